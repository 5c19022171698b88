import VanBanOrthography

/// Turns text that shows a legacy encoding's bytes as characters of windows-1252 into the Vietnamese that was meant.
///
/// Files bring such *lookalikes* in many ways: runs of a Word file in a font of the encoding, the text of a PDF, a file
/// that was saved as UTF-8 without being converted. ``appendLookalikes(of:to:)`` makes them of bytes.
public struct LegacyDecoder: Sendable {
  /// How much was decoded.
  public struct Count: Sendable, Hashable {
    /// Characters that became letters.
    public var decoded = 0
    /// Characters that the encoding has nothing for.
    public var undecodable = 0

    /// Counts nothing yet.
    public init() {}

    /// Adds another count.
    public static func += (left: inout Count, right: Count) {
      left.decoded += right.decoded
      left.undecodable += right.undecodable
    }
  }

  /// The encoding.
  public let encoding: LegacyEncoding
  private let table: LetterTable?

  /// Makes a decoder.
  public init(_ encoding: LegacyEncoding) {
    self.encoding = encoding
    table = encoding.table
  }

  /// The characters that the bytes of a text stand for in Latin-1, as UTF-8: none is lost, not even controls.
  public static func appendLookalikes(of bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    for byte in bytes where byte != 0 {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
  }

  /// The characters that the bytes of a text stand for in windows-1252, as UTF-8; controls stand for what it leaves open.
  public static func appendWindows1252(of bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    for byte in bytes where byte != 0 { text.append(scalar: Windows1252.scalar(of: byte)) }
  }

  /// Appends what a text means to `output`; both are valid UTF-8.
  ///
  /// Characters that no byte stands for are left as they are.
  @discardableResult
  public func decode(_ text: some Collection<UInt8>, into output: inout [UInt8]) -> Count {
    let scalars = Scalars(text)
    switch encoding {
    case .mojibake: return Mojibake.decode(scalars, into: &output)
    case .mojibakeTwice:
      var once: [UInt8] = []
      Mojibake.decode(scalars, into: &once)
      var twice: [UInt8] = []
      let count = Mojibake.decode(Scalars(once), into: &twice)
      // What is whole after one pass was damaged once.
      output += count.decoded > 0 ? twice : Array(text)
      return count
    default:
      guard let table else { return Count() }
      return decode(scalars, table, into: &output)
    }
  }

  private func decode(_ scalars: Scalars, _ table: LetterTable, into output: inout [UInt8]) -> Count {
    var count = Count()
    var index = 0
    let end = scalars.values.count
    while index < end {
      let scalar = scalars.values[index]
      guard let byte = byte(scalars, table, at: index) else {
        output.append(scalar: scalar)
        index += 1
        continue
      }
      if table.isBase(byte), index + 1 < end, let mark = self.byte(scalars, table, at: index + 1),
        let letter = table.pair(byte, mark)
      {
        index += 2
        count.decoded += 1
        // Hat and tone may have been typed one after the other: vieâït.
        if index < end, let late = self.byte(scalars, table, at: index),
          let toned = Letter.toned(letter, table.tone(ofMark: late))
        {
          output.append(scalar: toned)
          index += 1
        } else {
          output.append(scalar: letter)
        }
        continue
      }
      index += 1
      let letter = table.single[Int(byte)]
      if letter != 0 {
        if let tone = Letter.tone(ofMark: letter) {
          output.append(tone: tone, mark: letter)
        } else {
          output.append(scalar: letter)
        }
        count.decoded += 1
      } else if scalar < 0x80 || scalar > 0x9F {
        output.append(scalar: scalar)
      } else {
        let shown = Windows1252.scalar(of: byte)
        output.append(scalar: shown == scalar ? 0xFFFD : shown)
        if shown == scalar { count.undecodable += 1 } else { count.decoded += 1 }
      }
    }
    return count
  }

  /// The byte that a character stands for; nil where it stands for itself.
  private func byte(_ scalars: Scalars, _ table: LetterTable, at index: Int) -> UInt8? {
    let scalar = scalars.values[index]
    if scalar < 0x80 { return UInt8(scalar) }
    guard let byte = Windows1252.byte(of: scalar) else {
      guard let byte = Windows1252.byte(substitutedBy: scalar) else { return nil }
      return isInWord(scalars, index) ? byte : nil
    }
    // What is a bullet or a mark of its own in any text is a letter only beside one.
    let isAmbiguous = scalar == 0xA7 || scalar == 0xAD || scalar == 0xB7 || scalar >= 0x2000
    guard isAmbiguous, !isInWord(scalars, index) else { return byte }
    let letter = table.single[Int(byte)]
    return Self.wordsOfOneLetter.contains(letter) ? byte : nil
  }

  /// Letters that are words, which a sign of its own may stand for.
  private static let wordsOfOneLetter: Set<UInt32> = Set("ởýà".unicodeScalars.map(\.value))

  /// Whether a letter, or what may be one, stands right beside a character.
  private func isInWord(_ scalars: Scalars, _ index: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard scalars.values.indices.contains(index) else { return false }
      let scalar = scalars.values[index]
      if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
      return scalar != 0xA0 && Windows1252.byte(of: scalar) != nil || Letter.at(scalar) != nil
    }
    return isWord(index - 1) || isWord(index + 1)
  }
}

/// The code points of a text.
struct Scalars {
  private(set) var values: [UInt32] = []

  init(_ text: some Collection<UInt8>) {
    values.reserveCapacity(text.count)
    for scalar in ScalarSequence(text) { values.append(scalar) }
  }
}

/// The code points of valid UTF-8, one after the other.
struct ScalarSequence<Bytes: Collection<UInt8>>: Sequence, IteratorProtocol {
  private var bytes: Bytes.Iterator

  init(_ text: Bytes) { bytes = text.makeIterator() }

  mutating func next() -> UInt32? {
    guard let first = bytes.next() else { return nil }
    if first < 0x80 { return UInt32(first) }
    let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length { value = value << 6 | UInt32((bytes.next() ?? 0x80) & 0x3F) }
    return value
  }
}

extension [UInt8] {
  mutating func append(scalar value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      append(contentsOf: encoded)
    } else {
      append(contentsOf: UTF8.encodedReplacementCharacter)
    }
  }

  /// Puts a tone on the letter that the text ends with, or the mark behind it.
  mutating func append(tone: UInt8, mark: UInt32) {
    var start = count - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let last = Scalars(self[start...]).values.first, let letter = Letter.toned(last, tone)
    else {
      append(scalar: mark)
      return
    }
    removeSubrange(start...)
    append(scalar: letter)
  }
}
