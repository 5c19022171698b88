internal import VanBanLayout

/// Reads what `pdftotext -bbox-layout` writes, page by page.
///
/// It is no XML reader on purpose: a font may map letters to control characters, with which the output is no XML any more,
/// and of all elements only pages and words count.
struct PDFWordScanner {
  private var buffer: [UInt8] = []
  private var position = 0
  private var page: PrintedPage?
  private var pages = 0
  /// Characters of the open page that no file may hold, which are left out.
  private var controls = 0
  private let wordLimit: Int

  init(wordLimit: Int) { self.wordLimit = wordLimit }

  /// Takes more of the output.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A word without an end would be looked through again and again.
    if buffer.count - position > Self.longestWord { position = buffer.count }
    buffer.removeFirst(position)
    position = 0
    buffer.append(contentsOf: bytes)
  }

  /// A page, as far as it was read.
  struct Result {
    var page: PrintedPage
    var controls: Int
    /// Whether it has more words than are taken.
    var isTooLong: Bool
  }

  /// The next page that is complete; nil where more of the output is needed.
  mutating func next() -> Result? {
    while let start = buffer[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start
      guard let end = buffer[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = buffer[(start + 1)..<end]
      if tag.starts(with: "word ".utf8) {
        guard let close = Self.closing(buffer, end + 1) else { return nil }
        addWord(tag, buffer[(end + 1)..<close])
        position = close + Self.close.count
      } else {
        if tag.starts(with: "page ".utf8) {
          pages += 1
          page = PrintedPage(
            number: pages, width: Self.number("width", tag) ?? 595, height: Self.number("height", tag) ?? 842)
          controls = 0
        }
        position = end + 1
        if tag.elementsEqual("/page".utf8), let done = page {
          page = nil
          return Result(page: done, controls: controls, isTooLong: done.words.count > wordLimit)
        }
      }
    }
    position = buffer.count
    return nil
  }

  private mutating func addWord(_ tag: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    guard page != nil, page?.words.count ?? 0 <= wordLimit, let left = Self.number("xMin", tag),
      let top = Self.number("yMin", tag), let right = Self.number("xMax", tag),
      let bottom = Self.number("yMax", tag)
    else { return }
    let clean = Self.clean(text)
    controls += clean.controls
    guard !clean.bytes.isEmpty else { return }
    page?.words.append(
      PrintedWord(
        String(decoding: clean.bytes, as: UTF8.self),
        Box(left: min(left, right), top: min(top, bottom), right: max(left, right), bottom: max(top, bottom))
      ))
  }

  // MARK: - Bytes

  private static let longestWord = 1 << 20
  private static let close = Array("</word>".utf8)

  private static func closing(_ buffer: [UInt8], _ from: Int) -> Int? {
    var at = from
    while let next = buffer[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard next + close.count <= buffer.count else { return nil }
      if buffer[next..<next + close.count].elementsEqual(close) { return next }
      at = next + 1
    }
    return nil
  }

  /// The value of an attribute: a number that lies on some page.
  private static func number(_ name: String, _ tag: ArraySlice<UInt8>) -> Double? {
    let wanted = Array(" \(name)=\"".utf8)
    guard let found = tag.firstRange(of: wanted) else { return nil }
    let digits = tag[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
    guard let value = Double(String(decoding: digits, as: UTF8.self)), abs(value) < 1e6 else { return nil }
    return value
  }

  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&apos;".utf8), UInt8(ascii: "'")), (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  /// The text without its entities and control characters.
  private static func clean(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], controls: Int) {
    var bytes: [UInt8] = []
    var controls = 0
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name) }) {
        bytes.append(entity.byte)
        rest = rest.dropFirst(entity.name.count)
        continue
      }
      if byte < 0x20 || byte == 0x7F { controls += 1 } else { bytes.append(byte) }
      rest = rest.dropFirst()
    }
    return (bytes, controls)
  }
}
