import Testing
import VanBanLayout

@Test("A box knows its width and its height")
func boxSides() {
  let box = Box(left: 10, top: 20, right: 40, bottom: 32)
  #expect(box.width == 30)
  #expect(box.height == 12)
}
