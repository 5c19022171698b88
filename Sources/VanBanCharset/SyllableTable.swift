/// The syllables that Vietnamese writing allows: an onset, a rime and one tone.
///
/// The rows are those of school grammars; both spellings of a rime that reform has touched stand side by side.
enum SyllableTable {
  /// Onsets, and the letters that a rime behind them may begin with; nil where any may.
  static let onsets: [(onsets: String, rimesBegin: String?)] = [
    ("b ch d đ h kh l m n nh p ph r s t th tr v x", nil),
    ("c", "aăâoôơuư"),
    ("k", "eêiy"),
    ("g ng", "aăâoôơuư"),
    ("gh ngh", "eêi"),
    ("gi", "aăâeêoôơuư"),
    // gì, gìn, giếng: the i of gi is that of the rime.
    ("g", "i"),
    ("qu", "aăâeêioôơy"),
  ]

  /// Rimes that end in a vowel or a nasal: they bear any tone.
  static let open = """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây
    e em en eng eo ê êm ên ênh êu
    i ia im in inh iu iêm iên iêng iêu y yêm yên yêng yêu ynh yn yu ya
    o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong oă
    ô ôi ôm ôn ông ôông ơ ơi ơm ơn
    u ua ui um un ung uân uâng uây uê uên uênh uêu uơ uôi uôm uôn uông uy uya uyên uynh uyu uyn
    ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu
    """

  /// Rimes that end in a stop: they bear sắc or nặng.
  static let stopped = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt êc
    ich ip it ic iêc iêp iêt yêt yt ych
    oac oach oap oat oăc oăt oc oet op ot ooc ôc ôp ôt ơp ơt ơc
    uc up ut uât uêch uêt uôc uôt uôp uych uyêt uyt uyp
    ưc ưp ưt ươc ươp ươt
    """

  /// Whether letters, six bits each from the first up, can be a syllable with that tone.
  static func isPossible(_ letters: UInt64, tone: UInt8) -> Bool {
    (0...longestOnset).contains { count in
      let bits = UInt64(count * 6)
      let rime = letters >> bits
      guard let begins = onsetsByKey[letters & (1 << bits - 1)], begins >> (rime & 63) & 1 == 1,
        let isStopped = rimes[rime]
      else { return false }
      return !isStopped || tone >= 4
    }
  }

  /// The key of a word of small letters without tones.
  static func key(_ word: some StringProtocol) -> UInt64 {
    var key: UInt64 = 0
    for (offset, scalar) in word.unicodeScalars.enumerated() {
      key |= UInt64(Letter.at(scalar.value)?.index ?? 63) << UInt64(offset * 6)
    }
    return key
  }

  private static let longestOnset = 3

  /// A bit for each letter that a rime behind an onset may begin with; behind none it may be any.
  private static let onsetsByKey: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [0: .max]
    for row in onsets {
      let begins = row.rimesBegin?.unicodeScalars.reduce(into: UInt64(0)) { bits, scalar in
        bits |= 1 << UInt64(Letter.at(scalar.value)?.index ?? 63)
      }
      for onset in row.onsets.split(separator: " ") { table[key(onset), default: 0] |= begins ?? .max }
    }
    return table
  }()

  /// The rimes without their tones, and whether they end in a stop.
  private static let rimes: [UInt64: Bool] = {
    var table: [UInt64: Bool] = [:]
    for (rimes, isStopped) in [(open, false), (stopped, true)] {
      for rime in rimes.split(whereSeparator: \.isWhitespace) { table[key(rime)] = isStopped }
    }
    return table
  }()
}
