/// Finds what Word leaves behind when a file is turned into text: bookmarks and the codes and errors of fields.
enum WordResidue {
  /// The longest name of a bookmark and target of a link, which keeps the time linear.
  private static let longest = 512

  private static let errors = [
    "Bookmark not defined.", "Reference source not found.", "Hyperlink reference not valid.",
    "No text of specified style in document.", "Unknown document property name.", "Unknown switch argument.",
    "Not a valid link.",
  ].map { Array($0.utf8) }
  private static let fields = [
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "DATE", "TIME", "FILENAME", "AUTHOR", "TITLE",
  ].map { Array($0.utf8) }
  private static let bookmark = Array("[bookmark:".utf8)
  private static let error = Array("Error!".utf8)
  private static let mergeFormat = Array("\\* MERGEFORMAT".utf8)
  private static let pageReference = Array("PAGEREF ".utf8)
  private static let hyperlink = Array("HYPERLINK ".utf8)
  private static let local = Array("\\l ".utf8)
  private static let switches = [Array(" \\h".utf8), Array(" \\o".utf8)]

  /// Hands over the residue in order, no two parts of it overlapping.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, report: (Range<Int>) -> Void) {
    var index = start
    var free = start
    while index < bytes.count {
      let found: Range<Int>? =
        switch bytes[index] {
        case UInt8(ascii: "["): bookmark(at: index, bytes)
        case UInt8(ascii: "!"): error(at: index, bytes)
        case UInt8(ascii: "\\"): format(at: index, bytes)
        case UInt8(ascii: "_"): pageReference(at: index, bytes)
        case UInt8(ascii: "\""): link(at: index, bytes)
        default: nil
        }
      if let found, found.lowerBound >= free {
        report(found)
        free = found.upperBound
        index = free
      } else {
        index += 1
      }
    }
  }

  private static func bookmark(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard starts(index, with: bookmark, bytes) else { return nil }
    let limit = min(bytes.count, index + longest)
    guard let end = (index..<limit).first(where: { bytes[$0] == UInt8(ascii: "]") }) else { return nil }
    return index..<end + 1
  }

  private static func error(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let lower = index + 1 - error.count
    guard lower >= 0, starts(lower, with: error, bytes) else { return nil }
    var upper = index + 1
    if upper < bytes.count, bytes[upper] == 0x20 { upper += 1 }
    for text in errors where starts(upper, with: text, bytes) { return lower..<upper + text.count }
    return nil
  }

  private static func format(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard starts(index, with: mergeFormat, bytes) else { return nil }
    var lower = index
    for field in fields {
      let start = index - 1 - field.count
      guard start >= 0, bytes[index - 1] == 0x20, starts(start, with: field, bytes) else { continue }
      // SECTIONPAGES ends like no other field, but PAGE must not be taken out of HOMEPAGE.
      if start > 0, isWord(bytes[start - 1]) { continue }
      lower = start
    }
    return lower..<index + mergeFormat.count
  }

  private static func pageReference(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let lower = index - pageReference.count
    guard lower >= 0, starts(lower, with: pageReference, bytes) else { return nil }
    var upper = index + 1
    let limit = min(bytes.count, index + longest)
    while upper < limit, isWord(bytes[upper]) { upper += 1 }
    return lower..<skipSwitches(upper, bytes)
  }

  private static func link(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var lower = index
    if lower >= local.count, starts(lower - local.count, with: local, bytes) { lower -= local.count }
    lower -= hyperlink.count
    guard lower >= 0, starts(lower, with: hyperlink, bytes) else { return nil }
    let limit = min(bytes.count, index + longest)
    guard index + 1 < limit, let end = (index + 1..<limit).first(where: { bytes[$0] == UInt8(ascii: "\"") })
    else { return nil }
    return lower..<skipSwitches(end + 1, bytes)
  }

  private static func skipSwitches(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for text in switches where starts(index, with: text, bytes) { return index + text.count }
    return index
  }

  @inline(__always)
  private static func starts(_ index: Int, with text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + text.count <= bytes.count, bytes[index] == text[0] else { return false }
    for offset in 1..<text.count where bytes[index + offset] != text[offset] { return false }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || (byte >= 0x30 && byte <= 0x39)
      || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
  }
}
