import CICU

/// Reads a regular expression as ECMA-262 does under the flag u.
///
/// Beyond it, a brace or bracket that closes or counts nothing stands for itself, and so does punctuation behind a
/// backslash: without the flag they mean the same.
struct PatternParser {
  private let scalars: [UInt32]
  private var at = 0
  private var depth = 0
  private(set) var groups = 0
  private(set) var hasBackReferences = false
  private var names: [String: Int] = [:]
  private var openNames: [(name: String, at: Int)] = []
  private var highestBack = 0

  init(_ pattern: String) { scalars = pattern.unicodeScalars.map(\.value) }

  /// The whole expression.
  mutating func parse() throws(PatternError) -> PatternNode {
    nameGroups()
    let node = try choice()
    if let rest = peek { throw PatternError(message: "\(shown(rest)) closes nothing") }
    if highestBack > groups {
      throw PatternError(message: "\\\(highestBack) names a group that is not there")
    }
    return node
  }

  private var peek: UInt32? { at < scalars.count ? scalars[at] : nil }

  private func shown(_ character: UInt32) -> String { Unicode.Scalar(character).map(String.init) ?? "?" }

  private mutating func take(_ text: StaticString) -> Bool {
    let wanted = text.withUTF8Buffer { $0.map { UInt32($0) } }
    guard at + wanted.count <= scalars.count, Array(scalars[at..<at + wanted.count]) == wanted else {
      return false
    }
    at += wanted.count
    return true
  }

  /// Names are known before they are read, for `\k<name>` may stand before its group.
  private mutating func nameGroups() {
    var number = 0
    var isInClass = false
    var look = 0
    while look < scalars.count {
      switch Unicode.Scalar(scalars[look]) {
      case "\\": look += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        let isSpecial = look + 1 < scalars.count && scalars[look + 1] == 0x3F
        let isNamed =
          isSpecial && look + 3 < scalars.count && scalars[look + 2] == 0x3C && scalars[look + 3] != 0x3D
          && scalars[look + 3] != 0x21
        if !isSpecial || isNamed { number += 1 }
        if isNamed, let end = scalars[look...].firstIndex(of: 0x3E) {
          names[String(String.UnicodeScalarView(scalars[look + 3..<end].compactMap(Unicode.Scalar.init)))] =
            number
        }
      default: break
      }
      look += 1
    }
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    depth += 1
    guard depth <= 200 else { throw PatternError(message: "groups lie in each other deeper than 200 levels") }
    defer { depth -= 1 }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while let next = peek, next != 0x7C, next != 0x29 { parts.append(try term()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func term() throws(PatternError) -> PatternNode {
    let before = groups
    let (node, canRepeat) = try atom()
    guard let (least, most) = try quantifier() else { return node }
    guard canRepeat else { throw PatternError(message: "a quantifier stands behind what cannot be repeated") }
    let isGreedy = !take("?")
    return .repeated(node, least: least, most: most, isGreedy: isGreedy, groups: before + 1..<groups + 1)
  }

  /// How often what stands before it is wanted; nil where nothing says so.
  private mutating func quantifier() throws(PatternError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let begin = at
    guard take("{"), let least = number() else {
      at = begin
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      at = begin
      return nil
    }
    if let most, most < least { throw PatternError(message: "{\(least),\(most)} counts downwards") }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = peek, (0x30...0x39).contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit - 0x30), 1 << 40)
      at += 1
    }
    return value
  }

