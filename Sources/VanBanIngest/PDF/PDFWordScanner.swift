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
            number: pages, width: Self.number(Self.width, tag) ?? 595,
            height: Self.number(Self.height, tag) ?? 842)
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
    guard page != nil, page?.words.count ?? 0 <= wordLimit, let left = Self.number(Self.left, tag),
      let top = Self.number(Self.top, tag), let right = Self.number(Self.right, tag),
      let bottom = Self.number(Self.bottom, tag)
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

  private static let left = Array(" xMin=\"".utf8)
  private static let top = Array(" yMin=\"".utf8)
  private static let right = Array(" xMax=\"".utf8)
  private static let bottom = Array(" yMax=\"".utf8)
  private static let width = Array(" width=\"".utf8)
  private static let height = Array(" height=\"".utf8)

  /// The value of an attribute, a decimal number that lies on some page.
  private static func number(_ name: [UInt8], _ tag: ArraySlice<UInt8>) -> Double? {
    var at = tag.startIndex
    while at + name.count < tag.endIndex,
      !(tag[at] == name[0] && tag[at..<at + name.count].elementsEqual(name))
    {
      at += 1
    }
    at += name.count
    guard at < tag.endIndex else { return nil }
    let isNegative = tag[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0.0
    var unit = 0.0
    while at < tag.endIndex, tag[at] != UInt8(ascii: "\"") {
      if tag[at] == UInt8(ascii: "."), unit == 0 {
        unit = 1
      } else if (48...57).contains(tag[at]) {
        value = value * 10 + Double(tag[at] - 48)
        unit *= 10
      } else {
        return nil
      }
      at += 1
    }
    if unit > 0 { value /= unit }
    return value < 1e6 ? (isNegative ? -value : value) : nil
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
