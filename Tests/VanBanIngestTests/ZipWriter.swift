/// Makes zip archives without compression, just enough to hold the parts of a document.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ content: [UInt8], flags: UInt16 = 0x0800) {
    add(Array(name.utf8), content, flags: flags)
  }

  /// Adds an entry whose name is in whatever encoding.
  mutating func add(_ name: [UInt8], _ content: [UInt8], flags: UInt16 = 0) {
    let offset = UInt32(bytes.count)
    var common: [UInt8] = []
    common += little(UInt16(20)) + little(flags) + little(UInt16(0))
    common += little(UInt16(0)) + little(UInt16(0x21))
    common += little(Self.checksum(content)) + little(UInt32(content.count)) + little(UInt32(content.count))
    common += little(UInt16(name.count)) + little(UInt16(0))
    bytes += little(UInt32(0x0403_4B50)) + common + name + content
    directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + common
    directory +=
      little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(offset)
    directory += name
    count += 1
  }

  mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  func finished() -> [UInt8] {
    let end =
      little(UInt32(0x0605_4B50)) + little(UInt16(0)) + little(UInt16(0)) + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(bytes.count)) + little(UInt16(0))
    return bytes + directory + end
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