  private mutating func atom() throws(PatternError) -> (PatternNode, canRepeat: Bool) {
    guard let next = peek else { throw PatternError(message: "the pattern ends too early") }
    if take("^") { return (.start, false) }
    if take("$") { return (.end, false) }
    if take("(?=") { return (try look(isAhead: true, isNegated: false), false) }
    if take("(?!") { return (try look(isAhead: true, isNegated: true), false) }
    if take("(?<=") { return (try look(isAhead: false, isNegated: false), false) }
    if take("(?<!") { return (try look(isAhead: false, isNegated: true), false) }
    if take("(?:") { return (try closed(), true) }
    if take("(?<") {
      let name = try groupName()
      groups += 1
      guard names[name] == groups else { throw PatternError(message: "two groups are named \(name)") }
      let number = groups
      return (.group(try closed(), number), true)
    }
    if take("(?") { throw PatternError(message: "(?\(peek.map(shown) ?? "") is no group of ECMA-262") }
    if take("(") {
      groups += 1
      let number = groups
      return (.group(try closed(), number), true)
    }
    if take(".") { return (Self.set(PatternSet(except: PatternSet.lineEnds)), true) }
    if take("[") { return (try characterClass(), true) }
    if take("\\") { return try escape() }
    let mark = at
    let isCount = try quantifier() != nil
    at = mark
    if isCount {
      throw PatternError(message: "\(shown(next)) repeats nothing")
    }
    at += 1
    return (Self.set(PatternSet(next)), true)
  }

  private static func set(_ set: PatternSet, isNegated: Bool = false) -> PatternNode {
    var set = set
    set.finish(isNegated: isNegated)
    return .set(set)
  }

  private mutating func closed() throws(PatternError) -> PatternNode {
    let node = try choice()
    guard take(")") else { throw PatternError(message: "a group is not closed") }
    return node
  }

  private mutating func look(isAhead: Bool, isNegated: Bool) throws(PatternError) -> PatternNode {
    .look(try closed(), isAhead: isAhead, isNegated: isNegated)
  }

  private mutating func groupName() throws(PatternError) -> String {
    guard let end = scalars[at...].firstIndex(of: 0x3E), end > at else {
      throw PatternError(message: "a group's name is not closed")
    }
    let name = String(String.UnicodeScalarView(scalars[at..<end].compactMap(Unicode.Scalar.init)))
    at = end + 1
    return name
  }

  private mutating func escape() throws(PatternError) -> (PatternNode, canRepeat: Bool) {
    if take("b") { return (.boundary(isNegated: false), false) }
    if take("B") { return (.boundary(isNegated: true), false) }
    if take("k") {
      guard take("<"), let number = names[try groupName()] else {
        throw PatternError(message: "\\k names no group; it is written \\k<name>")
      }
      hasBackReferences = true
      return (.back(number), true)
    }
    if let digit = peek, (0x31...0x39).contains(digit), let number = number() {
      hasBackReferences = true
      highestBack = max(highestBack, number)
      return (.back(number), true)
    }
    return (Self.set(try setEscape(isInClass: false)), true)
  }
}

extension PatternParser {
  private mutating func characterClass() throws(PatternError) -> PatternNode {
    let isNegated = take("^")
    var result = PatternSet()
    while !take("]") {
      let first = try classAtom()
      guard at + 1 < scalars.count, peek == 0x2D, scalars[at + 1] != 0x5D else {
        result.add(first)
        continue
      }
      at += 1
      let last = try classAtom()
      guard let lower = first.single, let upper = last.single else {
        throw PatternError(
          message: "a range in [ ] must go from one character to another; write - last, or \\-")
      }
      guard lower <= upper else {
        throw PatternError(message: "the range \(shown(lower))-\(shown(upper)) runs backwards")
      }
      result.add(PatternSet([lower...upper]))
    }
    return Self.set(result, isNegated: isNegated)
  }

  private mutating func classAtom() throws(PatternError) -> PatternSet {
    guard let next = peek else { throw PatternError(message: "a [ is not closed") }
    at += 1
    return next == 0x5C ? try setEscape(isInClass: true) : PatternSet(next)
  }

