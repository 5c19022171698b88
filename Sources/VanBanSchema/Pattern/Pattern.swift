/// A regular expression of ECMA-262, which takes time in proportion to the text.
///
/// It has no engine of the system behind it, because each reads `\d`, `\s`, `$` or `\p{…}` in its own way. Only one
/// with references back (`\1`) may need more than linear time; it is given up after so many steps.
struct Pattern {
  private let program: PatternProgram
  /// The expression as written.
  let source: String

  /// What became of a search.
  enum Answer { case found, absent, tooCostly }

  static let mostSteps = 50_000_000
  /// Bits of memory for the splits that were tried in vain.
  static let mostBits = 1 << 31

  init(_ source: String) throws(PatternError) {
    self.source = source
    program = try PatternProgram(source)
  }

  /// Looks for the expression anywhere in a text, which is UTF-8.
  func search(_ text: UnsafeBufferPointer<UInt8>) -> Answer {
    let bits = program.splitCount * (text.count + 1)
    let keepsTried = !program.hasBackReferences && bits <= Self.mostBits
    var search = PatternSearch(program, text, bits: keepsTried ? bits : 0)
    var start = 0
    while true {
      switch search.run(0, start, isNested: false) {
      case .absent: break
      case let answer: return answer
      }
      if start >= text.count || program.isAnchored { return .absent }
      start += 1
      while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    }
  }

  /// Whether the expression is found in a text; nil where that was given up.
  func fits(_ text: String) -> Bool? {
    var text = text
    switch text.withUTF8({ search($0) }) {
    case .found: return true
    case .absent: return false
    case .tooCostly: return nil
    }
  }
}
