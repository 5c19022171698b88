import VanBanLint

/// Comments in a text that silence rules: `vanban:ignore NUM-02` for its own line and the next one,
/// `vanban:ignore-file NUM-02` for the whole; without a rule they silence all.
struct LintSuppressions {
  private var whole: Set<String> = []
  private var lines: [Int: Set<String>] = [:]
  /// Rules that are named and do not exist, with their lines.
  private(set) var unknown: [(name: String, line: Int)] = []
  private static let all = "*"

  /// Reads the lines of a text.
  init(_ text: [Unicode.Scalar]) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.contains(":") else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line)
      let words = String(view).split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\r" }.map(String.init)
      guard let start = words.firstIndex(where: { $0 == "vanban:ignore" || $0 == "vanban:ignore-file" })
      else { continue }
      let named = words[(start + 1)...].prefix { !$0.hasPrefix("--") && !$0.hasPrefix("*/") }
      var rules: Set<String> = named.isEmpty ? [Self.all] : []
      for name in named {
        if let rule = LintRule.named(name) {
          rules.insert(rule.id)
        } else {
          unknown.append((name, index + 1))
        }
      }
      if words[start] == "vanban:ignore-file" {
        whole.formUnion(rules)
      } else {
        lines[index + 1, default: []].formUnion(rules)
        lines[index + 2, default: []].formUnion(rules)
      }
    }
  }

  /// Whether a finding on a line is silenced.
  func silence(_ rule: String, line: Int?) -> Bool {
    if whole.contains(rule) || whole.contains(Self.all) { return true }
    guard let line, let rules = lines[line] else { return false }
    return rules.contains(rule) || rules.contains(Self.all)
  }
}
