internal import VanBanModel

extension DocumentNumberScanner {
  /// Letters behind a serial and a hyphen that name neither a type nor one organ: ministries together, an inner section.
  private static let jointBodies: Set<String> = ["LB", "LN", "LT"]

  /// Reads the numbers of before 1990, whose parts only hyphens join: `34-TT-CBQ`, `31-NĐ-LB`, `11-LB`, `402-CBQ`,
  /// `713-NG-QĐ`, `03-TANDTC-VKSNDTC/TTLT`.
  ///
  /// Letters that are no known symbol are taken only where the name of a type stands before the number.
  func scanOld(
    _ serial: String?, _ from: Int, _ isTyped: Bool, _ start: Int
  ) -> (upper: Int, number: DocumentNumber)? {
    guard let serial else { return nil }
    var groups: [String] = []
    var upper = from
    while groups.count < 4, let group = peekGroup(upper), group.text == group.text.uppercased() {
      groups.append(group.text)
      upper = group.upper
      guard upper < bytes.count, bytes[upper] == hyphen, peekGroup(upper + 1) != nil else { break }
      upper += 1
    }
    guard let first = groups.first, upper == bytes.count || bytes[upper] != hyphen else { return nil }
    var typeCode: String?
    if upper < bytes.count, bytes[upper] == slash {
      // The type stands behind those who issued it together.
      guard groups.count > 1, let last = peekGroup(upper + 1), DocumentType.ofSymbol(last.text) != nil else {
        return nil
      }
      (typeCode, upper) = (last.text, last.upper)
    } else if DocumentType.ofSymbol(first) != nil {
      guard isTyped || groups.count > 1 else { return nil }
      typeCode = groups.removeFirst()
    } else if isTyped, groups.count == 2, DocumentType.ofSymbol(groups[1]) != nil {
      typeCode = groups.removeLast()
    } else if groups.count > 1 || !Self.jointBodies.contains(first) {
      guard isTyped, groups.count == 1, first.utf8.count > 1, !Self.isRoman(first) else { return nil }
    }
    return (
      upper,
      DocumentNumber(
        text: squeezed(start, upper), serial: serial, year: nil, typeCode: typeCode,
        issuerCode: groups.isEmpty ? nil : groups.joined(separator: "-"))
    )
  }

  /// What was dropped before the first group of a symbol: a space of the Party's form, or the slash of the State's
  /// (`1194 QĐ-TTg`; behind the name of a type also `02 BKH/DN`); nil where no symbol begins.
  func dropped(_ offset: Int, _ isTyped: Bool) -> UInt8? {
    guard let group = peekGroup(offset), group.upper < bytes.count else { return nil }
    let isType = DocumentType.ofSymbol(group.text) != nil
    if bytes[group.upper] == slash, isType { return space }
    guard isType && bytes[group.upper] == hyphen || isTyped && bytes[group.upper] == slash else { return nil }
    var next = group.upper + 1
    skipSpace(&next)
    return peekGroup(next).map { _ in slash }
  }

  /// Whether *số* stands before a number, or its day or issuer behind it: *2 GV/HS* counts, it does not cite.
  func isSure(_ start: Int, _ end: Int) -> Bool {
    func stands(_ word: String, _ offset: Int) -> Bool {
      offset >= 0 && offset + word.utf8.count <= bytes.count
        && bytes[offset..<offset + word.utf8.count].elementsEqual(word.utf8)
    }
    // A number that was read already stands alone.
    if start == 0, end == bytes.count { return true }
    return stands("số ", start - "số ".utf8.count) || stands(" ngày ", end) || stands(" của ", end)
  }

  /// Takes apart the type and the organ that a stop joins: `QĐ.BQL`; *TT.HĐND* is the council's standing committee.
  static func stopped(_ group: String) -> (type: String, rest: String)? {
    guard let index = group.firstIndex(of: "."), group[..<index] != "TT", group[..<index] != "L" else {
      return nil
    }
    let type = String(group[..<index])
    return DocumentType.ofSymbol(type) == nil ? nil : (type, String(group[group.index(after: index)...]))
  }
}
