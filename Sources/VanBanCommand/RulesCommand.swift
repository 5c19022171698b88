import VanBanFindings
import VanBanLint

/// `vanban rules` and `vanban explain ID`.
enum RulesCommand {
  static func rules(_ arguments: Arguments) -> ExitCode {
    let language = arguments["lang"].flatMap(LintLanguage.init) ?? .current
    if arguments["format"] == "json" {
      let rows = LintRule.catalog.map(json)
      StandardStreams.write(Array("[\n\(rows.joined(separator: ",\n"))\n]\n".utf8))
      return .done
    }
    let lines = LintRule.catalog.map { rule in
      let message = language == .vi ? rule.vietnamese : rule.english
      return
        "\(padded(rule.id, 8))\(padded(rule.severity.rawValue, 9))\(padded(rule.name, 32))\(plain(message))"
    }
    StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    return .done
  }

  static func explain(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty else {
      StandardStreams.complain("explain needs a rule's id, such as NUM-02 (vanban rules lists them)")
      return .usage
    }
    let language = arguments["lang"].flatMap(LintLanguage.init) ?? .current
    var parts: [String] = []
    for name in arguments.inputs {
      guard let rule = LintRule.named(name) else {
        StandardStreams.complain("unknown rule \(name)\(hint(name)) (vanban rules lists them)")
        return .usage
      }
      parts.append(text(rule, language))
    }
    StandardStreams.write(Array(parts.joined(separator: "\n").utf8))
    return .done
  }

  /// The rule that a wrong name is nearest to.
  static func hint(_ name: String) -> String {
    let near = LintRule.catalog.first {
      $0.id.lowercased().hasPrefix(name.lowercased().prefix(4))
        || $0.name.hasPrefix(name.lowercased().prefix(5))
    }
    return near.map { "; did you mean \($0.id) (\($0.name))?" } ?? ""
  }

  /// What the forms of print that list rules say of each.
  static var described: [FindingRule] {
    LintRule.catalog.map { rule in
      FindingRule(
        id: rule.id, name: rule.name, summary: plain(rule.english), source: rule.source,
        severity: Finding.Severity(rule.severity))
    }
  }

  private static func text(_ rule: LintRule, _ language: LintLanguage) -> String {
    let words: [String] =
      language == .vi
      ? ["Căn cứ", "Áp dụng", "Sửa tự động", "Đúng", "Sai", "có, với --fix", "không"]
      : ["Rests on", "Binds", "Fixed", "Right", "Wrong", "by --fix", "by hand"]
    func indented(_ text: String) -> String {
      text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }
    return """
      \(rule.id) \(rule.name) (\(rule.severity.rawValue))
        \(plain(language == .vi ? rule.vietnamese : rule.english))
        \(words[0]): \(rule.source)
        \(words[1]): \(rule.scope.count == Form.allCases.count ? "any" : rule.scope.map(\.rawValue).sorted().joined(separator: ", "))
        \(words[2]): \(rule.isSafeToFix ? words[5] : words[6])
        \(words[3]):
      \(indented(rule.good.shown))
        \(words[4]):
      \(indented(rule.bad.shown))

      """
  }

  private static func json(_ rule: LintRule) -> String {
    let quoted = FindingJSON.quoted
    let scope = rule.scope.map { quoted($0.rawValue) }.sorted().joined(separator: ",")
    return
      "{\"id\":\(quoted(rule.id)),\"name\":\(quoted(rule.name)),\"severity\":\(quoted(rule.severity.rawValue)),"
      + "\"source\":\(quoted(rule.source)),\"scope\":[\(scope)],\"fix\":\(rule.isSafeToFix),"
      + "\"message\":\(quoted(plain(rule.english))),\"messageVi\":\(quoted(plain(rule.vietnamese))),"
      + "\"good\":\(quoted(rule.good.shown)),\"bad\":\(quoted(rule.bad.shown))}"
  }

  /// The message with `…` for its values.
  private static func plain(_ message: String) -> String {
    ["{0}", "{1}", "{2}"].reduce(message) {
      $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: "…")
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
  }
}

extension Finding.Severity {
  init(_ severity: LintRule.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}

extension LintLanguage {
  /// That of the program's messages: by the locale where nothing else is said.
  static var current: Self { Self(rawValue: Language.current.rawValue) ?? .en }
}
