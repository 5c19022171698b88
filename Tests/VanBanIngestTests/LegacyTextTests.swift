import Testing
import VanBanCharset
import VanBanModel

@testable import VanBanIngest

/// Text files in encodings of the 1990s.
@Suite struct LegacyTextTests {
  /// What windows-1252 shows of bytes.
  private func bytes(_ shown: String) -> [UInt8] { shown.unicodeScalars.map { UInt8($0.value) } }

  private static let tcvn3 = """
    Céng hßa x· héi chñ nghÜa ViÖt Nam
    Sè: 15/Q§-UBND
    §iÒu 1. Ban hµnh Quy chÕ lµm viÖc cña c¬ quan nh\u{AD} sau:

    """
  private static let meant = """
    Cộng hòa xã hội chủ nghĩa Việt Nam
    Số: 15/QĐ-UBND
    Điều 1. Ban hành Quy chế làm việc của cơ quan như sau:

    """

  @Test(arguments: [1, 2, 3, 7, 4_096, 65_536])
  func theChunkSizeChangesNothing(chunk: Int) throws {
    let files = [
      bytes(Self.tcvn3),
      Array(Self.tcvn3.utf8),
      Array("Ủy ban nhân dân tỉnh\r\n".utf8) + bytes(Self.tcvn3) + Array("Hội đồng nhân dân\r\n".utf8),
      bytes(String(repeating: "nhµ n\u{AD}íc quyÕt ®Þnh ", count: 9_000)),
    ]
    for file in files {
      let whole = try Reading(file)
      #expect(try Reading(file, chunkBytes: chunk) == whole)
      #expect(whole.encoding == "tcvn3")
      #expect(whole.text.contains("Cộng hòa xã hội") || whole.text.contains("nhà nước quyết định"))
    }
  }

  @Test func bytesAndWhatTheyLookLikeAreDecoded() throws {
    for file in [bytes(Self.tcvn3), Array(Self.tcvn3.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.tcvn3.utf8)] {
      let reading = try Reading(file)
      #expect(reading.text == Self.meant)
      #expect(reading.encoding == "tcvn3")
      #expect(reading.ids == ["text.decoded"])
      #expect(reading.diagnostics.first?.span?.lower.codePoint == 0)
      #expect(reading.diagnostics.first?.span?.upper.codePoint == 34)
      #expect(reading.diagnostics.first?.severity == .info)
    }
  }

  @Test func theGuessIsTold() throws {
    var input = try Ingest.open(.bytes(name: "a.txt", bytes(Self.tcvn3)))
    let guess = try #require(input.reader.encodingGuess)
    #expect(guess.score > 0.9 && guess.runnerUpScore < 0.6)
    #expect(LegacyEncoding(rawValue: guess.runnerUp) != nil && guess.runnerUp != "tcvn3")
    input = try Ingest.open(.bytes(name: "a.txt", Array(Self.meant.utf8)))
    #expect(input.reader.encodingGuess == nil && input.reader.encoding == "utf-8")
  }

  @Test func controlCharactersMayBeLetters() throws {
    let file = bytes(
      "Cµng hòa xã hµi chü nghîa Vi®t Nam\nHUY\u{1E}N K\u{1E} ANH, QUY\u{AA}T Ð\u{98}NH S\u{AF} 5\n")
    let reading = try Reading(file)
    #expect(reading.encoding == "viscii")
    #expect(reading.lines[1].hasPrefix("HUYỴN KỴ ANH"))
    // A whole line of VPS capitals has more controls than a text may.
    let vps = bytes(
      String(
        repeating: "M\u{12}T H\u{12}I \u{10}\u{11} VI\u{06}T C\u{12}NG quy‰t ç".filter { $0 != "‰" }, count: 3
      ))
    #expect(failure(vps, name: "a.txt") == nil)
    #expect(failure([0x41, 1, 1, 1, 1, 8, 14, 0x42], name: "a.txt") != nil)
  }

