/// A look at the groups of a Rich Text file.
///
/// Source: Rich Text Format Specification 1.9.1, "RTF syntax".
enum RichText {
  static let signature = Array("{\\rtf".utf8)

  /// The file with the ends of groups that it lacks; nil where it lacks none.
  ///
  /// A file that was cut off in the middle is not opened, though its text is there.
  static func closed(_ bytes: [UInt8]) -> [UInt8]? {
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        let length = binaryLength(bytes, index)
        // What follows \bin is data; another sign behind a backslash is itself.
        index += length > 0 ? length : 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      index += 1
    }
    guard depth > 0, depth < 10_000 else { return nil }
    // A word that was cut must not run into what is added.
    return bytes + [10] + [UInt8](repeating: UInt8(ascii: "}"), count: depth)
  }

  /// How far behind a backslash the data of \binN reaches; 0 for another word.
  private static func binaryLength(_ bytes: [UInt8], _ start: Int) -> Int {
    guard bytes[(start + 1)...].starts(with: "bin".utf8) else { return 0 }
    var index = start + 4
    var count = 0
    while index < bytes.count, (48...57).contains(bytes[index]), count < bytes.count {
      count = count * 10 + Int(bytes[index] - 48)
      index += 1
    }
    return count == 0 ? 0 : min(index - start + count, bytes.count - start)
  }
}
