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
    let changes = UnsafeBufferPointer(start: edits, count: Int(count))
    let grown = changes.reduce(0) { $0 + Int($1.replacement_end - $1.replacement) }
    let old = piece
    spare.fill(capacity: old.count + grown) { writer in
      var next = 0
      for edit in changes {
        let upper = Int(edit.upper)
        writer.append(old, next..<Int(edit.lower))
        let from = Int(old.from[Int(edit.lower)])
        let to = Int(old.to[upper - 1])
        for index in edit.replacement..<edit.replacement_end { writer.append(made[Int(index)], from, to) }
        next = upper
      }
      writer.append(old, next..<old.count)
    }
    swap(&piece, &spare)
    return true
  }
}
