/// The list styles and fonts of an OpenDocument text, and which styles use them.
struct ODTStyles {
  private struct Level {
    var number: ListLevel
    var prefix = ""
    var suffix = ""
    var displayed = 1
  }

  private var parents: [String: String] = [:]
  private var listStyles: [String: String] = [:]
  private var levels: [String: [Level]] = [:]
  private var templates: [String: [ListLevel]] = [:]
  private var current: String?
  /// The font of a style, or of the default one under the empty name; those of text and of paragraphs apart.
  private var fonts: [String: String] = [:]
  /// The families that faces declared under a name of the file's own.
  private var faces: [String: String] = [:]
  private var currentStyle = ""
  private var fontParents: [String: String] = [:]

  /// The name under which the numbers of headings are kept; no list style has an empty name.
  static let outline = ""

  /// Takes in an element that has just begun, if it is about styles.
  mutating func read(_ xml: XMLPullReader) {
    switch xml.name {
    case "style:font-face":
      if let name = xml.attribute("name") { faces[name] = xml.attribute("font-family") }
    case "style:default-style": currentStyle = xml.attribute("family") ?? ""
    case "style:text-properties":
      if let name = xml.attribute("font-name") ?? xml.attribute("font-family") { fonts[currentStyle] = name }
    case "style:style":
      currentStyle = Self.key(xml.attribute("name") ?? "", xml.attribute("family") ?? "")
      if let parent = xml.attribute("parent-style-name") {
        fontParents[currentStyle] = Self.key(parent, xml.attribute("family") ?? "")
      }
      guard xml.attribute("family") == "paragraph", let name = xml.attribute("name") else { return }
      parents[name] = xml.attribute("parent-style-name")
      listStyles[name] = xml.attribute("list-style-name")
    case "text:list-style": begin(xml.attribute("name"))
    case "text:outline-style": begin(Self.outline)
    case "text:list-level-style-number", "text:outline-level-style": readLevel(xml, isBullet: false)
    case "text:list-level-style-bullet", "text:list-level-style-image": readLevel(xml, isBullet: true)
    default: break
    }
  }

  private static func key(_ style: String, _ family: String) -> String { family + " " + style }

  /// The font that the nearest of a text's styles names; empty for none.
  func font(text: [String?], paragraph: String?) -> String {
    var found: String?
    for style in text.reversed() where found == nil {
      found = style.flatMap { font(of: Self.key($0, "text")) }
    }
    let name = found ?? paragraph.flatMap { font(of: Self.key($0, "paragraph")) } ?? fonts["paragraph"] ?? ""
    return (faces[name] ?? name).filter { $0 != "'" }
  }

  private func font(of style: String) -> String? {
    var name: String? = style
    for _ in 0..<64 {
      guard let current = name else { return nil }
      if let font = fonts[current] { return font }
      name = fontParents[current]
    }
    return nil
  }

  private mutating func begin(_ name: String?) {
    current = name
    if let name {
      levels[name] = [Level](repeating: Level(number: ListLevel(format: .none)), count: 10)
      templates[name] = nil
    }
  }

  private mutating func readLevel(_ xml: XMLPullReader, isBullet: Bool) {
    guard let current, let index = xml.integer("level").map({ $0 - 1 }), (0..<10).contains(index) else {
      return
    }
    var level = Level(number: ListLevel())
    level.number.start = xml.integer("start-value") ?? 1
    level.number.isBullet = isBullet
    level.number.format = isBullet ? .none : Self.format(xml.attribute("num-format") ?? "")
    level.number.template = isBullet ? xml.attribute("bullet-char") ?? "" : ""
    level.prefix = xml.attribute("num-prefix") ?? ""
    level.suffix = xml.attribute("num-suffix") ?? ""
    level.displayed = xml.integer("display-levels") ?? 1
    if !isBullet, let full = xml.attribute("num-list-format") {
      // LibreOffice's own way to say it: %1%.%2%)
      level.number.template = Self.template(full)
    }
    levels[current]?[index] = level
  }

  private static func template(_ full: String) -> String {
    var text = ""
    var isOpen = false
    for character in full {
      if character == "%" {
        if !isOpen { text.append("%") }
        isOpen.toggle()
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "": .none
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }

  /// The list style of a paragraph style or of the nearest one that it inherits from.
  func listStyle(of paragraph: String?) -> String? {
    var name = paragraph
    for _ in 0..<64 {
      guard let current = name else { return nil }
      // An empty name takes the list of the parent away.
      if let style = listStyles[current] { return style.isEmpty ? nil : style }
      name = parents[current]
    }
    return nil
  }

  mutating func listLevels(_ name: String) -> [ListLevel]? {
    if let known = templates[name] { return known }
    guard let levels = levels[name] else { return nil }
    let built = levels.indices.map { index -> ListLevel in
      var level = levels[index].number
      guard !level.isBullet, level.template.isEmpty else { return level }
      let first = max(0, index - max(1, levels[index].displayed) + 1)
      let shown = (first...index).filter { levels[$0].number.format != .none }.map { "%\($0 + 1)" }
      if level.format == .none, levels[index].prefix.isEmpty, levels[index].suffix.isEmpty { return level }
      let numbers = level.format == .none ? "" : shown.joined(separator: ".")
      level.template = levels[index].prefix + numbers + levels[index].suffix
      return level
    }
    templates[name] = built
    return built
  }
}
