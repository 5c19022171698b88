extension JSONReader {
  /// A fault at the next byte, or at another one.
  func fault(_ kind: JSONFault.Kind, _ message: String, at offset: Int? = nil) -> JSONFault {
    JSONFault(
      kind: kind, message: message, place: tree.place(offset: min(offset ?? position, tree.byteCount)))
  }

  /// Keeps a fault that does not hinder reading.
  func note(_ kind: JSONFault.Kind, _ message: String, at offset: Int) {
    if faults.count < limits.faults { faults.append(fault(kind, message, at: offset)) }
    if kind == .loneSurrogate, loneSurrogate == nil { loneSurrogate = fault(kind, message, at: offset) }
  }

  /// Something else stands here than what must.
  func missing(_ wanted: String, _ container: String) -> JSONFault {
    if isAtEnd { return truncated() }
    return fault(.syntax, "\(seen) stands where \(wanted) must stand in this \(container)")
  }

  /// The text ends within what is open.
  func truncated() -> JSONFault {
    guard let inner = open.last else {
      return fault(.truncated, "the text ends where a value must stand; the file may be cut off")
    }
    let place = tree.place(inner.node)
    let what = inner.isObject ? "object" : "array"
    return fault(
      .truncated,
      "the text ends inside the \(what) that begins at line \(place.line), column \(place.column); the file may be cut off"
    )
  }

  /// The line ends within what is open.
  func lineEnds(_ inner: Container) -> JSONFault {
    let what = inner.isObject ? "object" : "array"
    return fault(
      .truncated,
      "the line ends inside the \(what) that begins at column \(tree.place(inner.node).column); in JSON Lines a value stands on one line"
    )
  }

  /// What stands at the next byte, in words.
  var seen: String {
    let byte = tree.bytes[position]
    switch byte {
    case 0..<32, 127:
      return "the control character U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    case 128...255: return "a character that is not ASCII"
    default: return String(Unicode.Scalar(byte))
    }
  }

  /// No value begins with this byte: says what its writer may have meant.
  func noValue() -> JSONFault {
    if isAtEnd { return truncated() }
    var end = position
    while end < tree.byteCount, end - position < 20, Self.isOfWord(tree.bytes[end]) { end += 1 }
    let word = String(
      decoding: UnsafeBufferPointer(start: tree.bytes + position, count: end - position), as: UTF8.self)
    switch word {
    case "NaN", "nan", "Infinity", "-Infinity", "inf", "-inf", "Inf", "-Inf", "-NaN":
      return fault(.notANumber, "\(word) is no JSON value; write null, or the number as a string")
    case "True", "False", "None", "TRUE", "FALSE", "NULL", "Null", "undefined", "nil":
      let right = ["True": "true", "TRUE": "true", "False": "false", "FALSE": "false"][word] ?? "null"
      return fault(.syntax, "\(word) is no JSON value; write \(right)")
    default: break
    }
    switch tree.bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "+"):
      return fault(.notANumber, "a number begins with a digit or -, as in 0.5")
    case UInt8(ascii: "'"):
      return fault(.syntax, "a string stands between quotation marks \", not apostrophes")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      return fault(.syntax, "JSON has no comments; take them out")
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      return fault(.syntax, "\(seen) stands where a value must stand; is there a comma too much before it?")
    default:
      return fault(.syntax, "\(word.isEmpty ? seen : word) is no JSON value")
    }
  }

  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: "-") || (48...57).contains(byte)
    }
  }
}
