import Testing

@testable import VanBanText

@Suite struct CleanTextTests {
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
