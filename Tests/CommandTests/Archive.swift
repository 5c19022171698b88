import Foundation
import Testing

/// Makes zip archives, just enough for documents that are broken on purpose.
struct Archive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds an entry as it is.
  mutating func add(_ name: String, _ content: String) {
    let content = Array(content.utf8)
    add(name, method: 0, packed: content, size: UInt32(content.count), checksum: Self.checksum(content))
  }

  /// Adds an entry that gzip packs, for which a megabyte of blanks is a kilobyte.
  mutating func addPacked(_ name: String, _ content: Data) throws {
    let folder = try Folder()
    let file = try folder.file("content", Array(content))
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/gzip")
    gzip.arguments = ["-n", file]
    try gzip.run()
    gzip.waitUntilExit()
    let packed = try folder.read("content.gz")
    try #require(packed.count > 18)
    // RFC 1952: ten bytes of head, the deflated stream, then checksum and size.
    let checksum = packed[(packed.count - 8)..<(packed.count - 4)].reversed().reduce(UInt32(0)) {
      $0 << 8 | UInt32($1)
    }
    add(
      name, method: 8, packed: Array(packed[10..<packed.count - 8]), size: UInt32(content.count),
      checksum: checksum)
  }

  private mutating func add(_ name: String, method: UInt16, packed: [UInt8], size: UInt32, checksum: UInt32) {
    let offset = UInt32(bytes.count)
    let common =
      little(UInt16(20)) + little(UInt16(0x0800)) + little(method) + little(UInt16(0)) + little(UInt16(0x21))
      + little(checksum) + little(UInt32(packed.count)) + little(size) + little(UInt16(name.utf8.count))
      + little(UInt16(0))
    bytes += little(UInt32(0x0403_4B50)) + common + Array(name.utf8) + packed
    directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + common
    directory += [UInt8](repeating: 0, count: 10) + little(offset) + Array(name.utf8)
    count += 1
  }

  var finished: [UInt8] {
    bytes + directory + little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(bytes.count)) + little(UInt16(0))
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// A Word file whose main part has some content.
  static func word(_ document: String) -> [UInt8] {
    var archive = Archive()
    archive.add(
      "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    )
    archive.add("word/document.xml", document)
    return archive.finished
  }

  static let wordHead =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
  static let wordTail = "</w:body></w:document>"
}
