import Testing
import VanBanModel

@testable import VanBanText

@Suite struct NormalizerTests {
  @Test(arguments: [
    ("ti\u{309}nh Lai Châu", "t\u{1EC9}nh Lai Châu"),
    ("e\u{301}\u{302}", "\u{1EBF}"),
    ("\u{E9}\u{302}", "\u{1EBF}"),
    ("e\u{302}\u{301}", "\u{1EBF}"),
    ("e\u{323}\u{302}", "\u{1EC7}"),
    ("E\u{301}\u{302}m", "\u{1EBE}m"),
    ("a\u{300}\u{306}", "\u{1EB1}"),
    ("o\u{301}\u{31B}", "\u{1EDB}"),
    ("\u{212B}\u{37E}", "\u{C5};"),
    ("e\u{200B}\u{301}", "\u{E9}"),
    // No Vietnamese letter takes a breve over an o: the order is the writer's.
    ("o\u{301}\u{306}", "\u{F3}\u{306}"),
    ("\u{301}a", "\u{301}a"),
  ])
  func composes(_ written: String, _ expected: String) {
    #expect(Array(Normalized(written).string.utf8) == Array(expected.utf8))
  }

  @Test(arguments: ["QÐ-TTg", "\u{189}iều", "ðiều", "5 ð 6", "3 × 4 ÷ 2"])
  func keepsLookAlikes(_ written: String) {
    #expect(Normalized(written).string == written)
  }

  @Test(arguments: [
    ("  link:\u{A0}https://x.vn  \r\n", "link: https://x.vn"),
    ("a\u{2003}\u{202F}\t\u{3000}b\u{B}c\u{2028}d\ne", "a b c d e"),
    ("\u{FEFF}Kế\u{200B} ho\u{AD}ạch\u{2060}", "Kế hoạch"),
    (" \u{200B} \t\n", ""),
    ("", ""),
    ("“Độc lập” – Tự do… ₫", "“Độc lập” – Tự do… ₫"),
  ])
  func foldsWhiteSpace(_ written: String, _ expected: String) {
    #expect(Normalized(written).string == expected)
  }

  @Test(arguments: [
    ("\u{F0B7} Ban", "- Ban"), ("\u{F0A7}\tBan", "- Ban"), ("\u{F02D}Ban", "-Ban"),
    ("\u{F0FC} x", "\u{F0FC} x"),
  ])
  func replacesPrivateBullets(_ written: String, _ expected: String) {
    #expect(Normalized(written).string == expected)
  }

  @Test(arguments: [
    "hoá và hóa, thuỷ và thủy", "quy – định — x - y", "\"thẳng\" ‘cong’ «góc»", "Muc đích", "( từ 3/5", "./.",
  ])
  func keepsSpelling(_ written: String) {
    #expect(Normalized(written).string == written)
  }

