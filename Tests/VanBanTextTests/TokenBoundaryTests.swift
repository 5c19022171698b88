import CICU
import Foundation
import Testing
import VanBanModel

@testable import VanBanText

/// Over the corpus's texts: tokens are what ICU's words are, wherever no compound covers them.
@Suite struct TokenBoundaryTests {
  private static let lines: [String] = {
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus")
    var lines: [String] = []
    let files = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["txt", "md"].contains(file.pathExtension), !file.lastPathComponent.hasPrefix("README"),
        let data = try? Data(contentsOf: file), let text = String(validating: data, as: UTF8.self)
      else { continue }
      lines += text.split(whereSeparator: \.isNewline).map(String.init)
    }
    return lines
  }()

  /// The bounds of ICU's segments that are not white space.
  private func words(_ bytes: [UInt8], _ breaker: OpaquePointer?) -> [Range<Int>] {
    var ends = [Int32](repeating: 0, count: bytes.count)
    var statuses = ends
    let count = vb_icu_words(breaker, bytes, Int32(bytes.count), &ends, &statuses, Int32(bytes.count))
    var found: [Range<Int>] = []
    var start = 0
    for index in 0..<max(0, Int(count)) {
      let end = Int(ends[index])
      if bytes[start] != 32 { found.append(start..<end) }
      start = end
    }
    return found
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    LetterFold.plain(scalar.value).map { "aeiouy".utf8.contains($0.ascii) } ?? false
  }

  @Test func tokensAreWordsOrCompoundsOfThem() {
    let breaker = vb_icu_words_open()
    defer { vb_icu_words_close(breaker) }
    #expect(Self.lines.count > 1_000)
    var faults: [String] = []
    var plain = 0
    var tokenizer = Tokenizer()
    for line in Self.lines {
      let tokenized = Tokenized(line, using: &tokenizer)
      if tokenized.bytes.isEmpty { continue }
      let words = words(tokenized.bytes, breaker)
      let compounds = tokenized.tokens.filter {
        $0.kind != .word && $0.kind != .number && $0.kind != .punctuation
      }
      .map(\.range)
      let bounds = Set(words)
      var last = 0
      for token in tokenized.tokens {
        let text = tokenized.text(token)
        // Nothing but blanks stands between two tokens.
        if token.lower < last || tokenized.bytes[last..<token.lower].contains(where: { $0 != 32 }) {
          faults.append("a gap before \(text): \(line)")
        }
        last = token.upper
        guard token.kind == .word || token.kind == .number || token.kind == .punctuation else { continue }
        plain += 1
        if bounds.contains(token.range) { continue }
        // Only what was glued is cut inside of ICU's word: to a compound, to a number, at a stop (*T.M.*).
        let holder = words.first { $0.lowerBound <= token.lower && token.upper <= $0.upperBound }
        let isGlued =
          holder.map { word in
            compounds.contains { $0.overlaps(word) }
              // Syllables glued together: each part has a vowel.
              || tokenized.tokens.filter { word.contains($0.lower) }
                .allSatisfy { tokenized.text($0).unicodeScalars.contains(where: Self.isVowel) }
              || tokenized.bytes[word].contains { $0 &- 48 < 10 || $0 == 46 }
          } == true
        if !isGlued { faults.append("\(text) is no word of ICU's: \(line)") }
      }
      if tokenized.bytes[last...].contains(where: { $0 != 32 }) { faults.append("a rest: \(line)") }
    }
    #expect(plain > 10_000)
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5).joined(separator: "\n"))")
  }
}
