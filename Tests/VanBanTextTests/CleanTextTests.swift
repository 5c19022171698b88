import Testing

@testable import VanBanText

@Suite struct CleanTextTests {
  /// Signs that matter in some places only; nil for a line that stays as it is.
  @Test(
    arguments: [
      ("Thực hiện “nhiệm vụ” số 15/QĐ-UBND – năm 2020!", nil), ("# Kế hoạch", 0), ("Điều # 1", nil),
      ("hai  bước", 3),
      ("Error! Reference", 5), ("K \"a\"", 2), ("nói \"a\"", nil), ("a*b", 1), ("[bookmark: x]", 0),
      ("[1]", nil),
    ] as [(String, Int?)])
  func tellsWhereALineMayChange(_ line: String, _ place: Int?) {
    let bytes = Array(line.utf8)
    let found = bytes.withUnsafeBufferPointer { CleanText.firstUnclean(in: $0, from: 0) }
    #expect(found == place ?? bytes.count)
  }

  /// Windows of 64 bytes overlap: what stands at the end of one is judged with what follows it.
  @Test func findsTheSameAnywhere() {
    let seconds: [UInt8] = [
      0x20, 0x22, 0x41, 0x61, 0x7F, 0x80, 0x82, 0x89, 0x90, 0x96, 0xA0, 0xAD, 0xB0, 0xB7, 0xB8, 0xB9, 0xBB,
      0xBC, 0xBF,
    ]
    for lead in UInt8.min...UInt8.max {
      for second in seconds {
        var answers: [Bool] = []
        for offset in [3] + Array(57...70) {
          var line = [UInt8](repeating: 0x61, count: 140)
          line[offset] = lead
          line[offset + 1] = second
          let found = line.withUnsafeBufferPointer { CleanText.firstUnclean(in: $0, from: 0) }
          answers.append(found == offset)
          if found != offset, found != offset + 1, found != line.count { Issue.record("\(lead) \(second)") }
        }
        if Set(answers).count != 1 { Issue.record("\(lead) \(second): \(answers)") }
      }
    }
  }
}
