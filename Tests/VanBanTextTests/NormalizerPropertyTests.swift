import Foundation
import Testing
import VanBanModel

@testable import VanBanText

/// What must hold for any text, tried on random mixtures.
@Suite struct NormalizerPropertyTests {
  private static let words = [
    "Kế", "hoạch", "số", "45-CT/TW", "ngày", "20/6/2020", "Quyết", "định", "QÐ-TTg", "Điều", "1.", "tỉnh,",
    "“Độc”", "₫",
    "–", "(a)", "ðiều", "\u{F0B7}", "Å\u{323}", "\u{212B}", "漢字", "한", "\u{1112}\u{1161}\u{11AB}", "Привет",
    "й", "😀",
  ]
  private static let tangled = [
    "e\u{301}\u{302}", "\u{E9}\u{302}m", "t\u{200B}o", "\u{AD}", "\u{FEFF}", "a\u{306}\u{301}\u{323}",
  ]
  private static let spaces = [" ", " ", " ", "  ", "\u{A0}", "\t", "    ", "\u{2003} ", "\n", ""]
  private static let marks = [
    "**", "*", "__", "_", "***", "# ", "\\", "\\*", "[bookmark: a]", "Error! Bookmark not defined.", "(*)",
    "****", "`",
    "PAGE \\* MERGEFORMAT", "[", "]", "/", "(", ")", "\u{301}", "\u{200B}", "ð",
  ]

