import CICU

/// Composes what a user typed.
public enum Composition {
  /// The text in NFC: letters with their marks as one code point each, as every text of the output is.
  public static func composed(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0xCC }), let handle = vb_icu_composer_open() else { return text }
    defer { vb_icu_composer_close(handle) }
    let count = bytes.withUnsafeBufferPointer {
      vb_icu_compose(handle, $0.baseAddress, Int32(truncatingIfNeeded: $0.count))
    }
    guard count > 0, let edits = vb_icu_edits(handle), let made = vb_icu_replacements(handle) else {
      return text
    }
    // From the end, so that the places before stay true.
    for edit in UnsafeBufferPointer(start: edits, count: Int(count)).reversed() {
      let replacement = (edit.replacement..<edit.replacement_end).map { made[Int($0)] }
      bytes.replaceSubrange(Int(edit.lower)..<Int(edit.upper), with: replacement)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
