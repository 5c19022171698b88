internal import VanBanModel

/// The rules of form that bind a document, by who issues it and when.
public enum Form: String, Sendable, Hashable, CaseIterable {
  /// Nghị định 30/2020/NĐ-CP, for state organs from 5 March 2020; unions and other organisations follow it as advice.
  case decree30
  /// Thông tư 01/2011/TT-BNV, from 5 March 2011 to 4 March 2020.
  case circular01
  /// Hướng dẫn 36-HD/VPTW of 2018, for organs of the Party.
  case party2018
  /// Hướng dẫn 05-HD/VPTW of 27 May 2026, for organs of the Party.
  case party2026
  /// Normative texts, which follow the laws on them and their decrees.
  case normative
  /// A text whose rules of form are not known: no date, an earlier time, an organisation with a form of its own.
  case unknown
}

extension Form {
  /// What is bound by rules that are known.
  static let known = Set.any.subtracting([.unknown])
}

extension Set<Form> {
  /// What binds state administration now.
  static let decree: Set<Form> = [.decree30]
  /// What both of the decree and the circular before it ask for.
  static let state: Set<Form> = [.decree30, .circular01]
  /// State administration and normative texts since the decree.
  static let stateAndLaw: Set<Form> = [.decree30, .circular01, .normative]
  /// The Party's texts.
  static let party: Set<Form> = [.party2018, .party2026]
  /// What is wrong in any text.
  static let any = Set(Form.allCases)
}

/// Who issued a document, as far as that decides its form.
enum Issuing: Sendable {
  case state, party, union, unknown

  /// Words of an issuer's name in small letters, with who bears them; the first that is found decides.
  static let words: [(String, Issuing)] = [
    ("đoàn tncs", .unknown), ("đoàn thanh niên", .unknown), ("tỉnh đoàn", .unknown), ("huyện đoàn", .unknown),
    ("thành đoàn", .unknown), ("hội đồng đội", .unknown), ("tòa án", .unknown), ("giáo hội", .unknown),
    ("liên đoàn lao động", .union), ("công đoàn", .union), ("lđlđ", .union), ("mặt trận tổ quốc", .union),
    ("hội liên hiệp", .union), ("hội nông dân", .union), ("hội cựu chiến binh", .union),
    ("hội chữ thập đỏ", .union),
    // *Môi trường* and *thị trường* are no schools.
    ("công ty", .union), ("tập đoàn", .union), ("trường đại học", .union), ("trường cao đẳng", .union),
    ("trường trung", .union), ("trường tiểu học", .union), ("trường phổ thông", .union),
    ("trường mầm non", .union),
    ("trường mẫu giáo", .union), ("trường thcs", .union), ("trường thpt", .union),
    ("trường chính trị", .union),
    ("đại học", .union), ("bệnh viện", .union), ("học viện", .union),
    ("đảng ủy", .party), ("đảng uỷ", .party), ("tỉnh ủy", .party), ("tỉnh uỷ", .party), ("thành ủy", .party),
    ("thành uỷ", .party), ("huyện ủy", .party), ("huyện uỷ", .party), ("quận ủy", .party), ("thị ủy", .party),
    ("chi bộ", .party), ("đảng bộ", .party), ("ban bí thư", .party), ("bộ chính trị", .party),
    ("ban tuyên giáo", .party), ("ban chấp hành trung ương", .party), ("ban tổ chức trung ương", .party),
    ("văn phòng trung ương", .party), ("ủy ban kiểm tra trung ương", .party), ("ban cán sự", .party),
    ("ủy ban nhân dân", .state), ("uỷ ban nhân dân", .state), ("ubnd", .state), ("hội đồng nhân dân", .state),
    ("hđnd", .state), ("sở ", .state), ("bộ ", .state), ("cục ", .state), ("chi cục", .state),
    ("phòng ", .state), ("thanh tra", .state), ("chính phủ", .state), ("thủ tướng", .state),
    ("quốc hội", .state),
    ("tổng cục", .state), ("ban quản lý", .state), ("kho bạc", .state), ("bảo hiểm xã hội", .state),
    ("ban chỉ đạo", .state), ("ủy ban bầu cử", .state), ("ngân hàng nhà nước", .state), ("trung tâm", .state),
    ("viện kiểm sát", .state), ("kiểm toán nhà nước", .state), ("đài ", .state), ("thống kê", .state),
    ("văn phòng", .state), ("ủy ban", .state), ("hội đồng", .state),
  ]

