import CBareICU

/// What ICU alone does with documents.
final class BareICU {
  private let icu: OpaquePointer

  init?() {
    guard let icu = vb_bare_icu_open() else { return nil }
    self.icu = icu
  }

  deinit { vb_bare_icu_close(icu) }

  /// The number of words and of what stands between them.
  func pass(_ documents: [[UInt8]]) -> Int {
    documents.reduce(0) { sum, document in
      sum + Int(vb_bare_icu_pass(icu, document, Int32(clamping: document.count)))
    }
  }
}
