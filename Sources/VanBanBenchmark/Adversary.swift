import VanBan

/// Input that is made to take long: twice of it must take twice the time and no more.
struct Adversary: Sendable {
  let name: String
  /// What is said once before.
  let opening: String
  let pattern: String

  static let all = [
    Adversary(name: "brackets", opening: "", pattern: "("),
    Adversary(name: "numbering", opening: "", pattern: "1.1.1."),
    Adversary(name: "quotes", opening: "", pattern: "“a "),
    Adversary(name: "endlessLine", opening: "KẾ HOẠCH ", pattern: "Triển khai thực hiện, "),
    Adversary(name: "halfReferences", opening: "Căn cứ ", pattern: "Nghị quyết số "),
    Adversary(name: "headings", opening: "", pattern: "Điều 1.\n"),
    Adversary(name: "blankLines", opening: "", pattern: " \n"),
    Adversary(name: "slashes", opening: "Số: ", pattern: "1/"),
    Adversary(name: "dates", opening: "ngày ", pattern: "01 tháng "),
  ]

  func text(_ repetitions: Int) -> [UInt8] {
    Array(opening.utf8) + Array(repeatElement(Array(pattern.utf8), count: repetitions).joined())
  }

  /// How much longer twice as much takes: of the shortest times of some turns, for whatever else runs only adds.
  func growth(_ repetitions: Int, rounds: Int) -> (seconds: Double, ratio: Double) {
    let texts = [text(repetitions), text(repetitions * 2)]
    var best = [Double.infinity, .infinity]
    for _ in 0..<rounds {
      for (place, text) in texts.enumerated() {
        best[place] = min(
          best[place],
          Pipeline.worked { try? Converter().json(.bytes(name: "a.txt", text), format: "text") { _ in } })
      }
    }
    return (best[0], best[1] / best[0])
  }
}
