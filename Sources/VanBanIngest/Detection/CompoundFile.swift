internal import VanBanModel

/// The names of the streams in a compound file, in which Office before 2007 kept its documents.
///
/// Source: [MS-CFB], the header, the DIFAT and the chain of directory sectors.
struct CompoundFile {
  /// The names; empty where the directory cannot be read.
  private(set) var streams: Set<String> = []

  private static let endOfChain: UInt32 = 0xFFFF_FFFA
  /// Directory sectors that are looked at: no document has nearly as many streams.
  private static let mostSectors = 64

  init(_ bytes: ByteSource, limit: Int) throws(IngestError) {
    let header = try bytes.bytes(at: 0, count: 512, limit: limit)
    guard header.count == 512, case let shift = Self.number(header, 30, bytes: 2), shift == 9 || shift == 12
    else { return }
    let size = 1 << Int(shift)
    var sector = Self.number(header, 48, bytes: 4)
    for _ in 0..<Self.mostSectors {
      guard sector < Self.endOfChain else { return }
      let directory = try bytes.bytes(at: (Int(sector) + 1) * size, count: size, limit: limit)
      for start in stride(from: 0, to: directory.count - 127, by: 128) {
        if let name = Self.name(directory[start..<start + 128]) { streams.insert(name) }
      }
      // The sector of the allocation table that says where the directory goes on; the header knows 109 of them.
      let perSector = size / 4
      let index = Int(sector) / perSector
      guard index < 109 else { return }
      let table = Self.number(header, 76 + index * 4, bytes: 4)
      guard table < Self.endOfChain else { return }
      let place = (Int(table) + 1) * size + Int(sector) % perSector * 4
      let next = try bytes.bytes(at: place, count: 4, limit: limit)
      guard next.count == 4 else { return }
      sector = Self.number(next, 0, bytes: 4)
    }
  }

  /// An entry's name in UTF-16; the length in bytes behind it counts the zero at its end.
  private static func name(_ entry: ArraySlice<UInt8>) -> String? {
    let entry = Array(entry)
    let length = Int(number(entry, 64, bytes: 2))
    guard (4...64).contains(length), entry[66] != 0 else { return nil }
    let units = stride(from: 0, to: length - 2, by: 2).map { UInt16(number(entry, $0, bytes: 2)) }
    return String(decoding: units, as: UTF16.self)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, bytes count: Int) -> UInt32 {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
