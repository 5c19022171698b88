/// What an image file says of itself before it is unpacked.
struct ImageHeader: Equatable {
  /// One page of it.
  struct Page: Equatable {
    var width: Int
    var height: Int
    /// Pixels to an inch, where the file tells.
    var resolution: Int?
  }

  /// `PNG`, `JPEG` or `TIFF`.
  var kind: String
  var pages: [Page]

  /// Why an image cannot be read.
  enum Fault: Error, Equatable {
    case notAnImage
    case broken(String)
    case tooManyPages
  }

  /// Reads the header of a PNG, JPEG or TIFF file, of which all bytes are there.
  init(_ bytes: [UInt8], pageLimit: Int) throws(Fault) {
    if bytes.starts(with: Self.pngSignature) {
      (kind, pages) = ("PNG", [try Self.png(bytes)])
    } else if bytes.starts(with: Self.jpegSignature) {
      (kind, pages) = ("JPEG", [try Self.jpeg(bytes)])
    } else if bytes.starts(with: Self.tiffLittle) || bytes.starts(with: Self.tiffBig) {
      (kind, pages) = ("TIFF", try Self.tiff(bytes, pageLimit: pageLimit))
    } else {
      throw .notAnImage
    }
    for page in pages where page.width <= 0 || page.height <= 0 { throw .broken("it has no width or height") }
  }

  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let jpegSignature: [UInt8] = [0xFF, 0xD8, 0xFF]
  static let tiffLittle: [UInt8] = [0x49, 0x49, 0x2A, 0]
  static let tiffBig: [UInt8] = [0x4D, 0x4D, 0, 0x2A]
  private static let cutOff = "it is cut off"

  /// Chunks of length, name, data and checksum; the last one is IEND.
  private static func png(_ bytes: [UInt8]) throws(Fault) -> Page {
    let numbers = Numbers(bytes, isBigEndian: true)
    guard bytes.count >= 33 else { throw .broken(cutOff) }
    var page = Page(width: numbers.long(16), height: numbers.long(20))
    var at = 8
    while at + 12 <= bytes.count {
      let length = numbers.long(at)
      let name = bytes[at + 4..<at + 8]
      if name.elementsEqual("IEND".utf8) { return page }
      if name.elementsEqual("pHYs".utf8), length == 9, at + 17 <= bytes.count, bytes[at + 16] == 1 {
        page.resolution = Int((Double(numbers.long(at + 8)) * 0.0254).rounded())
      }
      at += 12 + length
    }
    throw .broken(cutOff)
  }

  /// Segments of a marker and a length up to the scan's data; the last marker is EOI.
  private static func jpeg(_ bytes: [UInt8]) throws(Fault) -> Page {
    let numbers = Numbers(bytes, isBigEndian: true)
    var resolution: Int?
    var at = 2
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { throw .broken("its segments do not follow each other") }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let length = numbers.short(at + 2)
      if marker == 0xE0, at + 14 <= bytes.count, bytes[at + 4..<at + 8].elementsEqual("JFIF".utf8) {
        let density = numbers.short(at + 12)
        if bytes[at + 11] == 1 { resolution = density }
        if bytes[at + 11] == 2 { resolution = Int((Double(density) * 2.54).rounded()) }
      }
      // The frames: C0 to CF less the tables C4, C8 and CC.
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        guard at + 9 <= bytes.count else { break }
        guard bytes.suffix(65_536).firstRange(of: [0xFF, 0xD9]) != nil else { throw .broken(cutOff) }
        return Page(width: numbers.short(at + 7), height: numbers.short(at + 5), resolution: resolution)
      }
      at += 2 + max(2, length)
    }
    throw .broken(cutOff)
  }

  /// Directories that name each other, each of one page.
  private static func tiff(_ bytes: [UInt8], pageLimit: Int) throws(Fault) -> [Page] {
    let numbers = Numbers(bytes, isBigEndian: bytes[0] == 0x4D)
    var pages: [Page] = []
    var directory = bytes.count >= 8 ? numbers.long(4) : bytes.count
    while directory != 0 {
      guard directory + 2 <= bytes.count else { throw .broken(cutOff) }
      let end = directory + 2 + 12 * numbers.short(directory)
      guard end + 4 <= bytes.count else { throw .broken(cutOff) }
      guard pages.count < pageLimit else { throw .tooManyPages }
      pages.append(try tiffPage(numbers, directory + 2..<end))
      directory = numbers.long(end)
    }
    if pages.isEmpty { throw .broken("it has no page") }
    return pages
  }

  private static func tiffPage(_ numbers: Numbers, _ entries: Range<Int>) throws(Fault) -> Page {
    var page = Page(width: 0, height: 0)
    var isMetric = false
    var (starts, lengths): ([Int], [Int]) = ([], [])
    for entry in stride(from: entries.lowerBound, to: entries.upperBound, by: 12) {
      let values = numbers.values(entry)
      switch numbers.short(entry) {
      case 256: page.width = values.first ?? 0
      case 257: page.height = values.first ?? 0
      case 273, 324: starts = values
      case 279, 325: lengths = values
      case 282: page.resolution = values.first
      case 296: isMetric = values.first == 3
      default: break
      }
    }
    if isMetric { page.resolution = page.resolution.map { Int((Double($0) * 2.54).rounded()) } }
    for (start, length) in zip(starts, lengths) where start + length > numbers.count { throw .broken(cutOff) }
    return page
  }
}

/// Numbers in the bytes of a file; what lies beyond its end is 0.
private struct Numbers {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init(_ bytes: [UInt8], isBigEndian: Bool) {
    self.bytes = bytes
    self.isBigEndian = isBigEndian
  }

  var count: Int { bytes.count }

  func short(_ at: Int) -> Int { number(at, 2) }
  func long(_ at: Int) -> Int { number(at, 4) }

  private func number(_ at: Int, _ length: Int) -> Int {
    guard at >= 0, at + length <= bytes.count else { return 0 }
    let parts = bytes[at..<at + length]
    return isBigEndian
      ? parts.reduce(0) { $0 << 8 | Int($1) } : parts.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The values of a directory's entry: shorts, longs, or a fraction; they stand in the entry where they fit.
  func values(_ entry: Int) -> [Int] {
    let size = [3: 2, 4: 4, 5: 8][short(entry + 2)] ?? 0
    let total = long(entry + 4)
    guard size > 0, total > 0, total <= bytes.count / size + 4 else { return [] }
    let start = size * total <= 4 ? entry + 8 : long(entry + 8)
    return (0..<total).map { index in
      let at = start + index * size
      if size != 8 { return number(at, size) }
      let divisor = long(at + 4)
      return divisor > 0 ? long(at) / divisor : 0
    }
  }
}
