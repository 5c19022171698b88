import Testing

@testable import VanBanSchema

@Suite("Patterns of ECMA-262") struct PatternTests {
  /// What a pattern finds, and what it does not find.
  private static let rows: [(pattern: String, fits: [String], fails: [String])] = [
    ("", ["", "a"], []),
    ("^a$", ["a"], ["a\n", "ba", ""]),
    ("a|bc", ["xbc", "a"], ["b", "c"]),
    ("^(?:a|ab)(?:c|bcd)$", ["ac", "abc", "abcd", "abbcd"], ["a", "acd"]),
    (".", ["a", "😀", "ủ"], ["", "\n", "\r", "\u{2028}"]),
    ("^.$", ["😀", "ủ"], ["ab"]),
    ("^\\d{2,3}$", ["12", "123"], ["1", "1234", "١٢", "12\n"]),
    ("\\D", ["a", "١"], ["12"]),
    ("^\\w+$", ["a_1"], ["ủ", "-", ""]),
    ("^\\s$", [" ", "\u{A0}", "\u{FEFF}", "\u{3000}", "\n"], ["\u{200B}", "\u{85}", "a"]),
    ("^\\S$", ["\u{85}", "ủ"], [" ", "\u{FEFF}"]),
    ("\\ba\\b", ["a", "b a c", "ủa"], ["ba", "a1"]),
    ("\\Bb", ["ab"], ["b"]),
    ("^[a-c\\-\\]x]+$", ["a-]x"], ["d", ""]),
    ("^[^a-c]$", ["d", "ủ", "\n"], ["a", "dd"]),
    ("[^]", ["\n", "a"], [""]),
    ("[]", [], ["", "a"]),
    ("^[\\d\\s-]+$", ["1 -2"], ["a"]),
    ("^[\\u{1F600}-\\u{1F64F}]$", ["😀"], ["a"]),
    ("^\\ud83d\\ude00$", ["😀"], [""]),
    ("^\\x41\\u0042\\cJ\\0\\t$", ["AB\n\0\t"], ["AB"]),
    ("^\\p{L}+$", ["văn", "VĂN", "文"], ["1", "a1"]),
    ("^\\p{Lu}\\P{Lu}$", ["Ủa"], ["ủa", "ỦA"]),
    ("^\\p{Script=Greek}$", ["α"], ["a"]),
    ("^[\\p{sc=Han}\\p{gc=Nd}]+$", ["文١"], ["a"]),
    ("^\\p{Alphabetic}$", ["ủ"], ["1"]),
    ("^\\p{ASCII}\\P{Any}?$", ["a"], ["ủ"]),
    ("^(?=.*\\d)(?!.*x).{3,}$", ["ab1"], ["abc", "ab1x", "a1"]),
    ("(?<=số )\\d+", ["số 12"], ["12"]),
    ("(?<!-)\\bKH", ["KH"], ["-KH"]),
    ("(?<=\\d{2,}[a-z]*)!", ["12ab!"], ["1ab!"]),
    ("^(a)(?:b|(c))\\1\\2$", ["aba", "acac"], ["abb", "aca"]),
    ("^(?<x>['\"]).*\\k<x>$", ["'a'", "\"'\""], ["'a\""]),
    ("^(?:(a)|b)*\\1$", ["ab", "baa"], []),
    ("(?<=(\\d)x)\\1", ["1x1"], ["1x2"]),
    ("^(?:a*)*$", ["", "aaa"], ["b"]),
    ("^(?:a?){3}$", ["", "aaa"], ["aaaa"]),
    ("^a{0}b{2}?c*?$", ["bb", "bbcc"], ["abb"]),
    ("^a{,2}$", ["a{,2}"], ["aa"]),
    ("^{}]$", ["{}]"], [""]),
    ("^\\-\\/\\:\\ $", ["-/: "], []),
  ]

  @Test("Each row finds what it should", arguments: rows.indices) func row(_ index: Int) throws {
    let row = Self.rows[index]
    let pattern = try Pattern(row.pattern)
    for text in row.fits { #expect(pattern.fits(text) == true, "\(row.pattern) in \(text.debugDescription)") }
    for text in row.fails {
      #expect(pattern.fits(text) == false, "\(row.pattern) in \(text.debugDescription)")
    }
  }

  @Test(
    "What is no expression of ECMA-262 is refused",
    arguments: [
      "(", ")", "a)", "[", "[z-a]", "[\\d-z]", "*", "a**", "+a", "^*", "a{2,1}", "\\", "\\Z", "\\A", "\\a",
      "\\m", "(?i)a", "(?>a)", "a++", "\\p{Nonsense}", "\\p{greek}", "\\pL",
      "\\u12", "\\u{110000}", "\\x1", "\\c1", "\\1", "(a)\\2", "\\k<x>", "(?<x>a)(?<x>b)", "(?<x", "\\08",
      "(?=a)*", "a{2}{3}", "{2}", "(?:a{100000}){100000}", "a{1000000000000}", "(?:(?:b?){999}){999}",
    ])
  func refused(_ pattern: String) {
    #expect(throws: PatternError.self, "\(pattern)") { try Pattern(pattern) }
  }

  @Test("Deep groups are refused and do no harm") func depth() {
    #expect(throws: PatternError.self) {
      try Pattern(String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000))
    }
  }

  @Test(
    "Patterns that cost others a lifetime are linear",
    arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(?:a?){30}a{30}b", "^(?=(a+)+$)b"])
  func linear(_ source: String) throws {
    let text = String(repeating: "a", count: 2_000) + "!"
    #expect(try Pattern(source).fits(text) == false)
  }

  @Test("A search with references back is given up, not endless") func costly() throws {
    let pattern = try Pattern("^(a*)*\\1(b*)*c$")
    #expect(pattern.fits(String(repeating: "a", count: 40)) == nil)
    #expect(pattern.fits("aac") == true)
  }
}

@Suite("Formats") struct FormatTests {
  @Test("Each row takes its good strings and refuses the bad ones", arguments: FormatRow.all.indices)
  func row(_ index: Int) throws {
    let row = FormatRow.all[index]
    let format = try #require(Format(name: row.name))
    for text in row.good { #expect(fits(format, text), "\(row.name): \(text)") }
    for text in row.bad { #expect(!fits(format, text), "\(row.name): \(text)") }
    #expect(!row.bad.isEmpty && !row.good.isEmpty)
  }

  private func fits(_ format: Format, _ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { format.fits($0) }
  }
}
