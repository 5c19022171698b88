import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct TextReaderTests {
  @Test func aLineIsABlockWithItsLineEnd() throws {
    let reading = try Reading("một\nhai\r\nba\rbốn\u{0C}năm")
    #expect(reading.blocks.map(\.text) == ["một\n", "hai\r\n", "ba\r", "bốn\u{0C}", "năm"])
    #expect(reading.blocks.allSatisfy { !$0.isParagraph && $0.role == .body && $0.cell == nil })
    #expect(reading.encoding == "utf-8")
    #expect(reading.format == "text")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func anEmptyFileHasNoBlocks() throws {
    #expect(try Reading("").blocks.isEmpty)
    #expect(try Reading([0xEF, 0xBB, 0xBF]).blocks.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 4_096, 65_536])
  func theChunkSizeChangesNothing(chunk: Int) throws {
    var bytes = Array("Điều 1.\r\nHội đồng 🇻🇳\r\rnhân dân\n".utf8) + [0xE1, 0xBB, 10, 0xF0, 0x9F, 0x87]
    bytes += Array(("\n" + String(repeating: "đường phố ", count: 8_000)).utf8)
    let whole = try Reading(bytes)
    #expect(try Reading(bytes, chunkBytes: chunk) == whole)
    #expect(whole.blocks.count > 5)
    #expect(whole.ids == ["text.invalid-utf8", "text.line-too-long"])
  }

  @Test func theByteOrderMarkIsNoText() throws {
    let reading = try Reading([0xEF, 0xBB, 0xBF] + Array("số".utf8), chunkBytes: 1)
    #expect(reading.text == "số")
    #expect(reading.encoding == "utf-8-bom")
    #expect(reading.fingerprint.bytes == 7)
  }

  @Test(arguments: [1, 3, 65_536], [true, false])
  func utf16IsDecoded(chunk: Int, isBigEndian: Bool) throws {
    let text = "Quyết định 🇻🇳\nĐiều 1\n"
    let encoded = utf16("\u{FEFF}" + text, isBigEndian: isBigEndian)
    let reading = try Reading(encoded, chunkBytes: chunk)
    #expect(reading.text == text)
    #expect(reading.encoding == (isBigEndian ? "utf-16be" : "utf-16le"))
    #expect(reading.diagnostics.isEmpty)
    let unmarked = try Reading(utf16(text, isBigEndian: isBigEndian), chunkBytes: chunk)
    #expect(unmarked.text == text)
  }

  @Test func aLoneSurrogateIsReplaced() throws {
    let reading = try Reading([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x42, 0, 0x00, 0xDC, 0x43, 0])
    #expect(reading.text == "A\u{FFFD}B\u{FFFD}C")
    #expect(reading.ids == ["text.invalid-utf8"])
    #expect(try Reading([0xFF, 0xFE, 0x41, 0, 0x42]).text == "A\u{FFFD}")
  }

  /// The examples of the Unicode Standard, tables 3-8 to 3-11.
  @Test(
    arguments: [
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], 8),
      ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], 8),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], 7),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4),
    ] as [([UInt8], Int)])
  func aMaximalSubpartIsOneReplacement(bytes: [UInt8], count: Int) throws {
    for chunk in [1, 2, 65_536] {
      let reading = try Reading(Array("xin chào ".utf8) + bytes, chunkBytes: chunk)
      #expect(reading.text.unicodeScalars.count { $0 == "\u{FFFD}" } == count)
      #expect(
        reading.text.unicodeScalars.elementsEqual(
          String(decoding: Array("xin chào ".utf8) + bytes, as: UTF8.self).unicodeScalars))
      #expect(reading.diagnostics.count == 1)
      #expect(reading.diagnostics.first?.message.hasPrefix("\(count) ") == true)
    }
  }

  @Test func aFewZerosAreLeftOut() throws {
    let text = String(repeating: "Uỷ ban nhân dân ", count: 20)
    let reading = try Reading(text + "\0x")
    #expect(reading.text == text + "x")
    #expect(reading.ids == ["text.nul-removed"])
  }

  @Test func aZeroBeforeALineWithoutSpacesHarmsNothing() throws {
    var limits = Limits()
    limits.blockBytes = 64
    let words = String(repeating: "ế", count: 200)
    let reading = try Reading(.bytes(name: "a", Array(("x\0\n" + words + "\n").utf8)), limits: limits)
    #expect(reading.text == "x\n" + words + "\n")
    #expect(!reading.ids.contains("text.invalid-utf8"))
  }

  @Test func aLongLineIsCutAtSpaces() throws {
    var limits = Limits()
    limits.blockBytes = 32
    let line = "một hai ba bốn năm sáu bảy tám chín mười mười một\nhai\n"
    let reading = try Reading(.bytes(name: "a", Array(line.utf8)), limits: limits)
    #expect(reading.text == line)
    #expect(reading.blocks.map(\.continues) == [false, true, true, false])
    #expect(reading.blocks.dropLast(2).allSatisfy { $0.text.hasSuffix(" ") })
    #expect(reading.blocks.allSatisfy { $0.text.utf8.count <= 33 })
    #expect(reading.ids == ["text.line-too-long"])
  }

  @Test func aCutNeverPartsALetterFromItsMarks() throws {
    var limits = Limits()
    for limit in 16...40 {
      limits.blockBytes = limit
      let line = String(repeating: "e\u{0302}\u{0301}\u{1F1FB}", count: 40)
      let reading = try Reading(.bytes(name: "a", Array(line.utf8)), limits: limits)
      #expect(reading.text.unicodeScalars.elementsEqual(line.unicodeScalars))
      #expect(reading.blocks.count > 1)
      let starts = reading.blocks.compactMap(\.text.unicodeScalars.first)
      #expect(starts.allSatisfy { $0 == "e" || $0 == "\u{1F1FB}" })
    }
  }

  @Test func aLineOfExactlyTheLimitIsWhole() throws {
    var limits = Limits()
    limits.blockBytes = 20
    for chunk in [1, 7, 100] {
      limits.chunkBytes = chunk
      let reading = try Reading(
        .bytes(name: "a", Array("12345678901234567890\r\n123456789012345678901\n".utf8)), limits: limits)
      #expect(reading.blocks.map(\.text) == ["12345678901234567890\r\n", "12345678901234567890", "1\n"])
    }
  }

  @Test func markdownIsText() throws {
    let reading = try Reading("# Kế hoạch\n", name: "a.md")
    #expect(reading.format == "text")
    #expect(reading.text == "# Kế hoạch\n")
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
  }
}
