internal import CBytes
import VanBanModel
import VanBanText

/// White space as everybody counts it: what `str.isspace` of Python and the Unicode property White_Space agree on,
/// with the four information separators.
enum WhiteSpace {
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// What of a block's source text is not white space.
struct SolidText {
  /// From the first to behind the last such code point; nil for a blank block.
  var span: SourceSpan?
  var count = 0

  init(_ bytes: [UInt8], at start: SourcePosition) { self.init(bytes[...], at: start) }

  init(_ bytes: ArraySlice<UInt8>, at start: SourcePosition) {
    bytes.withUnsafeBufferPointer { bytes in
      // Between the blanks at both ends only the number matters.
      var first = 0
      var position = start
      while first < bytes.count {
        let (length, isBlank) = Self.codePoint(bytes, first)
        if !isBlank { break }
        position = SourcePosition(utf8: position.utf8 + length, codePoint: position.codePoint + 1)
        first += length
      }
      var end = bytes.count
      while end > first {
        var lead = end - 1
        while lead > first, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        if !Self.codePoint(bytes, lead).isBlank { break }
        end = lead
      }
      guard first < end, let base = bytes.baseAddress else { return }
      let inside = vb_solid(base + first, end - first)
      let codePoints = inside.code_points
      count = codePoints - inside.blanks
      span = SourceSpan(
        position,
        SourcePosition(utf8: position.utf8 + end - first, codePoint: position.codePoint + codePoints))
    }
  }

  /// The length of the code point at a place and whether it is white space.
  @inline(__always)
  private static func codePoint(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, isBlank: Bool) {
    let byte = UInt32(bytes[index])
    if byte < 0x80 { return (1, byte <= 0x20 && WhiteSpace.contains(byte)) }
    if byte < 0xE0 {
      return (2, byte == 0xC2 && WhiteSpace.contains((byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)))
    }
    if byte >= 0xF0 { return (4, false) }
    let scalar = (byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    return (3, WhiteSpace.contains(scalar))
  }

  /// The code points of valid UTF-8 with their lengths in bytes; those beyond U+FFFF count as U+10000.
  @inline(__always)
  static func forEach(_ bytes: ArraySlice<UInt8>, _ body: (UInt32, Int) -> Void) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = UInt32(bytes[index])
      if byte < 0x80 {
        body(byte, 1)
        index += 1
      } else if byte < 0xE0 {
        body((byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        index += 2
      } else if byte < 0xF0 {
        body((byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
        index += 3
      } else {
        body(0x10000, 4)
        index += 4
      }
    }
  }
}

/// Finds what of the lines that are cut into fields no field owns; what two own it does not tell.
struct Ledger {
  /// The stretches of these lines that no range covers, without white space at their ends.
  static func unowned(_ lines: [Line], by ranges: [SourceSpan]) -> [(span: SourceSpan, bytes: [UInt8])] {
    let sorted = ranges.filter { !$0.isEmpty }.sorted { $0.lower < $1.lower }
    var found: [(span: SourceSpan, bytes: [UInt8])] = []
    var next = 0
    for line in lines {
      guard var position = line.outers.first?.lower, let end = line.outers.last?.upper else { continue }
      // The cells of a row come from one line: a later one may begin before the last one's end.
      while next > 0, sorted[next - 1].upper.utf8 > position.utf8 { next -= 1 }
      while next < sorted.count, sorted[next].upper.utf8 <= position.utf8 { next += 1 }
      if next < sorted.count, sorted[next].lower.utf8 <= position.utf8, end.utf8 <= sorted[next].upper.utf8 {
        continue
      }
      let own = line.source[position.utf8 - line.start.utf8..<end.utf8 - line.start.utf8]
      var open: SourceSpan?
      var outer = 0
      SolidText.forEach(own) { scalar, length in
        // What lies outside of the line's own ranges is another's.
        while outer < line.outers.count, line.outers[outer].upper.utf8 <= position.utf8 { outer += 1 }
        let isInside = outer < line.outers.count && line.outers[outer].lower.utf8 <= position.utf8
        while next < sorted.count, sorted[next].upper.utf8 <= position.utf8 { next += 1 }
        let isOwned = next < sorted.count && sorted[next].lower.utf8 <= position.utf8
        let after = SourcePosition(utf8: position.utf8 + length, codePoint: position.codePoint + 1)
        if isOwned || !isInside {
          if let stretch = open { found.append((stretch, line.sourceBytes(of: stretch))) }
          open = nil
        } else if !WhiteSpace.contains(scalar) {
          open = SourceSpan(open?.lower ?? position, after)
        }
        position = after
      }
      if let stretch = open { found.append((stretch, line.sourceBytes(of: stretch))) }
    }
    return found
  }
}

extension Line {
  /// The source bytes of a range inside of a line that keeps them.
  fileprivate func sourceBytes(of span: SourceSpan) -> [UInt8] {
    Array(self.source[span.lower.utf8 - self.start.utf8..<span.upper.utf8 - self.start.utf8])
  }
}
