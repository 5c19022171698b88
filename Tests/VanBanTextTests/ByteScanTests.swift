import CBytes
import Testing

/// What looks at sixty-four bytes at a time finds what a look at each character finds.
@Suite struct ByteScanTests {
  /// Pieces that matter to some scan, and others between them that shift them over the ends of windows.
  private static let pieces: [[UInt8]] =
    [
      "a", "b", "d", "y", "Y", "kh", "ng", "tr", " ", "  ", "\t", "\n", "\u{b}", "\u{1c}", "\u{3}", "\u{1b}",
      "0", "1",
      ".", "!", "r!", "\"", "K \"", "\\", "*", "_", "[b", "[", "#", "à", "ế", "ữ", "ă", "đ", "Đ", "Đ ", " đ ",
      "Ð", "ð",
      "Ɖ", "ũ", "ơ", "ư", "é", "×", "ß", "\u{85}", "\u{a0}", "\u{ad}", "\u{300}", "\u{323}", "ủ y ", "–", "“",
      "…",
      "\u{200b}", "\u{2003}", "\u{200a}", "\u{2028}", "\u{202f}", "\u{205f}", "\u{2060}", "\u{1680}",
      "\u{3000}",
      "\u{feff}", "\u{f0b7}", "中", "한", "😀", "\u{e0020}", "\u{10ffff}", "nghr ", "đđ ", "nghiệp vụ ",
      "quyết định số ",
    ].map { Array($0.utf8) }

  /// Texts of every length up to some windows, drawn anew but the same in each run.
  private static func texts(_ pieces: [[UInt8]], count: Int) -> [[UInt8]] {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    return (0..<count).map { _ in
      // Few kinds in a text, so that some windows hold nothing of note.
      let kinds = (0..<(1 + next(below: 9))).map { _ in pieces[next(below: pieces.count)] }
      let length = next(below: 220)
      var text: [UInt8] = []
      while text.count < length {
        text += next(below: 3) == 0 ? kinds[next(below: kinds.count)] : Array("an".utf8)
      }
      return text
    }
  }

  private static let texts = texts(pieces, count: 6_000)

  @Test func wellFormedTextEndsWhereItEnds() {
    let broken: [[UInt8]] =
      Self.pieces + [
        [0], [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xE1, 0xBA], [0xE1], [0xE0, 0x9F, 0x80],
        [0xED, 0xA0, 0x80],
        [0xED, 0x9F, 0xBF], [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF],
      ]
    for text in Self.texts(broken, count: 12_000) {
      var whole = text[...]
      if let zero = whole.firstIndex(of: 0) { whole = whole[..<zero] }
      // The standard library decides; of what is broken, the first place that it puts U+FFFD at.
      if String(validating: whole, as: UTF8.self) == nil {
        var good = 0
        var decoder = UTF8()
        var bytes = whole.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { good += UTF8.width(scalar) }
        whole = whole.prefix(good)
      }
      #expect(vb_well_formed(text, text.count) == whole.count, "\(text)")
    }
  }

