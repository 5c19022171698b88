import Glibc
import VanBanEvaluation
import VanBanFindings
import VanBanLint

/// What a project says of the rules, in `.vanban.json`.
struct LintConfiguration {
  /// What is wrong with the file.
  struct Unusable: Error {
    let message: String
  }

  static let fileName = ".vanban.json"

  /// A severity for each rule's id; nil for a rule that is off.
  typealias Severities = [String: Finding.Severity?]

  /// Where the file lies, with a slash behind it; patterns of paths are below it.
  private var folder = ""
  private var severities: Severities = [:]
  private var ignored: [String] = []
  private var overrides: [(files: [String], severities: Severities)] = []
  /// The language of messages.
  private(set) var language: LintLanguage?

  /// What holds without a file.
  init() {}

  /// The file that is named, or the nearest one in the working folder and those above it.
  ///
  /// - Throws: ``Unusable``, with the file's name, where it is none.
  static func read(_ named: String?) throws(Unusable) -> LintConfiguration {
    if let named { return try LintConfiguration(file: named) }
    guard var folder = absolute(".") else { return LintConfiguration() }
    while true {
      let path = (folder == "/" ? "" : folder) + "/" + fileName
      if access(path, F_OK) == 0 { return try LintConfiguration(file: path) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return LintConfiguration() }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  init(file: String) throws(Unusable) {
    guard let bytes = WholeFile.read(file) else {
      throw Unusable(message: "\(file): \(String(cString: strerror(errno)).lowercased())")
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch {
      throw Unusable(message: "\(file): no JSON (byte \(error.offset))")
    }
    if let path = Self.absolute(file), let slash = path.lastIndex(of: "/") { folder = String(path[...slash]) }
    do { try take(value) } catch { throw Unusable(message: "\(file): \(error.message)") }
  }

  private mutating func take(_ value: JSONValue) throws(Unusable) {
    for member in try Self.members(value, "the whole") {
      switch member.key {
      case "$schema": continue
      case "rules": severities = try Self.severities(member.value)
      case "ignore": ignored = try Self.texts(member.value, "ignore")
      case "language":
        guard case .text(let name) = member.value, let known = LintLanguage(rawValue: name) else {
          throw Unusable(message: "\"language\" is \"vi\" or \"en\"")
        }
        language = known
      case "overrides":
        guard case .list(let items) = member.value else { throw Unusable(message: "\"overrides\" is a list") }
        for item in items { overrides.append(try Self.override(item)) }
      default:
        throw Unusable(message: "unknown key \"\(member.key)\"; known are rules, ignore, overrides, language")
      }
    }
  }

  private static func override(_ value: JSONValue) throws(Unusable) -> (
    files: [String], severities: Severities
  ) {
    var files: [String] = []
    var rules: Severities = [:]
    for member in try members(value, "an override") {
      switch member.key {
      case "files": files = try texts(member.value, "files")
      case "rules": rules = try severities(member.value)
      default: throw Unusable(message: "unknown key \"\(member.key)\" in an override; known are files, rules")
      }
    }
    guard !files.isEmpty else { throw Unusable(message: "an override needs \"files\"") }
    return (files, rules)
  }

  private static func members(_ value: JSONValue, _ what: String) throws(Unusable) -> [JSONValue.Member] {
    guard case .object(let members) = value else { throw Unusable(message: "\(what) is an object") }
    return members
  }

  private static func texts(_ value: JSONValue, _ key: String) throws(Unusable) -> [String] {
    guard case .list(let items) = value else { throw Unusable(message: "\"\(key)\" is a list of patterns") }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item else { throw Unusable(message: "\"\(key)\" is a list of patterns") }
      texts.append(text)
    }
    return texts
  }

  private static func severities(_ value: JSONValue) throws(Unusable) -> Severities {
    var result: Severities = [:]
    for member in try members(value, "\"rules\"") {
      guard let rule = LintRule.named(member.key) else {
        throw Unusable(
          message: "unknown rule \"\(member.key)\"\(RulesCommand.hint(member.key)) (vanban rules lists them)")
      }
      guard case .text(let word) = member.value, word == "off" || Finding.Severity(rawValue: word) != nil
      else {
        throw Unusable(message: "rule \(rule.id) is \"off\", \"info\", \"warning\" or \"error\"")
      }
      result[rule.id] = .some(Finding.Severity(rawValue: word))
    }
    return result
  }

  /// Whether nothing is to be said of a file.
  func ignores(_ file: String) -> Bool { ignored.contains { matches(file, $0) } }

  /// The severity of a rule in a file, where it is `found` without a configuration; nil where the rule is off.
  func severity(_ rule: String, _ found: Finding.Severity, in file: String) -> Finding.Severity? {
    for override in overrides.reversed() where override.files.contains(where: { matches(file, $0) }) {
      if let said = override.severities[rule] { return said }
    }
    return severities[rule] ?? found
  }

  /// A pattern fits the path below the configuration's folder, or the folders above the file: `nhap/`, `*.html`, `2019/**`.
  private func matches(_ file: String, _ pattern: String) -> Bool {
    var path = Self.absolute(file) ?? file
    if path.hasPrefix(folder) { path = String(path.dropFirst(folder.count)) }
    if pattern.hasSuffix("/") { return path.hasPrefix(pattern) || path.contains("/" + pattern) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return fnmatch(pattern, path, 0) == 0 || !pattern.contains("/") && fnmatch(pattern, name, 0) == 0
  }

  private static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
