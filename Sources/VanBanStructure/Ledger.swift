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
      var position = start
      var last = start
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        var length = 1
        var isBlank = byte <= 0x20 && WhiteSpace.contains(UInt32(byte))
        if byte >= 0x80 {
          length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          // The letters of Vietnamese need no closer look.
          if !(0xC3...0xDF).contains(byte), byte != 0xE1 || bytes[index + 1] < 0xB8 || bytes[index + 1] > 0xBB {
            Self.forEach(ArraySlice(bytes[index..<index + length]), at: position) { scalar, _ in
              isBlank = WhiteSpace.contains(scalar)
            }
          }
        }
        let next = SourcePosition(utf8: position.utf8 + length, codePoint: position.codePoint + 1)
        if !isBlank {
          if count == 0 { span = SourceSpan(position, next) }
          count += 1
          last = next
        }
        position = next
        index += length
      }
      if let first = span?.lower { span = SourceSpan(first, last) }
    }
  }

  static func forEach(_ bytes: ArraySlice<UInt8>, at start: SourcePosition, _ body: (UInt32, Int) -> Void) {
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
      let own = line.source[position.utf8 - line.start.utf8..<end.utf8 - line.start.utf8]
      var open: (lower: SourcePosition, upper: SourcePosition)?
      func close() {
        if let stretch = open {
          let lower = stretch.lower.utf8 - line.start.utf8
          let upper = stretch.upper.utf8 - line.start.utf8
          found.append((SourceSpan(stretch.lower, stretch.upper), Array(line.source[lower..<upper])))
        }
        open = nil
      }
      var outer = 0
      SolidText.forEach(own, at: position) { scalar, length in
        // What lies outside of the line's own ranges is another's.
        while outer < line.outers.count, line.outers[outer].upper.utf8 <= position.utf8 { outer += 1 }
        let isInside = outer < line.outers.count && line.outers[outer].lower.utf8 <= position.utf8
        while next < sorted.count, sorted[next].upper.utf8 <= position.utf8 { next += 1 }
        let isOwned = next < sorted.count && sorted[next].lower.utf8 <= position.utf8
        let after = SourcePosition(utf8: position.utf8 + length, codePoint: position.codePoint + 1)
        if isOwned || !isInside {
          close()
        } else if !WhiteSpace.contains(scalar) {
          open = (open?.lower ?? position, after)
        }
        position = after
      }
      close()
    }
    return found
  }
}
