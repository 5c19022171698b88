/// What patterns cannot tell of a format.
enum FormatConditions {
  /// Whether the month has that day.
  static func isDay(_ text: String) -> Bool {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return false }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  /// Whether a leap second stands where there are some: at 23:59:60 UTC.
  static func isSecond(_ text: String) -> Bool {
    let time = Array(text.utf8)
    guard time.count > 8, time[6] == UInt8(ascii: "6") else { return true }
    func number(_ at: Int) -> Int { Int(time[at] - 48) * 10 + Int(time[at + 1] - 48) }
    var minutes = number(0) * 60 + number(3)
    if time[time.count - 1] | 0x20 != UInt8(ascii: "z") {
      let offset = number(time.count - 5) * 60 + number(time.count - 2)
      minutes += time[time.count - 6] == UInt8(ascii: "-") ? offset : -offset
    }
    return (minutes + 2 * 1_440) % 1_440 == 1_439
  }

  /// Whether it has eight groups of hexadecimal digits, or fewer with one `::`; the last two may be an IPv4 address.
  static func isIPv6(_ text: String) -> Bool {
    var text = text
    if let colon = text.lastIndex(of: ":"), text[colon...].contains(".") {
      let last = text[text.index(after: colon)...].split(separator: ".", omittingEmptySubsequences: false)
      let isIPv4 =
        last.count == 4
        && last.allSatisfy { part in
          part.utf8.count <= 3 && (part == "0" || part.first != "0") && (Int(part).map { $0 < 256 } ?? false)
        }
      guard isIPv4 else { return false }
      text = text[...colon] + "0:0"
    }
    func groups(_ text: Substring) -> Int? {
      if text.isEmpty { return 0 }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      return parts.allSatisfy { (1...4).contains($0.utf8.count) } ? parts.count : nil
    }
    let characters = Array(text)
    for at in characters.indices.dropLast() where characters[at] == ":" && characters[at + 1] == ":" {
      guard let before = groups(Substring(String(characters[..<at]))),
        let behind = groups(Substring(String(characters[(at + 2)...])))
      else { return false }
      return before + behind <= 7
    }
    return groups(text[...]) == 8
  }

  /// Whether an address's domain in brackets is an IP address.
  static func isMailbox(_ text: String) -> Bool {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return true }
    let literal = text[text.index(after: open)...].dropLast()
    return literal.hasPrefix("IPv6:") ? isIPv6(String(literal.dropFirst(5))) : true
  }

  /// Whether the host in brackets of a URI is an IPv6 address, or one of a later kind.
  static func hasHost(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return true
    }
    let host = text[text.index(after: open)..<close]
    return host.hasPrefix("v") || isIPv6(String(host))
  }

  static func isShortHost(_ text: String) -> Bool { text.utf8.count <= 253 }
}
