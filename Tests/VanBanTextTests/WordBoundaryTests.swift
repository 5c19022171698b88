import CICU
import Testing

@Suite struct WordBoundaryTests {
  private func segments(_ text: String, capacity: Int? = nil) -> (count: Int32, parts: [(String, Int32)]) {
    let breaker = vb_icu_words_open()
    defer { vb_icu_words_close(breaker) }
    let bytes = Array(text.utf8)
    let room = capacity ?? bytes.count
    var ends = [Int32](repeating: -1, count: room)
    var statuses = ends
    let count = vb_icu_words(breaker, bytes, Int32(bytes.count), &ends, &statuses, Int32(room))
    var parts: [(String, Int32)] = []
    var start = 0
    for index in 0..<max(0, Int(count)) {
      let end = Int(ends[index])
      #expect(start < end && end <= bytes.count)
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80)
      parts.append((String(decoding: bytes[start..<end], as: UTF8.self), statuses[index]))
      start = end
    }
    #expect(count < 0 || start == bytes.count)
    return (count, parts)
  }

  @Test func findsWordsAndNumbers() {
    let parts = segments("Chỉ thị số 45-CT/TW ngày 20/6/2020").parts.filter { $0.0 != " " }
    #expect(
      parts.map(\.0) == ["Chỉ", "thị", "số", "45", "-", "CT", "/", "TW", "ngày", "20", "/", "6", "/", "2020"])
    #expect(parts.map { $0.1 / 100 } == [2, 2, 2, 1, 0, 2, 0, 2, 2, 1, 0, 1, 0, 1])
  }

  @Test func coversAnyText() {
    for text in ["", "a", "😀 ế\u{301}", "👨‍👩‍👧 漢字 \r\n", "ti\u{309}nh", "\u{10FFFF}x"] { _ = segments(text) }
  }

  @Test func saysHowMuchRoomIsMissing() {
    #expect(segments("a b c", capacity: 2).count == -5)
    #expect(segments("a b c", capacity: 5).count == 5)
  }
}
