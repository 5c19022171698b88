import VanBanModel
import VanBanText

/// Tells whole lines that a page, a viewer or a signing program set among the document's own.
///
/// They own themselves wherever they stand, so that no paragraph, signature or letterhead is made of them.
struct PageFurniture {
  /// Whether the last line belonged to the stamp of a digital signature (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8).
  private var isInStamp = false

  /// The rule that finds the line to be furniture; nil for the document's own words.
  mutating func rule(_ line: Line, in zone: DocumentParser.Zone) -> Rule? {
    let wasInStamp = isInStamp
    isInStamp = line.cell == nil && Self.isStamp(line, in: zone, wasInStamp)
    if isInStamp { return .digitalSignature }
    if line.cell != nil { return nil }
    if PageMark(line)?.isCertain == true || Self.isGazette(line) { return .pageMark }
    return Self.isNavigation(line) ? .navigation : nil
  }

  // MARK: - Stamps

  /// What only a signing program writes.
  private static let programs = PhraseTable([
    "signature not verified", "signature valid", "signature verified", "digitally signed",
    "chữ ký chưa được xác thực",
  ])
  /// Labels of a signature's stamp, wherever it stands.
  private static let labels = PhraseTable([
    "ký bởi", "được ký bởi", "thời gian ký", "digitally signed by", "ngày ký số", "người ký số",
  ])
  /// Labels that a body's words may bear too: they count above the body and behind it.
  private static let outerLabels = PhraseTable(["người ký", "ngày ký", "giờ ký", "ký ngày"])
  /// Labels that belong to a stamp only below another of its lines.
  private static let inner = PhraseTable([
    "email", "e - mail", "cơ quan", "tổ chức", "đơn vị", "lý do", "lí do", "reason", "location", "date",
    "địa điểm",
    "nơi ký", "người ký", "ngày ký", "giờ ký", "chức vụ", "cn", "ou", "dn", "ngày", "giờ",
  ])

  private static func isStamp(_ line: Line, in zone: DocumentParser.Zone, _ wasInStamp: Bool) -> Bool {
    guard let first = line.tokens.first, first.isCapital || first.form == .small, line.tokens.count <= 40
    else {
      return false
    }
    if programs.match(line.tokens, at: 0) != nil { return true }
    if isLabelled(line, labels) || zone != .body && isLabelled(line, outerLabels) { return true }
    guard wasInStamp else { return false }
    // `Ký bởi: Ủy ban nhân dân` / `tỉnh Hà Nam`: the organ's name was wrapped.
    return isLabelled(line, inner) || first.form == .small && Organ.places.match(line.tokens, at: 0) != nil
  }

  private static func isLabelled(_ line: Line, _ table: PhraseTable<Bool>) -> Bool {
    guard let (end, _) = table.match(line.tokens, at: 0), end < line.tokens.count else { return false }
    return line.tokens[end].isSign(.colon)
  }

  // MARK: - Pages

  private static let links = PhraseTable([
    "trang trước", "trang sau", "trang đầu", "trang cuối", "trang kế", "trang tiếp", "về đầu trang",
    "lên đầu trang",
    "in trang này", "in trang", "quay lại", "previous page", "next page",
  ])

  /// *Trang trước 1 2 3 Trang sau*: nothing but links and page numbers.
  private static func isNavigation(_ line: Line) -> Bool {
    guard line.tokens.count <= 40 else { return false }
    var index = 0
    var isFound = false
    while index < line.tokens.count {
      if let (end, _) = links.match(line.tokens, at: index) {
        isFound = true
        index = end
      } else if line.tokens[index].isWord {
        return false
      } else {
        index += 1
      }
    }
    return isFound
  }

  private static let gazette = Phrase("công báo / số")

  /// *4 CÔNG BÁO/Số 333 + 334/Ngày 20-5-2012*: the running header of the official gazette.
  private static func isGazette(_ line: Line) -> Bool {
    guard line.tokens.count <= 30 else { return false }
    return line.tokens.indices.prefix(3).contains {
      gazette.matches(line.tokens, at: $0) && line.tokens[$0].form == .capitals
    }
  }
}

/// A page's number on a line of its own: `3`, `- 3 -`, `3/5`, `Trang 3/5`, `Page 3 of 5`.
struct PageMark {
  private(set) var number = 0
  /// Whether it can be nothing else; a bare number may be a cell's or a clause's.
  private(set) var isCertain = false

  private static let page = SyllableSet(["trang", "page", "tr"].map { Syllable($0) })
  private static let of = SyllableSet(["of", "trên"].map { Syllable($0) })

  init?(_ line: Line) {
    guard line.tokens.count <= 8, line.text.count <= 24 else { return nil }
    var groups: [Int] = []
    var hasWord = false
    var dashes = 0
    for token in line.tokens {
      if token.isWord {
        if Self.page.contains(token.syllable), groups.isEmpty {
          hasWord = true
        } else if !Self.of.contains(token.syllable) {
          return nil
        }
      } else if token.isSign(.enDash) || token.isSign(.emDash) {
        dashes += 1
      } else if !Self.read(line.text.bytes[token.range], &groups, &dashes) {
        return nil
      }
    }
    // `PAGE` alone is left of a field of Word's.
    if groups.isEmpty, hasWord, line.tokens.count == 1, line.isCapitals {
      isCertain = true
      return
    }
    guard let first = groups.first, groups.count <= 2, groups.allSatisfy({ $0 < 10_000 }),
      groups.count < 2 || first <= groups[1]
    else { return nil }
    number = first
    isCertain = hasWord || groups.count == 1 && dashes == 2
  }

  /// Reads the digits and the signs around them; false for anything else.
  private static func read(_ bytes: ArraySlice<UInt8>, _ groups: inout [Int], _ dashes: inout Int) -> Bool {
    var isInNumber = false
    for byte in bytes {
      if isDigitByte(byte) {
        let last = isInNumber ? groups.removeLast() : 0
        groups.append(min(last * 10 + Int(byte - 48), 100_000))
        isInNumber = true
        continue
      }
      isInNumber = false
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: ":"): break
      default: return false
      }
    }
    return true
  }
}
