import Testing
import VanBanLayout

@Test(
  "A page whose letters stand for nothing is not to be trusted; a few signs of a symbol font do no harm",
  arguments: [
    ("Quyết định", 0, true), ("\u{F0B7} Quyết định này", 0, true), ("\u{F041}\u{F042}\u{F043} a", 0, false),
    ("a", 9, false), ("\u{FFFD}\u{FFFD}", 0, false), ("", 0, true),
  ])
func trust(_ text: String, _ controls: Int, _ isTrustworthy: Bool) {
  var page = PrintedPage(number: 1, width: 595, height: 842)
  page.words = text.split(separator: " ").map {
    PrintedWord(String($0), Box(left: 0, top: 0, right: 10, bottom: 10))
  }
  #expect(PageText(page, controls: controls).isTrustworthy == isTrustworthy)
}

@Test("A page without letters is empty")
func emptyPage() {
  #expect(PageText(PrintedPage(number: 1, width: 595, height: 842)).isEmpty)
}
