import Glibc

extension JSONTree {
  /// The bytes of a string with its escapes resolved; a lone surrogate becomes U+FFFD.
  @usableFromInline func unescaped(_ node: Int) -> [UInt8] {
    let text = written(node)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "\\") else {
        result.append(text[at])
        at += 1
        continue
      }
      at += 2
      switch text[at - 1] {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "u"):
        let unit = Self.unit(text, at)
        at += 4
        var scalar = unit
        if unit & 0xFC00 == 0xD800, at + 6 <= text.count, text[at] == UInt8(ascii: "\\"),
          text[at + 1] == UInt8(ascii: "u"), Self.unit(text, at + 2) & 0xFC00 == 0xDC00
        {
          scalar = 0x10000 + (unit & 0x3FF) << 10 + (Self.unit(text, at + 2) & 0x3FF)
          at += 6
        }
        result += String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8
      default: result.append(text[at - 1])
      }
    }
    return result
  }

  private static func unit(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    (at..<at + 4).reduce(0) { $0 << 4 | UInt32(hexadecimal(text[$1]) ?? 0) }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension JSONTree {
  private static let step = 4_096

  /// Where a value or key stands in the file.
  public func place(_ node: Int) -> JSONFault.Place {
    let isString = kind(node) == .string
    return place(offset: Int(nodes[node].start) - (isString ? 1 : 0))
  }

  /// Where a byte of the text stands in the file.
  func place(offset: Int) -> JSONFault.Place {
    if let recent, recent.offset <= offset, offset - recent.offset < Self.step {
      return remember(offset, advanced(recent.place, recent.offset, offset - recent.offset))
    }
    if places.isEmpty { places = [origin] }
    while places.count * Self.step <= offset {
      places.append(advanced(places[places.count - 1], (places.count - 1) * Self.step, Self.step))
    }
    let mark = min(offset / Self.step, places.count - 1)
    return remember(offset, advanced(places[mark], mark * Self.step, offset - mark * Self.step))
  }

  private func remember(_ offset: Int, _ place: JSONFault.Place) -> JSONFault.Place {
    recent = (offset, place)
    return place
  }

  /// Forgets the first bytes.
  func drop(_ count: Int) {
    origin = place(offset: count)
    places = []
    recent = nil
    byteCount -= count
    memmove(bytes, bytes + count, byteCount + 1)
  }

  /// Gives back memory beyond what is needed, or so much.
  func shrink(_ least: Int) {
    let room = max(least, byteCount + byteCount / 2 + 16)
    if room < byteCapacity, let moved = Self.resized(bytes, room) { (bytes, byteCapacity) = (moved, room) }
    let count = max(256, nodeCount)
    if count < nodeCapacity, let moved = Self.resized(nodes, count) { (nodes, nodeCapacity) = (moved, count) }
  }

  /// A place so many bytes further on.
  func advanced(_ place: JSONFault.Place, _ offset: Int, _ count: Int) -> JSONFault.Place {
    var place = place
    place.offset += count
    for at in offset..<offset + count {
      if bytes[at] == 10 {
        place.line += 1
        place.column = 1
      } else if bytes[at] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  /// The JSON Pointer (RFC 6901) of a value; a key's is that of its value.
  public func pointer(_ wanted: Int) -> String {
    var result = ""
    var node = 0
    while node != wanted {
      var at = node + 1
      var index = 0
      let isObject = kind(node) == .object
      guard at < after(node), isObject || kind(node) == .array else { return result }
      while true {
        let value = isObject ? at + 1 : at
        if wanted < after(value) {
          result += "/" + (isObject ? Self.token(text(at)) : String(index))
          if wanted == at { return result }
          node = value
          break
        }
        at = after(value)
        index += 1
      }
    }
    return result
  }

  /// A key as part of a JSON Pointer.
  public static func token(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    return key.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