  @Test func charactersAndBlanksAreCounted() {
    for text in Self.texts {
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      let found = vb_solid(text, text.count)
      #expect(found.code_points == scalars.count, "\(text)")
      #expect(
        found.blanks == scalars.count { $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) },
        "\(text)")
      #expect(vb_code_points(text, text.count) == scalars.count, "\(text)")
    }
  }

  @Test func escapesAreFoundOneByOne() {
    for text in Self.texts {
      let wanted = text.indices.filter { text[$0] < 0x20 || text[$0] == 0x22 || text[$0] == 0x5C }
      #expect(places(text, vb_next_escape) == wanted, "\(text)")
    }
  }

  /// Damage that is not seen is never put right.
  @Test func noDamageIsPassedBy() {
    let consonants = Set("bcdđghklmnpqrstvx")
    for text in Self.texts {
      let found = Set(places(text, vb_next_damage))
      var place = 0
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if (0x300...0x37F).contains(scalar.value) || "ÐðƉ".unicodeScalars.contains(scalar) {
          #expect(found.contains(place), "\(scalar) at \(place) of \(text)")
        }
        place += UTF8.width(scalar)
      }
      var start = 0
      for word in text.split(separator: 0x20, omittingEmptySubsequences: false) {
        let letters = String(decoding: word.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
        if !letters.isEmpty, letters.utf8.count <= 4, letters.allSatisfy(consonants.contains) {
          #expect(found.contains(start), "\(letters) at \(start) of \(text)")
        }
        if letters == "y", word.count == 1, start + 1 < text.count {
          #expect(found.contains(start), "y at \(start) of \(text)")
        }
        start += word.count + 1
      }
    }
  }

  @Test func doubtfulPiecesAreTheSameInAnyPortions() {
    func isInside(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || 2...6 ~= byte || 0x10..<0x20 ~= byte && byte != 0x1B
    }
    let unicode = Set("ăĂđĐĩĨũŨơƠưƯ".unicodeScalars.map(\.value)).union(0x1E80...0x1EFF)
    for text in Self.texts {
      var wanted: [Range<Int>] = []
      var words = 0
      for piece in text.indices.split(whereSeparator: { !isInside(text[$0]) }) {
        let scalars = String(decoding: text[piece.startIndex..<piece.endIndex], as: UTF8.self).unicodeScalars
        if scalars.contains(where: { unicode.contains($0.value) }) {
          words += 1
        } else if scalars.contains(where: { $0.value >= 0x80 || $0.value < 0x20 }) {
          wanted.append(piece.startIndex..<piece.endIndex)
        }
      }
      for capacity in [1, 3, 64] {
        var found: [Range<Int>] = []
        var (read, unicodeWords) = (0, 0)
        var pieces = [vb_piece](repeating: vb_piece(), count: capacity)
        while read < text.count {
          let count = vb_doubtful(text, text.count, &read, &pieces, capacity, &unicodeWords)
          found += pieces[..<count].map { $0.lower..<$0.upper }
        }
        #expect(found == wanted, "\(text)")
        #expect(unicodeWords == words, "\(text)")
      }
    }
  }

  /// A text without fault is passed over at once, wherever its windows end.
  @Test(arguments: ["Thực hiện nhiệm vụ ", "Ở đây, “quyết định” số 15 – năm 2020; ", "ỦY BAN NHÂN DÂN… "])
  func cleanTextIsPassedOver(_ words: String) {
    for offset in 1..<70 {
      let text = Array(
        (String(repeating: "a", count: offset) + " " + String(repeating: words, count: 40)).utf8)
      #expect(vb_next_damage(text, text.count, 0) == text.count)
      #expect(vb_next_unclean(text, text.count, 0) == text.count)
    }
  }

  /// What normalising changes is found at each place of a window.
  @Test(arguments: [
    "  ", "\t", "*", "_", "\\", "!", "\"", "[b", "\u{85}", "\u{a0}", "\u{ad}", "\u{300}", "\u{1680}",
    "\u{2003}",
    "\u{200b}", "\u{200d}", "\u{2028}", "\u{2029}", "\u{202f}", "\u{205f}", "\u{2060}", "\u{2190}",
    "\u{3000}",
    "\u{feff}", "😀",
  ])
  func whatIsUncleanIsFound(_ sign: String) {
    for offset in 0..<140 {
      let text = Array((String(repeating: "a", count: offset) + sign + "a").utf8)
      #expect(
        vb_next_unclean(text, text.count, 0) == offset, "\(sign.unicodeScalars.map(\.value)) at \(offset)")
    }
  }

  @Test(
    arguments: [
      ([0xFF], 1, false), ([0xC3], 1, true), ([0xC3, 0x41], 1, false), ([0xE1, 0xBA], 2, true),
      ([0xE1, 0xBA, 0x41], 2, false), ([0xE0, 0x9F, 0x80], 1, false), ([0xED, 0xA0, 0x80], 1, false),
      ([0xF0, 0x9F, 0x98], 3, true), ([0xF0, 0x9F, 0x41], 2, false), ([0xF4, 0x90], 1, false),
      ([0x80, 0x80], 1, false),
    ] as [([UInt8], Int, Bool)])
  func brokenCharactersHaveABeginning(_ bytes: [UInt8], _ length: Int, _ mayGoOn: Bool) {
    let broken = vb_ill_formed(bytes, bytes.count)
    #expect(broken.length == length)
    #expect(broken.may_go_on == mayGoOn)
  }

  private func places(_ text: [UInt8], _ next: (UnsafePointer<UInt8>, Int, Int) -> Int) -> [Int] {
    var found: [Int] = []
    var place = next(text, text.count, 0)
    while place < text.count {
      found.append(place)
      place = next(text, text.count, place + 1)
    }
    return found
  }
}
