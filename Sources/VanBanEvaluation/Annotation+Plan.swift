import VanBanModel

extension Annotation {
  /// A short form with what it stands for.
  struct ShortForm: Sendable {
    var short: String
    var long: String
    var evidence: Evidence?
  }

  /// What can be scored of a plan; a list that is nil is not scored.
  struct Plan: Sendable {
    var phases: [Phase]?
    var tasks: [Task]?
    var targets: [Target]?
    var reports: [Report]?
    var budget: [Money]?
    var contacts: [Contact]?
    /// The units that tasks, targets and reports name: all of them, or nil.
    var units: [Unit]?

    struct Phase: Sendable {
      var label: String?
      var period: String?
      var evidence: Evidence?
    }

    struct Task: Sendable {
      /// The words with which it begins.
      var words: String
      var assignees: [String]
      var partners: [String]
      var deadline: String?
      var evidence: Evidence?
    }

    struct Target: Sendable {
      var comparator: String?
      var value: String?
      var unit: String?
      /// Nil where the annotation does not say whose it is.
      var assignees: [String]?
      var evidence: Evidence?
    }

    struct Report: Sendable {
      var reporters: [String]
      var recipient: String?
      var deadline: String?
      var recurrence: [String]
      var evidence: Evidence?
    }

    struct Money: Sendable {
      var amount: String?
      var source: String?
      var evidence: Evidence?
    }

    struct Contact: Sendable {
      var kind: String?
      var text: String?
      var owner: String?
      /// Whether the annotation says whose it is, if only that it is nobody's.
      var isOwnerTold = true
      var evidence: Evidence?
    }

    struct Unit: Sendable {
      var name: String
      var evidence: Evidence?
    }
  }
}

// MARK: - From the annotation

extension Annotation.Plan {
  /// The plan in a gold file.
  init(_ json: JSONValue) {
    phases = json["phases"]?.items?.map {
      Phase(label: $0["label"]?.string, period: $0["period"]?.string)
    }
    tasks = json["tasks"]?.items?.map {
      Task(
        words: $0["starts"]?.string ?? "", assignees: $0.texts("assignees") ?? [],
        partners: $0.texts("partners") ?? [], deadline: $0["deadline"]?.string)
    }
    targets = json["targets"]?.items?.map {
      Target(
        comparator: $0["comparator"]?.string, value: $0["value"]?.string, unit: $0["unit"]?.string,
        assignees: $0.texts("assignees"))
    }
    reports = json["reports"]?.items?.map {
      Report(
        reporters: $0.texts("reporters") ?? [], recipient: $0["recipient"]?.string,
        deadline: $0["deadline"]?.string, recurrence: $0.texts("recurrence") ?? [])
    }
    budget = json["budget"]?.items?.map {
      Money(amount: $0["amount"]?.string, source: $0["source"]?.string)
    }
    contacts = json["contacts"]?.items?.map {
      Contact(
        kind: $0["kind"]?.string, text: $0["text"]?.string, owner: $0["owner"]?.string,
        isOwnerTold: $0["owner"] != nil)
    }
    guard let tasks, let targets, let reports else { return }
    var names = tasks.flatMap { $0.assignees + $0.partners }
    names += targets.flatMap { $0.assignees ?? [] }
    names += reports.flatMap(\.reporters) + reports.compactMap(\.recipient)
    units = names.map { Unit(name: $0) }
  }
}

extension JSONValue {
  /// The texts of an array behind a key; nil where there is none.
  fileprivate func texts(_ key: String) -> [String]? { self[key]?.items?.compactMap(\.string) }
}

// MARK: - From what was found

extension Annotation.Plan {
  /// The plan that the program found.
  init(_ plan: Plan) {
    phases = plan.phases.map { Phase(label: $0.label, period: $0.period, evidence: $0.evidence) }
    tasks = plan.tasks.map {
      Task(
        words: $0.text, assignees: $0.assignees, partners: $0.partners, deadline: $0.deadline,
        evidence: $0.evidence)
    }
    targets = plan.targets.map {
      Target(
        comparator: $0.comparator.rawValue, value: $0.value, unit: $0.unit, assignees: $0.assignees,
        evidence: $0.evidence)
    }
    reports = plan.reports.map {
      Report(
        reporters: $0.reporters, recipient: $0.recipient, deadline: $0.deadline, recurrence: $0.recurrence,
        evidence: $0.evidence)
    }
    budget = plan.budget.map { Money(amount: $0.amount, source: $0.source, evidence: $0.evidence) }
    contacts = plan.contacts.map {
      Contact(kind: $0.kind.rawValue, text: $0.text, owner: $0.owner, evidence: $0.evidence)
    }
    units = plan.units.map { Unit(name: $0.text, evidence: $0.evidence) }
  }
}
