/// The lists of a Word file and the numbers they have reached.
struct DOCXNumbering {
  private struct Definition {
    var levels = [ListLevel](repeating: ListLevel(start: 0, template: ""), count: 9)
    /// The numbering style whose list this one stands for.
    var styleLink: String?
  }

  private struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: ListLevel] = [:]
    var isStarted: Set<Int> = []
  }

  private var definitions: [String: Definition] = [:]
  private var lists: [Int: List] = [:]
  /// Lists of one definition count together.
  private var counters: [String: ListCounter] = [:]

  init() {}

  init(_ xml: XMLPullReader) throws(IngestError) {
    while true {
      let event = try xml.next()
      if event == .finished { return }
      guard event == .start else { continue }
      if xml.name == "w:abstractNum" {
        try readDefinition(xml)
      } else if xml.name == "w:num" {
        try readList(xml)
      }
    }
  }

  private mutating func readDefinition(_ xml: XMLPullReader) throws(IngestError) {
    let id = xml.attribute("abstractNumId") ?? ""
    var definition = Definition()
    while true {
      switch try xml.next() {
      case .finished: return
      case .text: continue
      case .end:
        if xml.name == "w:abstractNum" {
          definitions[id] = definition
          return
        }
      case .start:
        if xml.name == "w:numStyleLink" { definition.styleLink = xml.attribute("val") }
        if xml.name == "w:lvl" {
          let index = xml.integer("ilvl") ?? 0
          let level = try Self.readLevel(xml)
          if definition.levels.indices.contains(index) { definition.levels[index] = level }
        }
      }
    }
  }

  private mutating func readList(_ xml: XMLPullReader) throws(IngestError) {
    let id = xml.integer("numId") ?? 0
    var list = List()
    var level = 0
    while true {
      switch try xml.next() {
      case .finished: return
      case .text: continue
      case .end:
        if xml.name == "w:num" {
          lists[id] = list
          return
        }
      case .start:
        switch xml.name {
        case "w:abstractNumId": list.definition = xml.attribute("val") ?? ""
        case "w:lvlOverride": level = xml.integer("ilvl") ?? 0
        case "w:startOverride": list.starts[level] = xml.integer("val") ?? 1
        case "w:lvl": list.levels[level] = try Self.readLevel(xml)
        default: break
        }
      }
    }
  }

  private static func readLevel(_ xml: XMLPullReader) throws(IngestError) -> ListLevel {
    var level = ListLevel(start: 0)
    while true {
      switch try xml.next() {
      case .finished: return level
      case .text: continue
      case .end: if xml.name == "w:lvl" { return level }
      case .start:
        switch xml.name {
        case "w:start": level.start = xml.integer("val") ?? 0
        case "w:numFmt":
          let name = xml.attribute("val") ?? ""
          level.isBullet = name == "bullet"
          level.format = format(name)
        case "w:lvlText": level.template = xml.attribute("val") ?? ""
        case "w:lvlRestart": level.restart = xml.integer("val")
        case "w:isLgl": level.isLegal = xml.isOn
        case "w:pStyle": level.style = xml.attribute("val")
        default: break
        }
      }
    }
  }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "decimalZero": .decimalZero
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    case "none", "bullet": .none
    default: .decimal
    }
  }

  /// The label of the next paragraph of a list.
  ///
  /// The level is nil when only a style names the list.
  mutating func label(list id: Int, level: Int?, style: String?, styles: DOCXStyles) -> String {
    guard var list = lists[id], let name = resolve(list.definition, styles),
      var levels = definitions[name]?.levels
    else { return "" }
    for (index, override) in list.levels where levels.indices.contains(index) { levels[index] = override }
    let linked = style.flatMap { style in levels.firstIndex { $0.style == style } }
    let depth = level ?? linked ?? 0
    guard levels.indices.contains(depth) else { return "" }
    for index in 0...depth where list.starts[index] != nil && !list.isStarted.contains(index) {
      counters[name, default: ListCounter()].set(index, nextValue: list.starts[index] ?? 1)
      list.isStarted.insert(index)
      lists[id] = list
      if index < depth { _ = counters[name]?.advance(index, in: levels) }
    }
    return counters[name, default: ListCounter()].advance(depth, in: levels)
  }

  /// Follows a definition that only names a numbering style.
  private func resolve(_ definition: String, _ styles: DOCXStyles) -> String? {
    var name = definition
    for _ in 0..<8 {
      guard let found = definitions[name] else { return nil }
      guard let link = found.styleLink, let list = styles.list(ofStyleAlone: link),
        let next = lists[list]?.definition, next != name
      else { return name }
      name = next
    }
    return nil
  }
}