  @Test func linesOfSeveralEncodings() throws {
    let unicode = "Ủy ban nhân dân xã Hòa Bình: các thôn, là và có\n"
    var file: [UInt8] = []
    for _ in 0..<3 { file += Array(unicode.utf8) + bytes(Self.tcvn3) }
    let reading = try Reading(file)
    #expect(reading.text == String(repeating: unicode + Self.meant, count: 3))
    #expect(reading.ids == ["text.decoded"])
  }

  @Test func aTextThatIsUnicodeInTheMainStaysSo() throws {
    let unicode = String(repeating: "Ủy ban nhân dân tỉnh quyết định: và có các xã\n", count: 20)
    let reading = try Reading(Array((unicode + Self.tcvn3).utf8))
    #expect(reading.text == unicode + Self.meant)
    #expect(reading.encoding == "utf-8")
    #expect(reading.ids == ["text.decoded"])
    #expect(reading.diagnostics.first?.span?.lower.codePoint == unicode.unicodeScalars.count)
  }

  @Test func damagedUTF8IsNoOtherEncoding() throws {
    let text = "Ủy ban nhân dân tỉnh quyết định\n"
    let reading = try Reading(Array(String(repeating: text, count: 5).utf8) + [0x53, 0xE1, 0xBB, 0x0A])
    #expect(reading.text == String(repeating: text, count: 5) + "S\u{FFFD}\n")
    #expect(reading.encoding == "utf-8")
    #expect(reading.ids == ["text.invalid-utf8"])
  }

  @Test func utf8ThatWasReadAsWindows1252() throws {
    var shown: [UInt8] = []
    LegacyDecoder.appendWindows1252(of: Array(Self.meant.utf8), to: &shown)
    let reading = try Reading(shown)
    #expect(reading.text == Self.meant)
    #expect(reading.encoding == "utf-8-mojibake")
  }

  @Test func theFirstKilobytesMayBeASCII() throws {
    let table = String(repeating: "1234567890 | 1234567890 | ABC\n", count: 1_000)
    let reading = try Reading(bytes(table + Self.tcvn3))
    #expect(reading.text == table + Self.meant)
  }

  @Test func whatTheEncodingHasNothingForIsTold() throws {
    let reading = try Reading(bytes(Self.tcvn3 + "h\u{8D}nh"))
    #expect(reading.text == Self.meant + "h\u{FFFD}nh")
    #expect(reading.ids == ["text.decoded", "text.undecodable"])
    #expect(reading.diagnostics.last?.span?.lower.codePoint == Self.meant.unicodeScalars.count)
  }

  /// The way in for readers whose text comes from elsewhere, such as a PDF.
  @Test func anyReaderMayBeJudged() throws {
    let blocks = ["Thñ t\u{2212}íng ChÝnh phñ\n", "QuyÕt ®Þnh cña Bé Tµi chÝnh\n", "nh\u{2212} sau\n"]
    var limits = Limits()
    limits.charsetSampleBytes = 30
    var reader = try JudgedReader(Lines(blocks), limits: limits)
    #expect(reader.encoding == "tcvn3")
    var block = SourceBlock()
    var lines: [String] = []
    while try reader.next(into: &block) { lines.append(String(decoding: block.bytes, as: UTF8.self)) }
    #expect(lines == ["Thủ tướng Chính phủ\n", "Quyết định của Bộ Tài chính\n", "như sau\n"])
    #expect(reader.diagnostics.map(\.id) == ["text.decoded"])
    #expect(try JudgedReader(Lines(["Sè 5\n"]), limits: Limits()).encoding == "utf-8")
    #expect(try JudgedReader(Lines(["§iÒu 5\n"]), expecting: .tcvn3, limits: Limits()).encoding == "tcvn3")
  }

  private struct Lines: BlockReader {
    var rest: [String]
    var encoding: String { "utf-8" }
    var diagnostics: [Diagnostic] { [] }

    init(_ lines: [String]) { rest = lines }

    mutating func next(into block: inout SourceBlock) throws(IngestError) -> Bool {
      block.reset()
      guard !rest.isEmpty else { return false }
      block.bytes = Array(rest.removeFirst().utf8)
      return true
    }
  }
}
