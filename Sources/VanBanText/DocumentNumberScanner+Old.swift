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

  /// Takes apart the type and the organ that a stop joins: `QĐ.BQL`; *TT.HĐND* is the council's standing committee.
  static func stopped(_ group: String) -> (type: String, rest: String)? {
    guard let index = group.firstIndex(of: "."), group[..<index] != "TT", group[..<index] != "L" else {
      return nil
    }
    let type = String(group[..<index])
    return DocumentType.ofSymbol(type) == nil ? nil : (type, String(group[group.index(after: index)...]))
  }
}
