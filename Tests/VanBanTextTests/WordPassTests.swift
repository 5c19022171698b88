import CICU
import Foundation
import Testing

/// The word boundaries that we find are ICU's, and so are the statuses; `vanban-benchmark words` compares millions more.
@Suite struct WordPassTests {
  /// Both ways at once, on texts of any origin.
  private final class Comparison {
    private let own = vb_words_open(Int32(VB_WORDS_STATUSES))
    private let icu = vb_words_open(Int32(VB_WORDS_STATUSES | VB_WORDS_ICU_ONLY))
    var faults: [String] = []
    var count = 0

    deinit {
      vb_words_close(own)
      vb_words_close(icu)
    }

    var leftToICU: Int { Int(vb_words_left_to_icu(own)) }

    private func find(_ words: OpaquePointer?, _ bytes: [UInt8]) -> [Int32] {
      let found = Int(vb_words_find(words, bytes, Int32(bytes.count)))
      guard found > 0, let ends = vb_words_ends(words), let statuses = vb_words_statuses(words) else {
        return []
      }
      return (0..<found).flatMap { [ends[$0], statuses[$0]] }
    }

    func check(_ text: String) {
      let bytes = Array(text.utf8)
      count += 1
      let wanted = find(icu, bytes)
      if bytes.isEmpty || (find(own, bytes) == wanted && wanted.count > 1) { return }
      faults.append(text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
    }
  }

  private static let corpus: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus")
    var texts: [String] = []
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["txt", "md", "html"].contains(file.pathExtension), let data = try? Data(contentsOf: file),
        let text = String(validating: data, as: UTF8.self)
      else { continue }
      texts.append(text)
    }
    return texts
  }()

  @Test func everyCharacterThatThePassKnows() { #expect(vb_words_agree_with_icu() == 1) }

  @Test func theCorpusByLinesAndWhole() {
    let compared = Comparison()
    for text in Self.corpus {
      compared.check(text)
      for line in text.split(whereSeparator: \.isNewline) { compared.check(String(line)) }
    }
    #expect(compared.count > 5_000 && compared.faults.isEmpty, "\(compared.faults.prefix(3))")
  }

  @Test func composedAndDecomposed() {
    let compared = Comparison()
    for text in Self.corpus {
      compared.check(text.precomposedStringWithCanonicalMapping)
      compared.check(text.decomposedStringWithCanonicalMapping)
    }
    #expect(compared.count > 100 && compared.faults.isEmpty, "\(compared.faults.prefix(1))")
  }

  @Test func charactersAmongOthers() {
    let compared = Comparison()
    // All up to the ideographs and of the private use, a sample of the rest.
    let points =
      Array(0..<0x3400) + Array(0xE000...0xF8FF) + Array(stride(from: 0x3400, to: 0x110000, by: 97))
    for start in stride(from: 0, to: points.count, by: 64) {
      var text = ""
      for scalar in points[start..<min(start + 64, points.count)].compactMap({ Unicode.Scalar($0) }) {
        let c = Character(scalar)
        text += "a\(c)b- 1\(c)2- \(c)\(c)- _\(c)_- a.\(c)- \(c),1-  \(c)- ế\(c)’ế- "
      }
      compared.check(text)
    }
    #expect(compared.faults.isEmpty, "\(compared.faults.count)")
  }

  /// Every text of up to four of the classes of characters.
  @Test func everyMixtureOfClasses() {
    let compared = Comparison()
    let classes: [Character] = ["a", "ế", "1", "_", " ", ".", "’", ",", "·", "-", "\u{301}", "\u{2003}", "@"]
    var texts = [""]
    for length in 1...4 {
      texts = texts.flatMap { text in classes.map { text + String($0) } }
      // Long ones many at a time: an ASCII sign and a space part them for certain.
      if length < 4 {
        for text in texts { compared.check(text) }
      } else {
        for start in stride(from: 0, to: texts.count, by: 100) {
          compared.check(texts[start..<min(start + 100, texts.count)].joined(separator: "- "))
        }
      }
    }
    #expect(compared.count > 2_000 && compared.faults.isEmpty, "\(compared.faults.prefix(5))")
  }

  @Test func wordsAtTheEdgesOfWhatIsLookedAtAtOnce() {
    let compared = Comparison()
    for word in ["ế’ế", "a.b", "1,2", "l·l", "“ế”", "số_1", "–", "\u{F0B7}", "а.б", "漢 字"] {
      for before in 0..<140 {
        compared.check(String(repeating: "x", count: before) + word + " cuối")
        compared.check(String(repeating: " ", count: before) + word)
        compared.check(String(repeating: "ở ", count: before) + word + "ở 2 ")
      }
    }
    #expect(compared.faults.isEmpty, "\(compared.faults.prefix(3))")
  }

  @Test func randomMixtures() {
    let compared = Comparison()
    let plain = Array("abếĐƠ12_ .'’,;:·-/–…“”\u{A0}×÷@\"•€≥".unicodeScalars)
    let others = Array(
      "\u{301}\u{200D}\u{AD}🇻🇳\u{FE0F}ア漢ภи\u{5D0}\r\n\u{85}\u{2028}\u{2003}\u{3000}👨☝\u{660}\u{2044}"
        .unicodeScalars)
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<6_000 {
      var text = ""
      for _ in 0...random(round % 10 == 0 ? 200 : 14) {
        let isOther = round % 3 != 0 && random(6) == 0
        text.unicodeScalars.append(isOther ? others[random(others.count)] : plain[random(plain.count)])
      }
      compared.check(text)
    }
    #expect(compared.faults.isEmpty, "\(compared.faults.prefix(3))")
  }

  @Test func documentsNeedNoICU() {
    let compared = Comparison()
    compared.check(
      "Kế hoạch số 45/KH-UBND ngày 20/6/2020 “về việc …” – theo Điều 3, khoản 2; a.b@c.vn ½ × 5 €")
    #expect(compared.faults.isEmpty && compared.leftToICU == 0)
    compared.check("Một chữ 漢字, một chữ nữa - hết")
    #expect(compared.faults.isEmpty && compared.leftToICU < 30)
  }
}
