/// A look into a file of Word 97 to 2003, before a program is given it.
///
/// Programs take what they cannot read for some text or other, and ask for passwords nobody can type.
/// Source: [MS-CFB] 2.6, directory entries; [MS-DOC] 2.5.2, FibBase.
struct WordBinary {
  private let bytes: [UInt8]

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// Streams that show what else a compound file may be.
  private static let others: [(stream: String, what: String)] = [
    ("Workbook", "a spreadsheet (xls)"), ("Book", "a spreadsheet (xls)"),
    ("PowerPoint Document", "a presentation (ppt)"),
  ]

  /// Refuses what no program should be given.
  static func check(_ bytes: [UInt8], name: String) throws(IngestError) {
    guard bytes.starts(with: signature) else {
      throw .malformed(
        path: name, format: "doc", reason: bytes.isEmpty ? "the file is empty" : "it is no compound file")
    }
    let file = WordBinary(bytes: bytes)
    if file.stream("EncryptedPackage") != nil { throw .encrypted(path: name) }
    guard let start = file.stream("WordDocument") else {
      if let other = others.first(where: { file.stream($0.stream) != nil }) {
        throw .unsupported(path: name, reason: "\(other.what); save what is wanted of it as .docx")
      }
      throw .malformed(path: name, format: "doc", reason: "no document is found in it; it may be cut off")
    }
    let flags = start + 10
    if file.number(start, 2) == 0xA5EC, file.number(flags, 2) & 0x0100 != 0 { throw .encrypted(path: name) }
  }

  /// Whether the file is cut off: its allocation table counts sectors that are not there.
  static func isCut(_ bytes: [UInt8]) -> Bool { WordBinary(bytes: bytes).isCut }

  private var isCut: Bool {
    let sector = number(30, 2) == 12 ? 4_096 : 512
    // The header's own sector stands before sector 0; it knows 109 sectors of the table.
    let sectors = (bytes.count + sector - 1) / sector - 1
    var last = -1
    for index in 0..<min(number(44, 4), 109) {
      let place = number(76 + index * 4, 4)
      if place >= sectors { return true }
      let start = (place + 1) * sector
      for entry in stride(from: 0, to: sector, by: 4) where number(start + entry, 4) != 0xFFFF_FFFF {
        last = index * (sector / 4) + entry / 4
      }
    }
    return last >= sectors
  }

  /// Where a stream begins; nil where no entry of a directory names it.
  ///
  /// Entries have 128 bytes. The directory's place is told at 48; where it is broken, or goes on elsewhere, entries
  /// are looked for in the whole file.
  private func stream(_ name: String) -> Int? {
    let sector = number(30, 2) == 12 ? 4_096 : 512
    let wanted: [UInt8] = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
    let directory = min(bytes.count, (number(48, 4) + 1) * sector)
    for range in [directory..<bytes.count, min(sector, directory)..<directory] {
      var entry = range.lowerBound
      while entry + 128 <= range.upperBound {
        if number(entry + 64, 2) == wanted.count, bytes[entry + 66] == 2,
          bytes[entry..<entry + wanted.count].elementsEqual(wanted)
        {
          return (number(entry + 116, 4) + 1) * sector
        }
        entry += 128
      }
    }
    return nil
  }

  /// A number, its low byte first; 0 beyond the end.
  private func number(_ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
