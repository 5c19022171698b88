public import VanBanModel

extension LintRule {
  /// Every rule, in the order of a document's parts.
  public static let catalog: [LintRule] =
    header + number + date + title + citation + structure + signature + recipients + capitals + spelling
}

/// Finds what is wrong with a document's form and sense.
public enum Linter {
  /// What of one rule is told of one document; what is more is left out.
  static let most = 50

  /// The findings in a draft, in the order of their places; what concerns the whole comes first.
  ///
  /// Nothing is said of the form of pages that were recognised in images: there the letters themselves are doubtful.
  public static func findings(_ draft: Draft, rules: [LintRule] = LintRule.catalog) -> [LintFinding] {
    guard draft.document.source?.quality != .recognized, !draft.isMisread else { return [] }
    var findings: [LintFinding] = []
    for rule in rules where rule.scope.contains(draft.form) {
      let isOfForm = rule.scope != .any
      for hit in rule.check(draft).prefix(most) {
        findings.append(
          LintFinding(
            rule: rule, severity: draft.isAdvice && isOfForm ? .info : rule.severity, range: hit.range,
            replacement: hit.replacement, values: hit.values))
      }
    }
    return findings.enumerated().sorted {
      ($0.element.range?.lowerBound ?? -1, $0.offset) < ($1.element.range?.lowerBound ?? -1, $1.offset)
    }.map(\.element)
  }
}

extension LintRule {
  /// What the rule finds in a text with the document that was read from it.
  ///
  /// `namesake` is the path of another document that bears its number, as a ``NumberRegister`` gives it.
  public func findings(
    _ document: Document, text: String, today: Day, namesake: String? = nil
  ) -> [LintFinding] {
    let draft = Draft(document, text: Array(text.unicodeScalars), today: today, namesake: namesake)
    return Linter.findings(draft, rules: [self])
  }
}
