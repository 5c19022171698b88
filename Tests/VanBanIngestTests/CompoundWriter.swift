/// Makes compound files that hold empty streams of some names: enough to tell what they are.
enum CompoundWriter {
  /// The directory takes as many sectors as it needs; their chain stands in the first sector's allocation table.
  static func file(_ streams: [String]) -> [UInt8] {
    let entries = ["Root Entry"] + streams
    let sectors = (entries.count + 3) / 4
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + zeros(16)
    header += little(UInt16(0x3E)) + little(UInt16(3)) + little(UInt16(0xFFFE)) + little(UInt16(9))
    header += little(UInt16(6)) + zeros(10) + little(UInt32(1)) + little(UInt32(1)) + zeros(4)
    header += little(UInt32(4_096)) + little(UInt32(0xFFFF_FFFE)) + zeros(4) + little(UInt32(0xFFFF_FFFE))
    header += zeros(4) + little(UInt32(0))
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    var table = little(UInt32(0xFFFF_FFFD))
    for index in 1...sectors { table += little(index == sectors ? 0xFFFF_FFFE : UInt32(index + 1)) }
    table += [UInt8](repeating: 0xFF, count: 512 - table.count)
    var directory: [UInt8] = []
    for (index, name) in entries.enumerated() {
      let units = Array(name.utf16)
      var entry = units.flatMap { little($0) }
      entry += zeros(64 - entry.count) + little(UInt16(units.count * 2 + 2)) + [index == 0 ? 5 : 2, 1]
      directory += entry + zeros(128 - entry.count)
    }
    return header + table + directory + zeros(sectors * 512 - directory.count)
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