  private func mixture(_ random: inout Seeded, marks: Bool, tangled: Bool = true) -> String {
    var line = ""
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      let kind = Int.random(in: 0..<10, using: &random)
      if marks, kind < 5 {
        line += Self.marks.randomElement(using: &random) ?? ""
      } else if tangled, kind == 9 {
        line += Self.tangled.randomElement(using: &random) ?? ""
      } else {
        let word = Self.words.randomElement(using: &random) ?? ""
        line += Bool.random(using: &random) ? word : word.decomposedStringWithCanonicalMapping
      }
      line += Self.spaces.randomElement(using: &random) ?? ""
    }
    return line
  }

  @Test func mapsEveryRangeBack() {
    var random = Seeded(state: 1)
    for _ in 0..<60 {
      let line = Normalized(mixture(&random, marks: false))
      let bytes = line.text.bytes
      // A cut inside of what stands for one cluster gives the whole cluster.
      let offsets = (0...bytes.count).filter { offset in
        offset == bytes.count || offset == 0
          || (bytes[offset] & 0xC0 != 0x80
            && line.text.position(of: offset) != line.text.position(of: offset - 1))
      }
      for lower in offsets {
        for upper in offsets where upper > lower {
          let span = line.text.span(lower..<upper)
          guard let source = line.sourceText(span) else {
            Issue.record("bytes and code points of \(span) differ")
            return
          }
          let expected = String(decoding: bytes[lower..<upper], as: UTF8.self)
            .trimmingCharacters(in: CharacterSet(charactersIn: " "))
          // Cut off from its letters, an eth is no đ.
          let again = Normalized(source).string
          if again != expected, again.replacing("ð", with: "đ") != expected {
            Issue.record("\(lower..<upper) of \(line.string.debugDescription)")
          }
        }
      }
    }
  }

  @Test(arguments: [false, true]) func keepsPositionsInOrder(_ marks: Bool) {
    var random = Seeded(state: 2)
    for _ in 0..<300 {
      let line = Normalized(mixture(&random, marks: marks), mixture(&random, marks: marks))
      var last = SourcePosition.start
      for offset in 0..<line.text.count {
        let position = line.text.position(of: offset)
        let end = line.text.endPosition(of: offset + 1)
        #expect(last <= position && position <= end && end.utf8 <= line.source.count)
        #expect(last.codePoint <= position.codePoint && position.codePoint <= end.codePoint)
        let begins = line.text.bytes[offset] & 0xC0 != 0x80
        if begins { #expect(line.sourceText(SourceSpan(last, position)) != nil) }
        if begins { last = position }
      }
      let ranges = line.text.ranges(0..<line.text.count)
      for part in ranges { #expect(line.sourceText(part) != nil) }
      for removed in line.layouts.flatMap(\.removed) {
        #expect(!ranges.contains { $0.lower < removed.span.upper && removed.span.lower < $0.upper })
      }
      for layout in line.layouts { #expect(line.sourceText(layout.outer) != nil) }
    }
  }

  @Test(arguments: [false, true]) func changesNothingTheSecondTime(_ marks: Bool) {
    var random = Seeded(state: 3)
    for _ in 0..<5_000 {
      let line = mixture(&random, marks: marks)
      let once = Normalized(line).string
      let twice = Normalized(once).string
      #expect(Array(twice.utf8) == Array(once.utf8), "\(line.debugDescription)")
    }
  }

  @Test(arguments: [false, true]) func givesTheSameOnBothWays(_ marks: Bool) {
    var random = Seeded(state: 4)
    var thorough = Normalizer()
    thorough.skipsFastPath = true
    for _ in 0..<3_000 {
      let line = mixture(&random, marks: marks && Bool.random(using: &random))
      let fast = Normalized(line)
      let slow = Normalized(line, using: thorough)
      #expect(fast.text.bytes == slow.text.bytes, "\(line.debugDescription)")
      #expect(fast.layout == slow.layout, "\(line.debugDescription)")
      for offset in 0...fast.text.count {
        #expect(fast.text.position(of: offset) == slow.text.position(of: offset))
        #expect(fast.text.endPosition(of: offset) == slow.text.endPosition(of: offset))
      }
    }
  }

  @Test func composesLikeFoundation() {
    var random = Seeded(state: 5)
    for _ in 0..<2_000 {
      let line = mixture(&random, marks: false, tangled: false)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("Ð", with: "Đ").replacing("ð", with: "đ").replacing("\u{F0B7}", with: "-")
      let expected = line.precomposedStringWithCanonicalMapping
      #expect(Array(Normalized(line).string.utf8) == Array(expected.utf8), "\(line.debugDescription)")
    }
  }

  @Test func joinsBlocksLikeTheirTexts() {
    var random = Seeded(state: 6)
    for _ in 0..<300 {
      let blocks = (0..<4).map { _ in mixture(&random, marks: true) + "\n" }
      let together = Normalized(blocks: blocks)
      let parts = blocks.map { Normalized($0).string }.filter { !$0.isEmpty }
      #expect(Array(together.string.utf8) == Array(parts.joined(separator: " ").utf8))
      // Without marks that would pair over lines, the blocks are the paragraph.
      let plain = (0..<4).map { _ in mixture(&random, marks: false) }
      let whole = Normalized(plain.joined(separator: "\n") + "\n")
      let byLine = Normalized(blocks: plain.map { $0 + "\n" })
      guard !plain.contains(where: { $0.hasPrefix("ð") || $0.hasSuffix("ð") }) else { continue }
      #expect(whole.text.bytes == byLine.text.bytes)
      // A space between blocks also stands for characters without width that end a block.
      for offset in 0..<whole.text.count where whole.text.bytes[offset] != 0x20 {
        #expect(whole.text.position(of: offset) == byLine.text.position(of: offset))
        #expect(whole.text.endPosition(of: offset + 1) == byLine.text.endPosition(of: offset + 1))
      }
    }
  }

  @Test func slicesKeepTheMap() {
    var random = Seeded(state: 7)
    for _ in 0..<300 {
      let line = Normalized(mixture(&random, marks: true) + String(repeating: " Kế hoạch", count: 30))
      let lower = Int.random(in: 0..<line.text.count, using: &random)
      let upper = Int.random(in: lower...line.text.count, using: &random)
      let part = line.text.slice(lower..<upper)
      #expect(part.bytes == Array(line.text.bytes[lower..<upper]))
      guard lower < upper else { continue }
      for offset in 0..<part.count {
        #expect(part.position(of: offset) == line.text.position(of: lower + offset))
        #expect(part.endPosition(of: offset + 1) == line.text.endPosition(of: lower + offset + 1))
      }
      #expect(part.ranges(0..<part.count) == line.text.ranges(lower..<upper))
    }
  }
}