  @Test func removesWordResidueAndSaysWhere() {
    let line = Normalized("[bookmark: _GoBack]2.2. Công tác [bookmark: x]đảng\n")
    #expect(line.string == "2.2. Công tác đảng")
    #expect(line.layout.removed.map(\.text) == ["[bookmark: _GoBack]", "[bookmark: x]"])
    #expect(line.layout.removed.map { line.sourceText($0.span) } == ["[bookmark: _GoBack]", "[bookmark: x]"])
    #expect(
      line.text.ranges(0..<line.text.count).map { line.sourceText($0) } == ["2.2. Công tác ", "đảng"])
    #expect(line.text.ranges(0..<4).map { line.sourceText($0) } == ["2.2."])
  }

  @Test(arguments: [
    ("Mục 1 Error! Bookmark not defined. tiếp", "Mục 1 tiếp"),
    ("Error! Reference source not found.", ""),
    ("Trang PAGE \\* MERGEFORMAT 2", "Trang 2"),
    ("x NUMPAGES \\* MERGEFORMAT", "x"),
    ("PAGEREF _Toc123456 \\h 7", "7"),
    ("xem HYPERLINK \"http://a.vn\" a.vn", "xem a.vn"),
    ("[bookmark", "[bookmark"), ("Error! Sai.", "Error! Sai."), ("HOMEPAGE \\* x", "HOMEPAGE * x"),
  ])
  func removesFieldCodes(_ written: String, _ expected: String) {
    #expect(Normalized(written).string == expected)
  }

  @Test func countsNestedResidueOnce() {
    let line = Normalized("a [book[bookmark: x]mark: y]z")
    #expect(line.string == "a z")
    #expect(line.layout.removed.map { line.sourceText($0.span) } == ["[book[bookmark: x]mark: y]"])
    #expect(line.text.ranges(0..<3).map { line.sourceText($0) } == ["a ", "z"])
  }

  @Test func measuresTheLine() {
    let line = Normalized(" \tA\tB   C  D\u{A0}\u{A0}\u{A0}E\n")
    #expect(line.string == "A B C D E")
    #expect(line.layout.indent == 8)
    #expect(!line.layout.startsWithTab)
    #expect(line.layout.hasInnerTab)
    #expect(line.layout.gaps == [1, 3, 7])
    #expect(line.sourceText(line.layout.outer) == "A\tB   C  D\u{A0}\u{A0}\u{A0}E")
    #expect(Normalized("\t- Ban\n").layout.startsWithTab)
    #expect(!Normalized("\t- Ban\n").layout.hasInnerTab)
    #expect(Normalized("   \n").layout.isBlank)
    #expect(!Normalized("a").layout.isBlank)
  }

  @Test func joinsBlocksWithOneSpace() {
    let lines = Normalized("Việt Nam do  \n", "\n", "  Văn phòng\n")
    #expect(lines.string == "Việt Nam do Văn phòng")
    #expect(lines.sourceText(of: "do Văn") == "do  \n\n  Văn")
    #expect(lines.sourceText(of: " ") == " ")
    #expect(lines.sourceText(of: "Văn phòng") == "Văn phòng")
    #expect(lines.end.utf8 == lines.source.count)
  }

  @Test func goesOnWithACutLine() {
    var block = SourceBlock()
    block.bytes = Array("# 2 của trang".utf8)
    block.continues = true
    var normalizer = Normalizer()
    var text = MappedText()
    let layout = normalizer.append(block, at: SourcePosition(utf8: 7, codePoint: 5), to: &text)
    // In the middle of a line a number sign is no heading.
    #expect(text.bytes == block.bytes)
    #expect(layout.headingLevel == 0)
    #expect(text.position(of: 2) == SourcePosition(utf8: 9, codePoint: 7))
  }

  @Test func answersAtTheEdges() {
    let empty = Normalized()
    #expect(empty.text.isEmpty && empty.text.count == 0)
    #expect(empty.text.position(of: 0) == .start && empty.text.endPosition(of: 0) == .start)
    let line = Normalized("  ế \n")
    #expect(line.text.position(of: 0) == SourcePosition(utf8: 2, codePoint: 2))
    #expect(line.text.endPosition(of: 0) == SourcePosition(utf8: 2, codePoint: 2))
    #expect(line.text.position(of: 3) == SourcePosition(utf8: 5, codePoint: 3))
    #expect(line.text.span(1..<1).isEmpty)
  }

  @Test func leavesEndlessClustersAlone() {
    let cluster = "e" + String(repeating: "\u{301}\u{323}", count: 40)
    #expect(Array(Normalized(cluster).string.utf8) == Array(cluster.utf8))
    #expect(Normalized(cluster + " ti\u{309}nh").string.hasSuffix(" t\u{1EC9}nh"))
  }

  /// How long each takes is the benchmark's matter; a line that takes its square would not end here.
  @Test func takesHostileLines() {
    for piece in [
      "*", "(*", "_", "\\", "# ", "**a ", "[bookmark:", "\u{301}\u{323}", "e\u{301}\u{302}", " ", "!",
    ] {
      let line = String(repeating: piece, count: 200_000 / piece.utf8.count)
      #expect(Normalized(line).text.count <= line.utf8.count, "\(piece)")
    }
  }
}
