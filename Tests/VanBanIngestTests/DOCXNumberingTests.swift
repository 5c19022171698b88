import Testing

@testable import VanBanIngest

@Suite struct DOCXNumberingTests {
  private let outline =
    WordFile.level(0, "upperRoman", "%1.") + WordFile.level(1, "decimal", "%2.")
    + WordFile.level(2, "lowerLetter", "%3)") + WordFile.level(3, "bullet", "\u{F0B7}")

  private func lines(_ numbering: String, _ body: String, styles: String? = nil) throws -> [String] {
    var file = WordFile(body)
    file.numbering = numbering
    file.styles = styles
    return try file.read().lines
  }

  @Test func levelsCountAndRestart() throws {
    let levels = [0, 1, 2, 2, 3, 1, 2, 0, 1]
    let body = levels.map { WordFile.p("x", list: 1, level: $0) }.joined()
    let numbering = WordFile.definition(0, outline) + WordFile.list(1, 0)
    #expect(
      try lines(numbering, body) == ["I. x", "1. x", "a) x", "b) x", "- x", "2. x", "a) x", "II. x", "1. x"])
  }

  @Test func severalNumbersInOneLabel() throws {
    let levels =
      WordFile.level(0, "upperRoman", "Điều %1. ") + WordFile.level(1, "decimal", "%1.%2.")
      + WordFile.level(2, "decimalZero", "%1.%2.%3", more: "<w:isLgl/>")
    let body = [0, 1, 1, 2].map { WordFile.p("x", list: 4, level: $0) }.joined()
    #expect(
      try lines(WordFile.definition(7, levels) + WordFile.list(4, 7), body)
        == ["Điều I. x", "I.1. x", "I.2. x", "1.2.1 x"])
  }

  @Test func aLevelThatNeverRestarts() throws {
    let levels =
      WordFile.level(0, "decimal", "Chương %1")
      + WordFile.level(1, "decimal", "Điều %2.", more: "<w:lvlRestart w:val=\"0\"/>")
    let body = [0, 1, 1, 0, 1].map { WordFile.p("x", list: 1, level: $0) }.joined()
    #expect(
      try lines(WordFile.definition(0, levels) + WordFile.list(1, 0), body)
        == ["Chương 1 x", "Điều 1. x", "Điều 2. x", "Chương 2 x", "Điều 3. x"])
  }

  @Test func overridesStartAgain() throws {
    let levels = WordFile.level(0, "decimal", "%1.", start: 3)
    let override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    let other = "<w:lvlOverride w:ilvl=\"0\">\(WordFile.level(0, "upperLetter", "%1)"))</w:lvlOverride>"
    let numbering =
      WordFile.definition(0, levels) + WordFile.list(1, 0) + WordFile.list(2, 0)
      + WordFile.list(3, 0, override)
      + WordFile.list(4, 0, other)
    // Lists of one definition count together until one of them starts again.
    let body = [1, 1, 2, 3, 3, 4].map { WordFile.p("x", list: $0) }.joined()
    #expect(try lines(numbering, body) == ["3. x", "4. x", "5. x", "1. x", "2. x", "C) x"])
  }

  @Test func stylesGiveNumbers() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let levels =
      WordFile.level(0, "decimal", "%1.") + WordFile.level(1, "lowerRoman", "(%2)")
      + WordFile.level(2, "lowerLetter", "%3)", more: "<w:pStyle w:val=\"D\"/>")
    let body =
      WordFile.p("x", style: "A") + WordFile.p("x", style: "B") + WordFile.p("x", style: "C")
      + WordFile.p("x", style: "D") + WordFile.p("x", list: 0, style: "A")
    #expect(
      try lines(WordFile.definition(0, levels) + WordFile.list(1, 0), body, styles: styles)
        == ["1. x", "2. x", "(i) x", "a) x", "x"])
  }

  @Test func aDefinitionMayNameANumberingStyle() throws {
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
    let numbering =
      WordFile.definition(0, "<w:numStyleLink w:val=\"L\"/>")
      + WordFile.definition(1, WordFile.level(0, "decimal", "%1/")) + WordFile.list(1, 0)
      + WordFile.list(2, 1)
    #expect(try lines(numbering, WordFile.p("x", list: 1), styles: styles) == ["1/ x"])
  }

  @Test func bulletsAndNothing() throws {
    let numbering =
      WordFile.definition(
        0, WordFile.level(0, "bullet", "+") + WordFile.level(1, "none", "") + WordFile.level(2, "bullet", "o")
      )
      + WordFile.list(1, 0)
    let body = [0, 1, 2].map { WordFile.p("x", list: 1, level: $0) }.joined() + WordFile.p("x", list: 9)
    #expect(try lines(numbering, body) == ["+ x", "x", "- x", "x"])
  }

  @Test func numbersAreWrittenAsWordDoes() {
    #expect([1, 26, 27, 53].map { NumberFormat.lowerLetter.format($0) } == ["a", "z", "aa", "aaa"])
    #expect(
      [1, 4, 9, 14, 40, 1999].map { NumberFormat.upperRoman.format($0) } == [
        "I", "IV", "IX", "XIV", "XL", "MCMXCIX",
      ])
    #expect([0, -1, 5_000].map { NumberFormat.lowerRoman.format($0) } == ["0", "-1", "5000"])
    #expect([7, 12].map { NumberFormat.decimalZero.format($0) } == ["07", "12"])
    #expect(NumberFormat.none.format(3) == "")
  }
}