  init(_ document: Document) {
    let header = document.header
    if let number = header.number?.number, number.isOfParty {
      self = .party
      return
    }
    let name = [header.superior?.text, header.issuer?.text].compactMap { $0 }.joined(separator: " ")
      .lowercased()
    if let code = header.number?.number.issuerCode,
      ["LĐLĐ", "TLĐ", "CĐCS"].contains(where: { code.contains($0) })
    {
      self = .union
    } else {
      let padded = "\(header.issuer?.text.lowercased() ?? name) "
      // A room or an office of a school or a company is theirs.
      if padded.hasPrefix("phòng ") || padded.hasPrefix("văn phòng ") || padded.hasPrefix("ban "),
        Self.words.contains(where: { $0.1 == .union && "\(name) ".hasWord($0.0) })
      {
        self = .union
        return
      }
      self =
        Self.words.first { padded.hasWord($0.0) }?.1 ?? Self.words.first { "\(name) ".hasWord($0.0) }?.1
        ?? .unknown
    }
  }
}

extension DocumentNumber {
  /// Whether it has the Party's form: `45-CT/TW`.
  var isOfParty: Bool {
    guard let serial, text.hasPrefix("\(serial)-"), let slash = text.firstIndex(of: "/") else { return false }
    let type = text[..<slash].dropFirst(serial.count + 1)
    return !type.isEmpty && type.allSatisfy(\.isLetter)
  }
}

extension String {
  /// Whether a mark stands somewhere in the text.
  ///
  /// Most lines do not even have its first letter, which is quickly told.
  func holds(_ mark: String) -> Bool {
    guard let first = mark.utf8.first, utf8.contains(first) else { return false }
    return contains(mark)
  }

  /// Whether a word, or words, begin somewhere in the text at a word's beginning.
  func hasWord(_ words: String) -> Bool {
    var rest = self[...]
    while let found = rest.range(of: words) {
      if found.lowerBound == startIndex || !self[index(before: found.lowerBound)].isLetter { return true }
      rest = self[index(after: found.lowerBound)...]
    }
    return false
  }
}

extension Substring {
  /// Where a text stands first.
  func range(of words: String) -> Range<Index>? {
    guard let first = words.first else { return nil }
    var start = startIndex
    while let place = self[start...].firstIndex(of: first) {
      if self[place...].hasPrefix(words) { return place..<index(place, offsetBy: words.count) }
      start = index(after: place)
    }
    return nil
  }
}

extension Form {
  /// The form that binds a document, and whether it is only advice for its issuer.
  static func of(_ document: Document, day: Day?) -> (form: Form, isAdvice: Bool) {
    let header = document.header
    if header.type?.type.family == .normative { return (.normative, false) }
    if header.number?.number.year != nil, ["NQ", "QĐ", "CT"].contains(header.type?.type.code ?? "") {
      return (.normative, false)
    }
    let issuing = Issuing(document)
    guard let day else { return (.unknown, false) }
    switch issuing {
    case .party:
      if day < Day(2018, 1, 1) { return (.unknown, false) }
      return (day < Day(2026, 5, 27) ? .party2018 : .party2026, false)
    case .state, .union:
      let isAdvice = if case .union = issuing { true } else { false }
      if day >= Day(2020, 3, 5) { return (.decree30, isAdvice) }
      if day >= Day(2011, 3, 5) { return (.circular01, isAdvice) }
      return (.unknown, false)
    case .unknown: return (.unknown, false)
    }
  }
}
