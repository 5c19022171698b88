import VanBanModel
import VanBanText

extension HeaderParser {
  /// The items after *Kính gửi*, up to the first segment that is none.
  mutating func readAddressees(_ start: Int) -> Int {
    var index = start
    var items: [Line] = []
    while index < segments.count {
      let segment = segments[index]
      switch segment.kind {
      case .text, .capitals, .bullet, .basis, .note: break
      case .rule where items.isEmpty && piece(segment).tokens.allSatisfy({ $0.isSign(.bar) }):
        // `| Kính gửi: | - Bộ Quốc phòng; … |`
        add(.rule, segment, .rule)
        index += 1
        continue
      default:
        flushAddressees(&items)
        return index
      }
      items.append(piece(segment))
      index += 1
    }
    flushAddressees(&items)
    return index
  }

  mutating func flushAddressees(_ items: inout [Line]) {
    page.addressees += AddresseeReader(role: .to).read(items)
    items.removeAll()
  }
}
