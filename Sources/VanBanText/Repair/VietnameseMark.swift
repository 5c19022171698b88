import VanBanOrthography

/// A combining mark of Vietnamese writing.
enum VietnameseMark {
  /// As ``Letter/tone`` counts.
  case tone(UInt8)
  case circumflex, breve, horn

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x300, 0x340: self = .tone(1)
    case 0x309: self = .tone(2)
    case 0x303: self = .tone(3)
    case 0x301, 0x341: self = .tone(4)
    case 0x323: self = .tone(5)
    case 0x302: self = .circumflex
    case 0x306: self = .breve
    case 0x31B: self = .horn
    default: return nil
    }
  }

  /// The letter with the mark; nil where it takes none, or has it already.
  func on(_ letter: Letter) -> Letter? {
    var marked = letter
    let base = Letter.alphabet[Int(letter.index)]
    switch self {
    case .tone(let tone):
      guard letter.isVowel, letter.tone == 0 else { return nil }
      marked.tone = tone
      return marked
    case .circumflex: marked.index = Self.index(of: ["a": "â", "e": "ê", "o": "ô"][base])
    case .breve: marked.index = Self.index(of: ["a": "ă"][base])
    case .horn: marked.index = Self.index(of: ["o": "ơ", "u": "ư"][base])
    }
    return marked.index == 0 ? nil : marked
  }

  private static func index(of scalar: Unicode.Scalar?) -> UInt8 {
    scalar.flatMap { Letter.alphabet.firstIndex(of: $0) }.map { UInt8($0) } ?? 0
  }
}

/// Where a syllable bears its tone: *tháng*, *được*, *hòa*, *quý*.
enum ToneSeat {
  /// The letters with a tone; nil where they have one, or are then no syllable.
  static func seat(_ tone: UInt8, on letters: [Letter]) -> [Letter]? {
    guard letters.allSatisfy({ $0.tone == 0 }), let seat = seat(letters) else { return nil }
    var toned = letters
    toned[seat].tone = tone
    return GluedSyllables.isSyllable(toned) ? toned : nil
  }

  private static func seat(_ letters: [Letter]) -> Int? {
    func scalar(_ index: Int) -> Unicode.Scalar { Letter.alphabet[Int(letters[index].index)] }
    guard var first = letters.firstIndex(where: \.isVowel) else { return nil }
    // The *u* of *qu* and the *i* of *gi* belong to the consonant.
    if first > 0, first + 1 < letters.count, letters[first + 1].isVowel,
      scalar(first - 1) == "q" && scalar(first) == "u" || scalar(first - 1) == "g" && scalar(first) == "i"
    {
      first += 1
    }
    let end = letters[first...].firstIndex { !$0.isVowel } ?? letters.count
    if let hat = (first..<end).last(where: { Letter.plain(letters[$0].index) != letters[$0].index }) {
      return hat
    }
    if end < letters.count { return end - 1 }
    return end - first == 3 ? first + 1 : first
  }
}
