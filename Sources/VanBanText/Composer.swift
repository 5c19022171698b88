import CICU

/// Composes letters to NFC with ICU, which is opened when the first text needs it.
final class Composer {
  private var handle: OpaquePointer?

  deinit { vb_icu_composer_close(handle) }

  /// Whether a code point with these first two bytes may be anything but NFC, or join with what precedes.
  @inline(__always)
  static func isSuspicious(_ lead: UInt8, _ second: UInt8) -> Bool {
    if lead < 0xCC { return false }
    switch lead {
    // Vietnamese letters and general punctuation with the currency signs; Chinese ideographs.
    case 0xE1: return second < 0xB8 || second > 0xBB
    case 0xE2: return second > 0x82
    case 0xE4...0xE9: return false
    default: return true
    }
  }

  /// Composes the piece in place and returns whether that changed it.
  func compose(_ piece: inout Workpiece, _ spare: inout Workpiece) -> Bool {
    if handle == nil { handle = vb_icu_composer_open() }
    guard let handle else { return false }
    let count = piece.bytes.withUnsafeBufferPointer {
      vb_icu_compose(handle, $0.baseAddress, Int32(truncatingIfNeeded: $0.count))
    }
    guard count > 0, let edits = vb_icu_edits(handle), let made = vb_icu_replacements(handle) else {
      return false
    }
    spare.removeAll()
    var next = 0
    for edit in UnsafeBufferPointer(start: edits, count: Int(count)) {
      let lower = Int(edit.lower)
      let upper = Int(edit.upper)
      for index in next..<lower {
        spare.append(piece.bytes[index], Int(piece.from[index]), Int(piece.to[index]))
      }
      let from = Int(piece.from[lower])
      let to = Int(piece.to[upper - 1])
      for index in edit.replacement..<edit.replacement_end { spare.append(made[Int(index)], from, to) }
      next = upper
    }
    spare.append(piece, next..<piece.count)
    swap(&piece, &spare)
    return true
  }
}