  /// What stands behind a backslash and means characters.
  private mutating func setEscape(isInClass: Bool) throws(PatternError) -> PatternSet {
    guard let next = peek else { throw PatternError(message: "the pattern ends behind a backslash") }
    at += 1
    switch Unicode.Scalar(next) {
    case "d": return PatternSet(PatternSet.digits)
    case "D": return PatternSet(except: PatternSet.digits)
    case "w": return PatternSet(PatternSet.word)
    case "W": return PatternSet(except: PatternSet.word)
    case "s": return PatternSet(PatternSet.space)
    case "S": return PatternSet(except: PatternSet.space)
    case "p", "P": return try property(isNegated: next == 0x50)
    case "t": return PatternSet(9)
    case "n": return PatternSet(10)
    case "v": return PatternSet(11)
    case "f": return PatternSet(12)
    case "r": return PatternSet(13)
    case "b" where isInClass: return PatternSet(8)
    case "0" where !(peek.map { (0x30...0x39).contains($0) } ?? false): return PatternSet(0)
    case "c":
      guard let letter = peek, (0x41...0x5A).contains(letter & ~0x20) else {
        throw PatternError(message: "\\c needs a letter behind it")
      }
      at += 1
      return PatternSet(letter & 31)
    case "x": return PatternSet(try hexadecimal(2))
    case "u": return PatternSet(try unicode())
    default:
      let isWord = next < 128 && PatternSet.word.contains { $0.contains(next) } && next != 0x5F
      guard next < 128, !isWord else {
        throw PatternError(message: "\\\(shown(next)) is no escape of ECMA-262")
      }
      return PatternSet(next)
    }
  }

  private mutating func unicode() throws(PatternError) -> UInt32 {
    if take("{") {
      guard let end = scalars[at...].firstIndex(of: 0x7D), end > at, end - at <= 8 else {
        throw PatternError(message: "\\u{ needs a code point and }")
      }
      let value = try hexadecimal(end - at)
      at = end + 1
      guard value <= 0x10FFFF else { throw PatternError(message: "\\u{…} is beyond U+10FFFF") }
      return value
    }
    let first = try hexadecimal(4)
    let mark = at
    if first & 0xFC00 == 0xD800, take("\\u"), let second = try? hexadecimal(4), second & 0xFC00 == 0xDC00 {
      return 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
    }
    at = first & 0xFC00 == 0xD800 ? mark : at
    return first
  }

  private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = hexDigit else {
        throw PatternError(message: "\(count) hexadecimal digits must follow \\x or \\u")
      }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  private var hexDigit: UInt32? {
    switch peek ?? 0 {
    case 0x30...0x39: (peek ?? 0) - 0x30
    case 0x41...0x46, 0x61...0x66: ((peek ?? 0) | 0x20) - 0x57
    default: nil
    }
  }

  private mutating func property(isNegated: Bool) throws(PatternError) -> PatternSet {
    guard take("{"), let end = scalars[at...].firstIndex(of: 0x7D) else {
      throw PatternError(message: "\\p needs a property behind it, as in \\p{L}")
    }
    let text = String(String.UnicodeScalarView(scalars[at..<end].compactMap(Unicode.Scalar.init)))
    at = end + 1
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch text {
    case "Any": return isNegated ? PatternSet() : PatternSet(PatternSet.all)
    case "ASCII": return isNegated ? PatternSet(except: [0...0x7F]) : PatternSet([0...0x7F])
    case "Assigned": return try named("Cn", nil, isNegated: !isNegated)
    default: return try named(parts[0], parts.count > 1 ? parts[1] : nil, isNegated: isNegated)
    }
  }

  private func named(_ name: String, _ value: String?, isNegated: Bool) throws(PatternError) -> PatternSet {
    var property = vb_icu_property()
    guard vb_icu_property_find(name, value, &property) != 0 else {
      throw PatternError(message: "\\p{\(name)\(value.map { "=" + $0 } ?? "")} is no property of Unicode")
    }
    return PatternSet(property, isNegated: isNegated)
  }
}
