import Testing
import VanBanLayout
import VanBanModel

@Suite("Every character of every page comes out once")
struct LossTests {
  /// A generator that gives the same numbers each time.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A page of words at places that are partly those of columns and lines, partly any.
  private func page(_ number: Int, _ numbers: inout Numbers) -> PrintedPage {
    var page = PrintedPage(number: number, width: 595, height: 842)
    let isTidy = Bool.random(using: &numbers)
    for index in 0..<Int.random(in: 0...250, using: &numbers) {
      let letters = Int.random(in: 1...9, using: &numbers)
      let height: Double = [8, 12, 14, 30].randomElement(using: &numbers) ?? 12
      let left: Double =
        isTidy
        ? Double(Int.random(in: 1...6, using: &numbers) * 80) : Double.random(in: -20...600, using: &numbers)
      let top: Double =
        isTidy
        ? Double(Int.random(in: 2...50, using: &numbers) * 16) : Double.random(in: -10...850, using: &numbers)
      let word = index.isMultiple(of: 17) ? "\(index)" : String(repeating: "ạ", count: letters)
      page.words.append(
        PrintedWord(word, Box(left: left, top: top, right: left + Double(letters) * 6, bottom: top + height)))
    }
    return page
  }

  private func counts(_ texts: [String]) -> [Unicode.Scalar: Int] {
    texts.joined().unicodeScalars.reduce(into: [:]) { if $1 != " ", $1 != "\n" { $0[$1, default: 0] += 1 } }
  }

  @Test("On any layout", arguments: 0..<60)
  func anyLayout(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 7_919 &+ 3)
    let pages = (1...4).map { page($0, &numbers) }
    let words = pages.flatMap { $0.words.map(\.text) }
    #expect(counts(composed(pages).texts) == counts(words))
  }

  @Test("Where everything lies at one place, too, and soon")
  func onePlace() {
    var page = PrintedPage(number: 1, width: 595, height: 842)
    let box = Box(left: 100, top: 100, right: 130, bottom: 112)
    page.words = (0..<20_000).map { _ in PrintedWord("ạ", box) }
    #expect(counts(composed([page]).texts) == ["ạ": 20_000])
  }
}
