/// Archives that libarchive reads and cannot write.
enum HandMade {
  /// A rar archive (version 4) whose files are stored as they are.
  static func rar(_ files: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]
    bytes += block(0x73, flags: 0, zeros(6))
    for (name, text) in files {
      let content = Array(text.utf8)
      let size = UInt32(content.count)
      var head = little(size) + little(size) + [2] + little(ZipWriter.checksum(content))
      head +=
        little(UInt32(0x5421_0000)) + [20, 0x30] + little(UInt16(name.utf8.count)) + little(UInt32(0x20))
      bytes += block(0x74, flags: 0x8000, head + Array(name.utf8)) + content
    }
    return bytes + block(0x7B, flags: 0x4000, [])
  }

  private static func block(_ type: UInt8, flags: UInt16, _ content: [UInt8]) -> [UInt8] {
    let head = [type] + little(flags) + little(UInt16(content.count + 7)) + content
    return little(UInt16(truncatingIfNeeded: ZipWriter.checksum(head))) + head
  }

  /// A 7z archive of one file, `a.txt`, with a password; its list of files may be hidden too.
  static func protected7z(hidesNames: Bool) -> [UInt8] {
    let packed = [UInt8](repeating: 0xA5, count: 16)
    // One packed stream, unpacked by AES-256 with SHA-256 (06 F1 07 01).
    var streams: [UInt8] = [0x06, 0x00, 0x01, 0x09, 16, 0x00]
    streams += [0x07, 0x0B, 0x01, 0x00, 0x01, 0x24, 0x06, 0xF1, 0x07, 0x01, 0x02, 0x13, 0x00, 0x0C, 12, 0x00]
    var header: [UInt8]
    if hidesNames {
      header = [0x17] + streams + [0x00]
    } else {
      let name = "a.txt\0".utf16.flatMap { little($0) }
      header = [0x01, 0x04] + streams + [0x08, 0x00, 0x00]
      header += [0x05, 0x01, 0x11, UInt8(name.count + 1), 0x00] + name + [0x00, 0x00]
    }
    let start =
      little(UInt64(packed.count)) + little(UInt64(header.count)) + little(ZipWriter.checksum(header))
    let signature: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
    return signature + little(ZipWriter.checksum(start)) + start + packed + header
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
