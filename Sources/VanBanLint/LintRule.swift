/// A rule of form or of sense: a row of ``LintRule/catalog`` with its examples, and one function that looks.
public struct LintRule: Sendable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The text is wrong or void as it stands.
    case error
    /// It departs from a rule of form.
    case warning
    /// Style, consistency, or something to know.
    case info
  }

  /// The stable name, for example `NUM-02`.
  public let id: String
  /// What it is about in a few words, for example `number-colon`; configuration takes it as well as the id.
  public let name: String
  /// How much a finding matters, unless the user says otherwise.
  public let severity: Severity
  /// The forms of document that it binds.
  public let scope: Set<Form>
  /// The decree and article that it rests on, or the plain reason.
  public let source: String
  /// What is wrong and how to write it, in Vietnamese; `{0}`, `{1}` stand for values.
  public let vietnamese: String
  /// The same in English.
  public let english: String
  /// A text in which the rule finds nothing.
  public let good: Example
  /// A text in which the rule finds something.
  public let bad: Example
  /// Whether its replacement can be written without a human's look.
  public let isSafeToFix: Bool
  let check: @Sendable (Draft) -> [Hit]

  init(
    _ id: String, _ name: String, _ severity: Severity, _ scope: Set<Form>, _ source: String,
    vi: String, en: String, good: Example, bad: Example, safe: Bool = false,
    _ check: @escaping @Sendable (Draft) -> [Hit]
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.scope = scope
    self.source = source
    vietnamese = vi
    english = en
    self.good = good
    self.bad = bad
    isSafeToFix = safe
    self.check = check
  }

  /// The rule with an id or a name; nil where there is none.
  public static func named(_ name: String) -> LintRule? { byName[name.lowercased()] }

  private static let byName: [String: LintRule] = {
    var rows: [String: LintRule] = [:]
    for rule in catalog {
      rows[rule.id.lowercased()] = rule
      rows[rule.name] = rule
    }
    return rows
  }()
}

/// The languages of messages.
public enum LintLanguage: String, Sendable, CaseIterable {
  /// Vietnamese
  case vi
  /// English
  case en
}

/// A place where a rule found something.
struct Hit: Sendable {
  /// Code points of the source text; nil where something is missing from the whole.
  var range: Range<Int>?
  /// What fills the message's `{0}`, `{1}`.
  var values: [String] = []
  /// What should stand there instead.
  var replacement: String?

  init(_ range: Range<Int>?, _ values: String..., replacement: String? = nil) {
    self.range = range
    self.values = values
    self.replacement = replacement
  }
}

/// What a rule found in a document.
public struct LintFinding: Sendable {
  /// The rule.
  public let rule: LintRule
  /// How much it matters: the rule's severity, or `info` where the form is only advice for the issuer.
  public let severity: LintRule.Severity
  /// Code points of the source text; nil where something is missing from the whole.
  public let range: Range<Int>?
  /// What should stand there instead, where that is known.
  public let replacement: String?
  let values: [String]

  /// What is wrong and how to write it.
  public func message(_ language: LintLanguage) -> String {
    var text = language == .vi ? rule.vietnamese : rule.english
    for (index, value) in values.enumerated() {
      let parts = text.split(separator: "{\(index)}", omittingEmptySubsequences: false)
      text = parts.joined(separator: value)
    }
    return text
  }
}
