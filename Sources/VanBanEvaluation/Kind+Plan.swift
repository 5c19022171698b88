import VanBanModel

extension Kind {
  /// A kind of what is known of a task; `items` leaves out the task, for its first words name it.
  static func tasks(
    _ name: String, _ items: @escaping @Sendable (Annotation.Plan.Task) -> [Item]
  ) -> Kind {
    Kind(name, { $0.plan?.tasks }) { Pairing(gold: $0, found: $1, items) }
  }

  /// A kind of what is known of a target; whose it is counts where the annotation says so.
  static func targets(
    _ name: String, _ items: @escaping @Sendable (Annotation.Plan.Target) -> [Item]
  ) -> Kind {
    Kind(name, { $0.plan?.targets }) { gold, found in
      let told = Set(gold.filter { $0.assignees != nil }.map(\.key))
      let comparable = found.map { target in
        var target = target
        if !told.contains(target.key) { target.assignees = nil }
        return target
      }
      return Pairing(gold: gold.flatMap(items), found: comparable.flatMap(items))
    }
  }

  /// Addresses; whose they are counts where the annotation says so.
  static let contacts = Kind("plan.contacts", { $0.plan?.contacts }) { gold, found in
    let told = Set(gold.filter(\.isOwnerTold).map(\.text))
    let items = { (contacts: [Annotation.Plan.Contact]) in
      contacts.map {
        let owner = told.contains($0.text) ? Folding.folded($0.owner) : nil
        return Item([$0.kind, $0.text, owner], $0.evidence)
      }
    }
    return Pairing(gold: items(gold), found: items(found))
  }

  /// Units; one is right where an annotated task, target or report names it, however often.
  static let units = Kind("plan.unit", { $0.plan?.units }) { gold, found in
    let named = Set(gold.map { Folding.folded($0.name) })
    let items = found.map { Item([Folding.folded($0.name)], $0.evidence) }
    return Pairing(gold: items.filter { named.contains($0.parts[0]) }, found: items)
  }
}

extension Annotation.Plan.Target {
  /// What makes it the same target.
  var key: [String?] { [comparator, value, Folding.folded(unit)] }
}

extension Annotation.Plan.Report {
  /// What makes it the same report: whom it goes to, by when and how often.
  var key: [String?] { [Folding.folded(recipient), deadline] + recurrence.sorted() }
}

extension Folding {
  /// Names in any order as one text.
  static func list(_ names: [String]) -> String { names.compactMap(folded).sorted().joined(separator: "; ") }
}
