import Glibc
import VanBanIndex

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 to 1, small values more often: the share below x is the root of x.
  mutating func skewed() -> Double {
    let value = Double(next() >> 11) / Double(1 << 53)
    return value * value
  }
}

/// A collection that nobody wrote: letters and plans of a page, which cite one another.
///
/// Words are built like Vietnamese syllables and stand as often as words of real documents do, so that the full-text index
/// has short lists and long ones; they are drawn one by one, so that no two belong together. A few documents are cited
/// thousands of times, most seldom or never.
struct Synthetic {
  let words: [String]
  /// The sums of the words' frequencies.
  private let sums: [Double]

  static let places = [
    "Lai Châu", "Điện Biên", "Sơn La", "Cao Bằng", "Lạng Sơn", "Thái Nguyên", "Phú Thọ", "Hà Nội",
    "Hải Phòng",
    "Hưng Yên", "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng", "Gia Lai",
    "Khánh Hòa",
    "Đắk Lắk", "Lâm Đồng", "Đồng Nai", "Tây Ninh", "Đồng Tháp", "Vĩnh Long", "An Giang", "Cần Thơ", "Cà Mau",
  ]
  static let slugs = [
    "lai-chau", "dien-bien", "son-la", "cao-bang", "lang-son", "thai-nguyen", "phu-tho", "ha-noi",
    "hai-phong",
    "hung-yen", "ninh-binh", "thanh-hoa", "nghe-an", "ha-tinh", "quang-tri", "hue", "da-nang", "gia-lai",
    "khanh-hoa",
    "dak-lak", "lam-dong", "dong-nai", "tay-ninh", "dong-thap", "vinh-long", "an-giang", "can-tho", "ca-mau",
  ]
  private static let types = ["KH", "CV", "QĐ", "CT", "BC", "TB"]
  private static let typeSlugs = ["kh", "cv", "qd", "ct", "bc", "tb"]

  /// How often the nth word stands among a million words: measured on 3.9 million words of 12,000 pages of real documents
  /// (the files in `shared/bulk/text`, small letters, numbers included); the last row goes on as the tail of those.
  private static let frequencies: [(rank: Double, perMillion: Double)] = [
    (1, 16_200), (5, 11_300), (20, 5780), (50, 4430), (100, 2520), (200, 1320), (300, 798), (500, 323),
    (700, 160),
    (1000, 67.7), (1500, 20.6), (2000, 8.91), (3000, 3.56), (5000, 1.02), (13_000, 0.255), (60_000, 0.05),
  ]

  init() {
    let onsets = [
      "", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th",
      "tr", "v", "x",
    ]
    let vowels = [
      "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ",
      "ưứừửữự",
    ]
    let codas = ["", "c", "ch", "i", "m", "n", "ng", "nh", "p", "t", "u"]
    var dice = Dice(1)
    let syllables = onsets.flatMap { onset in
      vowels.joined().flatMap { vowel in codas.map { coda in "\(onset)\(vowel)\(coda)" } }
    }.shuffled(using: &dice)
    // The rare words of documents are numbers and names.
    let last = Int(Self.frequencies.last?.rank ?? 1)
    words = syllables + (syllables.count..<last).map { String($0) }
    var sum = 0.0
    sums = words.indices.map { index in
      sum += Self.frequency(Double(index + 1))
      return sum
    }
  }

  /// Between two rows as a power of the rank.
  private static func frequency(_ rank: Double) -> Double {
    let next = frequencies.firstIndex { $0.rank >= rank } ?? frequencies.count - 1
    let (lower, upper) = (frequencies[max(0, next - 1)], frequencies[next])
    guard lower.rank < upper.rank else { return upper.perMillion }
    let share = log(rank / lower.rank) / log(upper.rank / lower.rank)
    return exp(log(lower.perMillion) * (1 - share) + log(upper.perMillion) * share)
  }

  /// A word, frequent ones more often.
  func word(_ dice: inout Dice) -> String {
    let wanted = Double(dice.next() >> 11) / Double(1 << 53) * (sums.last ?? 1)
    var (lower, upper) = (0, sums.count - 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      if sums[middle] < wanted { lower = middle + 1 } else { upper = middle }
    }
    return words[lower]
  }

  func text(_ count: Int, _ dice: inout Dice) -> String {
    (0..<count).map { _ in word(&dice) }.joined(separator: " ")
  }

  /// What identifies the document at an index: place, type, year and number follow from it.
  static func identity(_ index: Int) -> (key: String, number: String, date: String, place: Int, type: Int) {
    let place = index % slugs.count
    let type = index / slugs.count % types.count
    let year = 2004 + index / (slugs.count * types.count) % 20
    let serial = index / (slugs.count * types.count * 20) + 1
    let symbol = type == 1 ? "\(serial)/UBND-VX" : "\(serial)/\(types[type])-UBND"
    let (month, day) = (serial % 12 + 1, serial % 28 + 1)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return ("vn/ubnd-\(slugs[place])/\(year)/\(typeSlugs[type])/\(serial)", symbol, date, place, type)
  }

  /// The document at an index of a collection of `count`.
  func document(_ index: Int, of count: Int) -> IndexedDocument {
    var dice = Dice(UInt64(index) &* 0x2545_F491_4F6C_DD1D &+ 7)
    let own = Self.identity(index)
    var document = IndexedDocument()
    document.key = own.key
    document.name = "\(index).txt"
    document.type = Self.types[own.type]
    document.number = own.number
    document.date = own.date
    document.place = Self.places[own.place]
    document.issuer = "Ủy ban nhân dân tỉnh \(Self.places[own.place])"
    document.subject = text(12, &dice)
    document.span = 0..<2000
    document.passages.append(.init(.subject, text: document.subject ?? "", span: 100..<160))
    document.passages.append(.init(.preamble, text: text(40, &dice), span: 160..<360))
    for section in 1...5 {
      var passage = IndexedDocument.Passage(
        .section, section: "\(section)", text: text(48, &dice), span: section * 300..<section * 300 + 240)
      passage.number = "\(section)"
      passage.heading = text(4, &dice)
      document.passages.append(passage)
    }
    for reference in 0..<4 {
      // One in ten cites what is not held; the rest what came before or will come, some far more often than others.
      let isHeld = dice.next() % 10 > 0
      let cited = Self.identity(
        isHeld ? Int(dice.skewed() * dice.skewed() * Double(count)) : count + Int(dice.next() % 100_000))
      let words =
        "Kế hoạch số \(cited.number) ngày \(cited.date) của Ủy ban nhân dân tỉnh \(Self.places[cited.place])"
      var citation = IndexedDocument.Citation(
        reference: "r\(reference + 1)", text: "\(words) về \(text(8, &dice))",
        relation: reference == 0 ? "basis" : "mentions", key: cited.key, date: cited.date)
      citation.type = Self.types[cited.type]
      citation.number = cited.number
      citation.span = 200 + reference * 40..<230 + reference * 40
      document.citations.append(citation)
    }
    return document
  }
}
