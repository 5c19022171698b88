import Glibc

/// The language of messages and help; data is the same in every language.
enum Language: String, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  /// What `--lang` says, else the locale.
  static let current: Language = {
    var arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    while let argument = arguments.popFirst() {
      if argument.hasPrefix("--lang="), let named = Language(rawValue: String(argument.dropFirst(7))) {
        return named
      }
      if argument == "--lang", let named = arguments.first.flatMap(Language.init) { return named }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vietnamese : .english
    }
    return .english
  }()

  /// A message in this language; in English where the table has no row for it.
  func say(_ english: String) -> String {
    guard self == .vietnamese else { return english }
    return Translation.vietnamese(english)
  }
}

/// A row of the table of translations: a message in English, `{}` where something stands in, and the same in Vietnamese.
struct Translation {
  let english: [Substring]
  let vietnamese: [Substring]

  init(_ english: StaticString, _ vietnamese: StaticString) {
    self.english = Self.parts("\(english)")
    self.vietnamese = Self.parts("\(vietnamese)")
  }

  private static func parts(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while let hole = rest.firstRange(of: "{}") {
      parts.append(rest[..<hole.lowerBound])
      rest = rest[hole.upperBound...]
    }
    return parts + [rest]
  }

  /// The message in Vietnamese, what stands in it too where it has a row of its own.
  static func vietnamese(_ text: String) -> String {
    if let whole = translated(text[...]) { return whole }
    // Messages name a file, or an option, first.
    guard let colon = text.firstRange(of: ": ") else { return text }
    return text[..<colon.upperBound] + vietnamese(String(text[colon.upperBound...]))
  }

  private static func translated(_ text: Substring) -> String? {
    for row in catalog {
      guard let values = row.values(in: text), values.count + 1 == row.vietnamese.count else { continue }
      var result = String(row.vietnamese[0])
      for (value, part) in zip(values, row.vietnamese.dropFirst()) {
        // A single word is a name, or a number.
        result += (value.contains(" ") ? vietnamese(String(value)) : String(value)) + part
      }
      return result
    }
    return nil
  }

  /// What stands in the holes, where the text is this message.
  private func values(in text: Substring) -> [Substring]? {
    guard text.hasPrefix(english[0]) else { return nil }
    var rest = text.dropFirst(english[0].count)
    var values: [Substring] = []
    for (index, part) in english.enumerated().dropFirst() {
      if index == english.count - 1 {
        guard rest.hasSuffix(part) else { return nil }
        values.append(rest.dropLast(part.count))
        return values
      }
      guard let place = rest.firstRange(of: part) else { return nil }
      values.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }
}
