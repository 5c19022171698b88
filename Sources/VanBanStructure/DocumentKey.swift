import VanBanModel
import VanBanText

/// Makes the key of a document, `vn/<issuer>/<period>/<type>/<number>`; an unknown part is `?`.
enum DocumentKey {
  /// The key of a numbered document.
  ///
  /// `place` is the slug of the place that a symbol without one (`UBND`, `LĐLĐ`) belongs to.
  /// `date` is its date, or the year alone (EDTF).
  static func key(_ number: DocumentNumber, type: DocumentType?, place: String?, date: String?) -> String {
    let isParty = isPartyForm(number) && type.map { !stateTypes.contains($0.code) } ?? true
    var code = number.issuerCode ?? ""
    if number.typeCode == nil, let dash = code.firstIndex(of: "-"), !code.hasPrefix("MTTQ") {
      let first = String(code[..<dash])
      // `15/1999/ND-CP`: the letters of the type that is printed, without their bar.
      let isType = type.map { slug($0.code) == slug(first) } ?? false
      code = isType ? String(code[code.index(after: dash)...].prefix { $0 != "-" }) : first
    }
    // Decrees are the Government's alone, so *Nghị định 154/2020* is told without its symbol.
    if code.isEmpty, type?.code == "NĐ" { code = "CP" }
    let issuer = slug(ofIssuer: code, place: place, isParty: isParty)
    let period = number.year ?? (isParty ? term(code, date) : date.map { String($0.prefix(4)) }) ?? "?"
    let kind = type.map { $0.code == "HP" ? "hien-phap" : slug($0.code) } ?? "?"
    let isNormative = number.year != nil && kind == "nq" && issuer == "cp"
    let serial = number.serial.map { trimmed($0) } ?? "?"
    return "vn/\(issuer)/\(period)/\(isNormative ? "nq-qppl" : kind)/\(serial)"
  }

  /// The key of the constitution or a law of a year.
  static func key(law type: DocumentType, year: String?) -> String {
    type.code == "HP" ? "vn/qh/\(year ?? "?")/hien-phap" : "vn/qh/\(year ?? "?")/\(slug(type.code))/?"
  }

  /// `45-CT/TW`: a hyphen before the slash.
  static func isPartyForm(_ number: DocumentNumber) -> Bool {
    guard number.year == nil, let slash = number.text.utf8.firstIndex(of: 47) else { return false }
    // Any dash that was typed for the hyphen counts.
    return number.text.utf8[..<slash].contains { $0 == 45 || $0 == 0xE2 }
  }

  /// The terms of the Central Committee with the last day, or month, of the congress, from which each counts.
  private static let terms = [
    ("2026-01", "k14"), ("2021-02-01", "k13"), ("2016-01-28", "k12"), ("2011-01-19", "k11"),
    ("2006-04-25", "k10"), ("2001-04-22", "k9"), ("1996-07-01", "k8"), ("1991-06-27", "k7"),
  ]

  /// What only the State issues: a hyphen before the slash makes no Party number of them (*7-BVH/LĐ*).
  private static let stateTypes: Set<String> = ["HP", "BL", "Luật", "PL", "SL", "L", "NĐ", "TT", "TTLT"]

  /// The term of the Central Committee that a date falls into; of a province the years.
  private static func term(_ code: String, _ date: String?) -> String? {
    guard let date, let year = Int(date.prefix(4)) else { return nil }
    if code.hasSuffix("TW") {
      // A year alone counts as its end: most of it lies behind the congress.
      let day = date.count == 4 ? "\(date)-12-31" : date
      return terms.first { $0.0 <= day }?.1
    }
    let start = year - year % 5
    return "nk\(start)-\(start + 5)"
  }

  /// Codes that name a kind of organ and leave its place open.
  private static let placeless: Set<String> = [
    "UBND", "HĐND", "LĐLĐ", "TU", "UBBC", "HU", "QU", "ĐU", "MTTQ-BTT", "CB", "ĐĐBQH", "CTUBND", "CĐN",
    "CĐVC", "CĐCS", "VPUBND",
    "SNV", "STC", "SXD", "STP", "SYT", "SGDĐT", "SCT", "SKHCN", "SVHTTDL", "SNNMT", "SNNPTNT", "STNMT",
    "SGTVT", "SKHĐT",
  ]

  private static func slug(ofIssuer code: String, place: String?, isParty: Bool) -> String {
    if code.isEmpty { return "?" }
    if placeless.contains(code) { return "\(slug(code))-\(place ?? "?")" }
    // `BTC` is a ministry in a State number and a board of the province in a Party one.
    if !isParty, let organ = Organ.ofSymbol(code) { return organ.slug }
    if isParty, !code.hasSuffix("TW"), !code.hasPrefix("TW") { return "\(slug(code))-\(place ?? "?")" }
    return slug(code)
  }

  private static func trimmed(_ serial: String) -> String {
    let rest = serial.drop { $0 == "0" }
    return rest.isEmpty ? serial : String(rest)
  }

  /// Small ASCII letters and digits, hyphens between: `Lai Châu` is `lai-chau`.
  static func slug(_ text: String) -> String {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let letter = LetterFold.plain(scalar.value) {
        result.append(letter.ascii)
      } else if !result.isEmpty, result.last != hyphenByte {
        result.append(hyphenByte)
      }
    }
    if result.last == hyphenByte { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
