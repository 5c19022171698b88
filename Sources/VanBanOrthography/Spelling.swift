/// The syllables that Vietnamese writing allows: an onset, a rime and one tone.
///
/// The rows are those of school grammars; both spellings of a rime that reform has touched stand side by side.
public enum Spelling {
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
    i ia im in inh iu iêm iên iêng iêu y yêm yên yêng yêu
    o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong
    ô ôi ôm ôn ông ơ ơi ơm ơn
    u ua ui um un ung uân uâng uây uê uênh uơ uôi uôm uôn uông uy uya uyên uynh uyu
    ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu
    """

  /// Rimes that end in a stop: they bear sắc or nặng.
  static let stopped = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt êc
    ich ip it iêc iêp iêt yêt
    oac oach oap oat oăc oăt oc oet op ot ooc ôc ôp ôt ơp ơt
    uc up ut uât uêch uôc uôt uych uyêt uyt uyp
    ưc ưt ươc ươp ươt
    """

  /// Rimes of few words, and of those that are written with *qu*: among others they would make syllables of halves.
  static let rareOpen = "ynh yn yu ya oă ôông uên uêu uyn"
  static let rareStopped = "ic yt ych ơc uêt uôp ưp"

  /// Whether letters, six bits each from the first up as ``Letter/index`` counts them, can be a syllable with that tone;
  /// where words are taken apart, `allowsRare` is to be false.
  public static func isSyllable(_ letters: UInt64, tone: UInt8, allowsRare: Bool = true) -> Bool {
    let (onsetBits, rimeBits) = (onsetBits, rimeBits)
    var shift: UInt64 = 0
    while shift <= longestOnset * 6 {
      let rime = letters >> shift
      let onset = letters & (1 << shift - 1)
      // Behind no onset any rime may stand.
      let begins = onset == 0 ? UInt64.max : onsetBits[onset]
      if begins >> (rime & 63) & 1 == 1 {
        let bits = rimeBits[rime]
        if bits & isOpen != 0 || bits & isStopped != 0 && tone >= 4, allowsRare || bits & isRare == 0 {
          return true
        }
      }
      shift += 6
    }
    return false
  }

  /// The key of a word of small letters without tones.
  static func key(_ word: some StringProtocol) -> UInt64 {
    var key: UInt64 = 0
    for (offset, scalar) in word.unicodeScalars.enumerated() {
      key |= UInt64(Letter.of(scalar.value).index) << UInt64(offset * 6)
    }
    return key
  }

  private static let longestOnset: UInt64 = 3
  private static let isOpen: UInt64 = 1
  private static let isStopped: UInt64 = 2
  private static let isRare: UInt64 = 4

  /// A bit for each letter that a rime behind an onset may begin with.
  private static let onsetBits = KeyTable(
    onsets.flatMap { row -> [(key: UInt64, bits: UInt64)] in
      let begins = row.rimesBegin?.unicodeScalars.reduce(into: UInt64(0)) { bits, scalar in
        bits |= 1 << UInt64(Letter.of(scalar.value).index)
      }
      return row.onsets.split(separator: " ").map { (key($0), begins ?? UInt64.max) }
    })

  private static let rimeBits = KeyTable(
    [
      (open, isOpen), (stopped, isStopped), (rareOpen, isOpen | isRare), (rareStopped, isStopped | isRare),
    ].flatMap { rimes, bits -> [(key: UInt64, bits: UInt64)] in
      rimes.split(whereSeparator: \.isWhitespace).map { (key($0), bits) }
    })
}
