import Glibc

/// Takes red ink out of the image of a page.
///
/// Seals are red (Nghị định 30/2020/NĐ-CP, Điều 33.1) and lie over the post and the name of who signed. What is red is
/// taken as it looks in red light, nearly as white as paper; black print and the blue of pens stay as they are.
struct SealInk {
  /// What is wrong with an image.
  enum Fault: Error, Equatable {
    /// It does not begin as a PPM of three bytes a pixel does, or ends before its last one.
    case malformed
    /// A file cannot be opened, read or written.
    case failed(errno: Int32)
  }

  /// Some rows of an A4 page in 300 pixels to an inch.
  private static let pixelsAtOnce = 65_536

  /// Writes the PPM at a path as PGM without red ink.
  static func remove(from colored: String, into gray: String) throws(Fault) {
    let source = open(colored, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .failed(errno: errno) }
    defer { close(source) }
    let target = open(gray, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw .failed(errno: errno) }
    defer { close(target) }

    var buffer = [UInt8](repeating: 0, count: pixelsAtOnce * 3)
    var filled = try read(source, into: &buffer, from: 0)
    guard let header = Header(buffer[..<filled]) else { throw .malformed }
    try write(Array("P5\n\(header.width) \(header.height)\n255\n".utf8)[...], to: target)
    buffer.removeSubrange(..<header.length)
    buffer += [UInt8](repeating: 0, count: header.length)
    filled -= header.length

    var left = header.width * header.height
    while true {
      let pixels = min(filled / 3, left)
      guard pixels > 0 || left == 0 else { throw .malformed }
      for pixel in 0..<pixels {
        buffer[pixel] = Self.gray(buffer[pixel * 3], buffer[pixel * 3 + 1], buffer[pixel * 3 + 2])
      }
      // The first byte of a pixel stands behind all that were taken: a piece of one at the end is still whole.
      let rest = Array(buffer[pixels * 3..<max(filled, pixels * 3)])
      try write(buffer[..<pixels], to: target)
      left -= pixels
      if left == 0 { return }
      buffer.replaceSubrange(0..<rest.count, with: rest)
      filled = try read(source, into: &buffer, from: rest.count)
    }
  }

  /// A pixel's brightness; of one that is red, its brightness in red light.
  @inline(__always)
  private static func gray(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    if red > max(green, blue), red - max(green, blue) >= leastRed { return red }
    // The weights of ITU-R BT.601, as pdftoppm takes them.
    return UInt8((UInt32(red) * 77 + UInt32(green) * 151 + UInt32(blue) * 28) >> 8)
  }

  /// How much more red than anything else a pixel must be: the edges of black print in a JPEG are tinted a little.
  private static let leastRed: UInt8 = 32

  /// What a PPM begins with: `P6`, width, height and the highest value, parted by white space.
  private struct Header {
    var width = 0
    var height = 0
    /// In bytes, with the one white space behind it.
    var length = 0

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.starts(with: "P6".utf8) else { return nil }
      var numbers: [Int] = []
      var index = bytes.startIndex + 2
      while numbers.count < 3 {
        while index < bytes.endIndex, Self.isBlank(bytes[index]) { index += 1 }
        let digits = bytes[index...].prefix { 48...57 ~= $0 }.prefix(6)
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        numbers.append(number)
        index += digits.count
      }
      guard index < bytes.endIndex, Self.isBlank(bytes[index]), numbers[2] == 255 else { return nil }
      (width, height, length) = (numbers[0], numbers[1], index + 1 - bytes.startIndex)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
  }

  /// Fills the buffer from a place on; returns how much of it has been filled then.
  private static func read(_ file: Int32, into buffer: inout [UInt8], from start: Int) throws(Fault) -> Int {
    var filled = start
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .failed(errno: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(Fault) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .failed(errno: errno) }
      offset += count
    }
  }
}
