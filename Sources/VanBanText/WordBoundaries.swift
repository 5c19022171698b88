internal import CICU

/// Finds word boundaries by UAX #29 as ICU does: by a pass of our own where it knows all characters, by ICU elsewhere.
///
/// The pass is in `latin_words.c`. Where ICU at run time has other rules than those that the pass was made for, ICU finds all.
struct WordBoundaries: ~Copyable {
  private let words: OpaquePointer

  /// Makes one for use on many texts; it opens ICU when a text first needs it.
  init(icuOnly: Bool = false) {
    guard let words = vb_words_open(icuOnly ? Int32(VB_WORDS_ICU_ONLY) : 0) else {
      fatalError("out of memory")
    }
    self.words = words
  }

  deinit { vb_words_close(words) }

  /// The ends of the segments of `bytes`, which must be valid UTF-8; they stand until the next call.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<Int32> {
    let count = vb_words_find(words, bytes.baseAddress, Int32(bytes.count))
    guard count >= 0 else { fatalError("ICU has no word rules: is libicu72 installed?") }
    return UnsafeBufferPointer(start: vb_words_ends(words), count: Int(count))
  }
}
