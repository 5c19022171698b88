import VanBanOrthography

/// What the bytes of a legacy encoding stand for.
///
/// A byte that has no row is what windows-1252 has there: quotation marks and dashes in files of the 1990s.
struct LetterTable: Sendable {
  /// Letters on bytes that follow one another.
  struct Row: Sendable {
    var first: UInt8
    var letters: String

    init(_ first: UInt8, _ letters: String) { (self.first, self.letters) = (first, letters) }
  }

  /// A byte that turns the letter before it into another one.
  ///
  /// Small and capital bases are told apart by their own case alone: typists mixed the case of the marks.
  struct Mark: Sendable {
    var byte: UInt8
    /// The bytes before it, as windows-1252 shows them.
    var bases: String
    var letters: String

    init(_ byte: UInt8, _ bases: String, _ letters: String) {
      (self.byte, self.bases, self.letters) = (byte, bases, letters)
    }
  }

  /// What a byte alone stands for; 0 where the table says nothing.
  private(set) var single = [UInt32](repeating: 0, count: 256)
  private var pairs: [UInt16: UInt32] = [:]
  private var bases = [Bool](repeating: false, count: 256)
  private var marks = [Bool](repeating: false, count: 256)

  init(rows: [Row], marks: [Mark] = []) {
    for row in rows {
      for (offset, scalar) in row.letters.unicodeScalars.enumerated() {
        single[Int(row.first) + offset] = scalar.value
      }
    }
    for mark in marks {
      for (base, letter) in zip(mark.bases.unicodeScalars, mark.letters.unicodeScalars) {
        guard let byte = Windows1252.byte(of: base.value) else { continue }
        add(byte, mark.byte, letter.value)
        add(byte & 0xDF, mark.byte, Letter.capital(of: letter.value))
      }
    }
  }

  private mutating func add(_ base: UInt8, _ mark: UInt8, _ letter: UInt32) {
    bases[Int(base)] = true
    marks[Int(mark)] = true
    marks[Int(mark & 0xDF)] = true
    // The capital of a mark is 32 below it, as in Latin-1.
    pairs[UInt16(base) << 8 | UInt16(mark)] = letter
    pairs[UInt16(base) << 8 | UInt16(mark & 0xDF)] = letter
  }

  /// Whether a mark may follow the byte.
  func isBase(_ byte: UInt8) -> Bool { bases[Int(byte)] }

  /// What two bytes stand for together.
  func pair(_ base: UInt8, _ mark: UInt8) -> UInt32? { pairs[UInt16(base) << 8 | UInt16(mark)] }

  /// The tone that a mark puts on a letter, if it does no more than that; 0 for none.
  func tone(ofMark mark: UInt8) -> UInt8 {
    guard let letter = pair(0x61, mark).flatMap({ Letter.at($0) }), letter.index == 1 else { return 0 }
    return letter.tone
  }

  /// Whether the byte is a letter or a mark beyond ASCII.
  func isLetter(_ byte: UInt8) -> Bool { single[Int(byte)] != 0 || marks[Int(byte)] }
}
