extension FormatRow {
  private static let day = #"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"#
  private static let time =
    #"(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[zZ]|[+\-](?:[01]\d|2[0-3]):[0-5]\d)"#
  private static let hour = #"(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)"#
  private static let label = "[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?"
  private static let host = "\(label)(?:\\.\(label))*"
  private static let byte = #"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"#
  private static let ipv4 = "\(byte)\\.\(byte)\\.\(byte)\\.\(byte)"
  private static let atom = "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+"
  private static let quoted = #""(?:[\x20\x21\x23-\x5B\x5D-\x7E]|\\[\x20-\x7E])*""#
  private static let literal = "\\[(?:\(ipv4)|IPv6:[0-9A-Fa-f:.]+)\\]"
  private static let beyond =
    #"\u{A0}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFEF}\u{10000}-\u{1FFFD}\u{20000}-\u{DFFFD}\u{E1000}-\u{EFFFD}"#
  private static let pointer = "(?:/(?:[^/~]|~[01])*)*"

  /// The parts of RFC 3986, or with letters beyond ASCII of RFC 3987.
  private static func reference(isIRI: Bool, needsScheme: Bool) -> String {
    let more = isIRI ? beyond : ""
    let escaped = "%[0-9A-Fa-f]{2}"
    let letter = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@\(more)]|\(escaped))"
    let plain = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=@\(more)]|\(escaped))"
    let user = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:\(more)]|\(escaped))*@"
    let name = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=\(more)]|\(escaped))*"
    let number = "\\[(?:[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+\\.[A-Za-z0-9\\-._~!$&'()*+,;=:]+)\\]"
    let rooted = "//(?:\(user))?(?:\(number)|\(name))(?::\\d*)?(?:/\(letter)*)*"
    let absolute = "/(?:\(letter)+(?:/\(letter)*)*)?"
    let secret = isIRI ? "\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}" : ""
    let tail = "(?:\\?(?:\(letter)|[/?\(secret)])*)?(?:#(?:\(letter)|[/?])*)?"
    let full = "[A-Za-z][A-Za-z0-9+.\\-]*:(?:\(rooted)|\(absolute)|\(letter)+(?:/\(letter)*)*|)\(tail)"
    if needsScheme { return full }
    return "\(full)|(?:\(rooted)|\(absolute)|\(plain)+(?:/\(letter)*)*|)\(tail)"
  }

  private static let variable =
    #"(?:\w|%[0-9A-Fa-f]{2})(?:\.?(?:\w|%[0-9A-Fa-f]{2}))*(?::[1-9]\d{0,3}|\*)?"#

  /// Every format that can refuse; `idn-hostname` only describes, for its rules are tables of every letter.
  static let all: [FormatRow] = [
    FormatRow(
      "date", day, good: ["2021-04-26", "2020-02-29"], bad: ["26/4/2021", "2021-02-29", "2021-4-26"],
      condition: FormatConditions.isDay),
    FormatRow(
      "time", time, good: ["08:30:00+07:00", "23:59:60Z"], bad: ["08:30:00", "24:00:00Z", "22:59:60Z"],
      condition: FormatConditions.isSecond),
    FormatRow(
      "date-time", "\(day)[Tt]\(time)", good: ["2021-04-26T08:30:00+07:00"],
      bad: ["2021-04-26", "2021-02-30T08:30:00Z", "2021-04-26 08:30:00Z"],
      condition: { FormatConditions.isDay($0) && FormatConditions.isSecond(String($0.dropFirst(11))) }),
    FormatRow(
      "duration",
      #"P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T\#(hour))?|T\#(hour))"#,
      good: ["P3M", "P1Y2M10DT2H30M", "P2W"], bad: ["3M", "P", "PT", "P1D2H", "P1W2D"]),
    FormatRow(
      "email", "(?:\(atom)(?:\\.\(atom))*|\(quoted))@(?:\(host)|\(literal))",
      good: ["vanthu@example.vn", "\"van thu\"@example.vn"],
      bad: ["vanthu", ".a@example.vn", "a..b@example.vn"],
      condition: FormatConditions.isMailbox),
    FormatRow(
      "idn-email", "[^\\s@\"]+@[^\\s@\"]+", good: ["vănthư@vídụ.vn"], bad: ["vănthư", "a b@vídụ.vn"]),
    FormatRow(
      "hostname", host, good: ["example.vn"], bad: ["-a.vn", "a_b.vn", "", "a..vn"],
      condition: FormatConditions.isShortHost),
    FormatRow("ipv4", ipv4, good: ["192.168.0.1"], bad: ["256.0.0.1", "1.2.3", "01.2.3.4"]),
    FormatRow(
      "ipv6", "[0-9A-Fa-f:.]+", good: ["2001:db8::1", "::ffff:192.168.0.1"],
      bad: ["1::2::3", "12345::", ":1", "1:2:3:4:5:6:7"], condition: FormatConditions.isIPv6),
    FormatRow(
      "uri", reference(isIRI: false, needsScheme: true), good: ["https://example.vn/a?b#c", "urn:isbn:1"],
      bad: ["/a", "http://a b", "http://ví.vn", "http://[1::2::3]/"], condition: FormatConditions.hasHost),
    FormatRow(
      "uri-reference", reference(isIRI: false, needsScheme: false), good: ["../a/b#c", "", "//example.vn"],
      bad: ["\\a", "a b", "#a#b"], condition: FormatConditions.hasHost),
    FormatRow(
      "iri", reference(isIRI: true, needsScheme: true), good: ["https://vídụ.vn/văn-bản"],
      bad: ["/văn-bản", "http://a b"], condition: FormatConditions.hasHost),
    FormatRow(
      "iri-reference", reference(isIRI: true, needsScheme: false), good: ["../văn-bản"],
      bad: ["\\văn", "a b"],
      condition: FormatConditions.hasHost),
    FormatRow(
      "uri-template",
      #"(?:[^\x00-\x20"'<>\\^`{|}%]|%[0-9A-Fa-f]{2}|\{[+#./;?&=,!@|]?\#(variable)(?:,\#(variable))*\})*"#,
      good: ["https://example.vn/{so}{?nam,loai*}"], bad: ["/{so", "/{}", "/a b"]),
    FormatRow(
      "uuid", "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
      good: ["2eb8aa08-aa98-11ea-b4aa-73b441d16380"], bad: ["2eb8aa08aa9811eab4aa73b441d16380"]),
    FormatRow("json-pointer", pointer, good: ["/a/0/~1", ""], bad: ["a", "/~2", "/~"]),
    FormatRow(
      "relative-json-pointer", "(?:0|[1-9]\\d*)(?:#|\(pointer))", good: ["1/a", "0#"],
      bad: ["/a", "01/a", "-1"]),
    FormatRow(
      "regex", "[^]*", good: ["^[0-9]+$"], bad: ["(", "[z-a]", "\\Z"],
      condition: { (try? Pattern($0)) != nil }),
  ]
}
