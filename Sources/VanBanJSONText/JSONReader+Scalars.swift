extension JSONReader {
  /// Reads a string, escapes and UTF-8 checked.
  func string() throws(JSONFault) {
    let start = position + 1
    var isInvolved = false
    position = start
    while true {
      var at = position
      let bytes = tree.bytes
      while Self.isPlain(bytes[at]) { at += 1 }
      position = at
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        try add(.string, start: start, extent: at - start, isInvolved: isInvolved)
        position = at + 1
        return
      case UInt8(ascii: "\\"):
        isInvolved = true
        try escape()
      case 0 where at == tree.byteCount:
        guard try refill() else {
          let place = tree.place(offset: start - 1)
          throw fault(
            .truncated,
            "the text ends inside the string that begins at line \(place.line), column \(place.column); the file may be cut off"
          )
        }
      case 0..<32:
        throw fault(
          .syntax,
          "\(seen) stands in a string; write it as \(Self.escaped(byte)), or close the string before it")
      default: try letter()
      }
    }
  }

  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 32 && byte < 128 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 10: "\\n"
    case 13: "\\r"
    case 9: "\\t"
    default: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    }
  }

  /// Passes a letter of two to four bytes (Unicode, table 3-7).
  private func letter() throws(JSONFault) {
    while tree.byteCount - position < 4, try refill() {}
    let bytes = tree.bytes + position
    let length: Int
    switch (bytes[0], bytes[1]) {
    case (0xC2...0xDF, 0x80...0xBF): length = 2
    case (0xE0, 0xA0...0xBF), (0xE1...0xEC, 0x80...0xBF), (0xED, 0x80...0x9F), (0xEE...0xEF, 0x80...0xBF):
      length = 3
    case (0xF0, 0x90...0xBF), (0xF1...0xF3, 0x80...0xBF), (0xF4, 0x80...0x8F): length = 4
    default: length = 0
    }
    let isWhole =
      length == 2 || length == 3 && bytes[2] & 0xC0 == 0x80
      || length == 4 && bytes[2] & 0xC0 == 0x80 && bytes[3] & 0xC0 == 0x80
    guard isWhole else {
      let shown = "0x" + String(bytes[0], radix: 16, uppercase: true)
      throw fault(.encoding, "the byte \(shown) is not UTF-8 here; save the file as UTF-8")
    }
    position += length
  }

  private func escape() throws(JSONFault) {
    while tree.byteCount - position < 12, try refill() {}
    let bytes = tree.bytes + position
    switch bytes[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(bytes) else {
        if tree.byteCount - position < 6 { position = tree.byteCount; throw truncated() }
        throw fault(.syntax, "\\u needs four hexadecimal digits behind it, as in \\u1ee7")
      }
      if unit & 0xF800 != 0xD800 {
        position += 6
      } else if unit & 0xFC00 == 0xD800, let second = Self.unit(bytes + 6), second & 0xFC00 == 0xDC00 {
        position += 12
      } else {
        let shown = String(unit, radix: 16, uppercase: true)
        note(
          .loneSurrogate,
          "\\u\(shown) is half of a surrogate pair and no character; write the pair, or the character",
          at: position)
        position += 6
      }
    case 0 where tree.byteCount - position < 2:
      position = tree.byteCount
      throw truncated()
    default:
      position += 1
      throw fault(.syntax, "\\ and \(seen) is no escape; a backslash is written \\\\")
    }
  }

  private static func unit(_ bytes: UnsafeMutablePointer<UInt8>) -> UInt32? {
    guard bytes[0] == UInt8(ascii: "\\"), bytes[1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for at in 2..<6 {
      guard let digit = JSONTree.hexadecimal(bytes[at]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Reads a number; it stays as written.
  func number() throws(JSONFault) {
    let start = position
    var isInvolved = false
    if tree.bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = try byte()
    let digits = try digits()
    guard digits > 0 else {
      if isAtEnd { throw truncated() }
      position = start
      throw noNumber()
    }
    if first == UInt8(ascii: "0"), digits > 1 {
      throw fault(.notANumber, "a number has no 0 before its other digits", at: start)
    }
    if try byte() == UInt8(ascii: ".") {
      isInvolved = true
      position += 1
      guard try self.digits() > 0 else {
        throw isAtEnd ? truncated() : fault(.notANumber, "digits must follow the point")
      }
    }
    if try byte() | 0x20 == UInt8(ascii: "e") {
      isInvolved = true
      position += 1
      let sign = try byte()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      let exponent = try self.digits()
      guard exponent > 0 else { throw isAtEnd ? truncated() : fault(.notANumber, "digits must follow the e") }
      guard exponent <= 17 else {
        throw fault(
          .notANumber, "the exponent has more than 17 digits, which nothing can reckon with", at: start)
      }
    }
    if Self.isOfWord(tree.bytes[position]) || tree.bytes[position] == UInt8(ascii: ".") {
      throw fault(.notANumber, "\(seen) stands in a number")
    }
    try add(.number, start: start, extent: position - start, isInvolved: isInvolved)
  }

  private func noNumber() -> JSONFault {
    let fault = noValue()
    return fault.kind == .notANumber ? fault : self.fault(.notANumber, "digits must follow the -")
  }

  /// The next byte, 0 at the end.
  private func byte() throws(JSONFault) -> UInt8 {
    if position == tree.byteCount { _ = try refill() }
    return tree.bytes[position]
  }

  /// Passes digits and counts them.
  private func digits() throws(JSONFault) -> Int {
    var count = 0
    while true {
      let byte = tree.bytes[position]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        position += 1
        count += 1
      } else if position == tree.byteCount {
        guard try refill() else { return count }
      } else {
        return count
      }
    }
  }
}
