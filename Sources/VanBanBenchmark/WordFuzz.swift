import CICU

/// Compares word boundaries and their statuses with ICU's: the corpus, every character among others, every mixture of the
/// classes of characters up to six, and random mixtures. `vanban-benchmark words`
final class WordFuzz {
  private let own: OpaquePointer
  private let icu: OpaquePointer
  private var dice: Dice
  private(set) var count = 0
  private(set) var differences: [String] = []
  private static let mostTold = 20

  init?(seed: UInt64) {
    guard let own = vb_words_open(Int32(VB_WORDS_STATUSES)),
      let icu = vb_words_open(Int32(VB_WORDS_STATUSES | VB_WORDS_ICU_ONLY))
    else { return nil }
    (self.own, self.icu) = (own, icu)
    dice = Dice(seed)
  }

  deinit {
    vb_words_close(own)
    vb_words_close(icu)
  }

  /// Compares everything; `strings` is how many random ones there are.
  func run(corpus: [[UInt8]], strings: Int) {
    step("the corpus", corpus) { self.compare($0) }
    for document in corpus { for line in document.split(separator: 10) { compare(Array(line)) } }
    everyCharacter()
    everyMixture()
    randomMixtures(strings)
    say("words: \(count) strings, \(differences.count) differences")
  }

  private func step<Element>(_ name: String, _ elements: some Sequence<Element>, _ body: (Element) -> Void) {
    say("\(name)", to: 2)
    for element in elements { body(element) }
  }

  private func compare(_ text: [UInt8]) {
    count += 1
    let length = Int32(text.count)
    let found = vb_words_find(own, text, length)
    if found == vb_words_find(icu, text, length), found >= 0, isSame(Int(found)) { return }
    let points = String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
    if differences.count < Self.mostTold { say("differs: \(points.joined(separator: " "))", to: 2) }
    differences.append(points.joined(separator: " "))
  }

  private func isSame(_ found: Int) -> Bool {
    guard let ends = vb_words_ends(own), let statuses = vb_words_statuses(own),
      let wantedEnds = vb_words_ends(icu), let wantedStatuses = vb_words_statuses(icu)
    else { return found == 0 }
    for place in 0..<found where ends[place] != wantedEnds[place] || statuses[place] != wantedStatuses[place]
    {
      return false
    }
    return true
  }

  private func everyCharacter() {
    let contexts: [(before: String, after: String)] = [
      ("", ""), ("a", "b"), ("1", "2"), (" ", " "), ("_", "_"), ("a.", ""), ("", ".a"), ("1,", ""),
      ("", ",1"), ("ế’", "’ế"),
      (" a", " "), ("-", "\u{301}"),
    ]
    step("every character", Unicode.Scalar.all) { scalar in
      let bytes = Array(String(scalar).utf8)
      compare(bytes + bytes)
      for context in contexts { compare(Array(context.before.utf8) + bytes + Array(context.after.utf8)) }
    }
  }

  private static let classes = ["a", "ế", "1", "_", " ", ".", "’", ",", "·", "-", "\u{301}", "\u{2003}"].map {
    Array($0.utf8)
  }

  private func everyMixture() {
    say("every mixture of classes", to: 2)
    func extend(_ text: [UInt8], _ length: Int) {
      if !text.isEmpty { compare(text) }
      guard length > 0 else { return }
      for one in Self.classes { extend(text + one, length - 1) }
    }
    extend([], 6)
  }

  private func randomMixtures(_ strings: Int) {
    let plain = Array("abzAếĐơƠ012_   .'’,;:·-/–…“”\u{A0}×÷@\"•€≥½²\u{F0B7}".unicodeScalars)
    let others = Array(
      "\u{300}\u{301}\u{200D}\u{AD}🇻🇳\u{FE0F}アひ漢ไ\u{5D0}\r\n\u{85}\u{2028}\u{2003}\u{3000}👨☝жა\u{660}\u{2044}\u{202F}각"
        .unicodeScalars)
    step("random mixtures", 0..<strings) { round in
      var text: [UInt8] = []
      for _ in 0...draw(round % 10 == 0 ? 250 : 14) {
        let scalar =
          switch draw(round % 3 == 0 ? 18 : 20) {
          case ..<15: plain[draw(plain.count)]
          case ..<17: Unicode.Scalar(UInt32(0x1E00 + draw(256))) ?? "x"
          case 17: Unicode.Scalar(UInt32(0x80 + draw(0x400))) ?? "x"
          case 18: others[draw(others.count)]
          default: Unicode.Scalar(UInt32(draw(draw(8) == 0 ? 0x110000 : 0x3100))) ?? "x"
          }
        let bytes = Array(String(scalar).utf8)
        for _ in 0...(draw(16) == 0 ? draw(6) : 0) { text += bytes }
      }
      compare(text)
    }
  }

  private func draw(_ count: Int) -> Int { Int(truncatingIfNeeded: dice.next() >> 1) % count }
}

extension Unicode.Scalar {
  /// Every code point that may stand in a text.
  fileprivate static var all: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
  }
}
