import VanBanModel

extension Kind {
  private static let headerFields = [
    "date", "issuer", "number", "place", "secrecy", "subject", "superior", "type", "urgency",
  ].map(Kind.init(header:))

  private static let namedLaws = Kind("references (named laws)", { $0.references?.filter(\.isNamedLaw) }) {
    laws, _ in laws.map { Item([Folding.folded($0.title)], $0.evidence) }
  }

  private static func citedIssuers(
    _ evidence: @escaping @Sendable (Annotation.Citation) -> Evidence?
  ) -> Kind {
    numbered("references (issuer)") { Item([$0.key, Folding.folded($0.issuer)], evidence($0)) }
  }

  private static let shortForms = Kind("abbreviations", { $0.abbreviations }) { forms, _ in
    forms.map { Item([$0.short, Folding.folded($0.long)], $0.evidence) }
  }

  private static let phases = Kind("plan.phases", { $0.plan?.phases }) { phases, _ in
    phases.map { Item([Folding.folded($0.label), $0.period], $0.evidence) }
  }

  private static let budget = Kind("plan.budget", { $0.plan?.budget }) { items, _ in
    items.map { Item([$0.amount, Folding.folded($0.source)], $0.evidence) }
  }

  /// The kinds of a plan that are scored.
  private static let plan: [Kind] = [
    budget, contacts, phases,
    Kind("plan.reports", { $0.plan?.reports }) { reports, _ in reports.map { Item($0.key, $0.evidence) } },
    Kind("plan.reports.reporters", { $0.plan?.reports }) { reports, _ in
      reports.flatMap { report in
        report.reporters.map { Item(report.key + [Folding.folded($0)], report.evidence) }
      }
    },
    targets("plan.targets") { [Item($0.key, $0.evidence)] },
    targets("plan.targets.assignees") { target in
      (target.assignees ?? []).map { Item(target.key + [Folding.folded($0)], target.evidence) }
    },
    tasks("plan.tasks") { [Item([], $0.evidence)] },
    tasks("plan.tasks.assignees") { task in
      task.assignees.map { Item([Folding.folded($0)], task.evidence) }
    },
    tasks("plan.tasks.deadline") { task in
      task.deadline.map { [Item([$0], task.evidence)] } ?? []
    },
    tasks("plan.tasks.partners") { task in
      task.partners.map { Item([Folding.folded($0)], task.evidence) }
    },
  ]

  /// The kinds that are scored.
  static let scored: [Kind] =
    [
      shortForms,
      Kind("addressees (purpose)", { $0.addressees }) { recipients, _ in
        recipients.compactMap { one in
          guard let purpose = Folding.folded(one.purpose) else { return nil }
          return Item([Folding.folded(one.name), purpose], one.evidence)
        }
      },
      Kind("addressees (role+name)", { $0.addressees }) { recipients, _ in
        recipients.map { Item([$0.role, Folding.folded($0.name)], $0.evidence) }
      },
      Kind("dates (text+value)", { $0.dates }) { dates, _ in
        dates.map { Item([Folding.folded($0.text), $0.value], $0.evidence) }
      },
      Kind("dates (value)", { $0.dates }) { dates, _ in dates.map { Item([$0.value], $0.evidence) } },
    ] + headerFields + plan + [
      citedIssuers { $0.issuerEvidence ?? $0.evidence }, namedLaws,
      numbered("references (number)") { Item([$0.key], $0.evidence) },
      numbered("references (number+type+date)") { Item([$0.key, $0.type, $0.date], $0.evidence) },
      numbered("references (relation)") { Item([$0.key, $0.clause], $0.evidence) },
      Kind("sections", { $0.sections }, pairing: Pairing.init(gold:found:)),
      Kind("signatories", { $0.signatories }) { signers, annotated in
        // Of several signers each part belongs to its person.
        signers.flatMap { signer in
          signer.parts.compactMap { name, part in
            part.map {
              Item([name, $0, annotated > 1 ? Folding.folded(signer.name) : nil], signer.evidence)
            }
          }
        }
      },
    ]

  /// The kinds that tell whether a value is right as a whole, for the confidence of the rule that found it.
  static let whole: [Kind] =
    headerFields + [
      citedIssuers(\.issuerEvidence), namedLaws, shortForms, budget, contacts, phases, units,
      Kind("addressee", { $0.addressees }) { recipients, _ in
        recipients.map {
          Item([$0.role, Folding.folded($0.name), Folding.folded($0.purpose)], $0.evidence)
        }
      },
      Kind("date", { $0.dates }) { dates, _ in
        dates.map { Item([Folding.folded($0.text), $0.value], $0.evidence) }
      },
      numbered("reference") { Item([$0.key, $0.type, $0.date, $0.clause], $0.evidence) },
      Kind("section", { $0.sections }, pairing: Pairing.init(gold:found:)),
      Kind("signatory", { $0.signatories }) { signers, _ in
        signers.map { Item($0.parts.map(\.1), $0.evidence) }
      },
      Kind("plan.report", { $0.plan?.reports }) { reports, _ in
        reports.map { Item([Folding.list($0.reporters)] + $0.key, $0.evidence) }
      },
      targets("plan.target") { [Item($0.key + [$0.assignees.map(Folding.list)], $0.evidence)] },
      tasks("plan.task") {
        [Item([Folding.list($0.assignees), Folding.list($0.partners), $0.deadline], $0.evidence)]
      },
    ]

  private static func numbered(
    _ name: String, _ item: @escaping @Sendable (Annotation.Citation) -> Item
  ) -> Kind {
    Kind(name, { $0.references?.filter { $0.number?.isEmpty == false } }) { citations, _ in
      citations.map(item)
    }
  }
}

extension Annotation.Citation {
  fileprivate var key: String? { Folding.squeezed(number) }

  /// *Theo* counts as any other mention (the annotation cannot always tell them apart).
  fileprivate var clause: String { relation == "follows" ? "mentions" : relation }

  /// A code or law cited by name and year; other documents without a number are not annotated everywhere.
  fileprivate var isNamedLaw: Bool {
    guard number?.isEmpty != false, let type, ["HP", "Luật", "BL", "PL"].contains(type) else { return false }
    let words = (title ?? "").split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let year = words.last else { return false }
    return year.count == 4 && year.allSatisfy(\.isNumber) && words[words.count - 2].hasSuffix("năm")
  }
}

extension Annotation.Signer {
  /// The parts in the form in which they are compared.
  fileprivate var parts: [(String, String?)] {
    [
      ("authority", Folding.authority(authority)), ("organ", Folding.folded(organ)),
      ("position", Folding.folded(position)), ("name", Folding.folded(name)),
    ]
  }
}
