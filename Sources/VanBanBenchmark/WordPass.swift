import CICU
import Glibc

/// The word boundaries alone, as the tokenizer gets them.
final class WordPass {
  private let words: OpaquePointer

  init?(icuOnly: Bool) {
    guard let words = vb_words_open(icuOnly ? Int32(VB_WORDS_ICU_ONLY) : 0) else { return nil }
    self.words = words
  }

  deinit { vb_words_close(words) }

  /// Looks at every line of the documents and returns how many segments they have.
  func pass(_ documents: [[UInt8]]) -> Int {
    var sum = 0
    for document in documents {
      document.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        var lower = 0
        while lower < bytes.count {
          let line = memchr(start + lower, 10, bytes.count - lower)
          let upper = line.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? bytes.count
          sum += Int(vb_words_find(words, start + lower, Int32(upper - lower)))
          lower = upper + 1
        }
      }
    }
    return sum
  }
}
