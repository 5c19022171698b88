internal import VanBanModel

/// The checks of what a citation says too much, and of bases that end too early.
extension CitationChecks {
  @Sendable static func fullAgain(_ draft: Draft) -> [Hit] {
    let header = draft.document.header
    // Who changes a document quotes what stands in it.
    guard !(header.subject?.text.lowercased().contains("sửa đổi") ?? false) else { return [] }
    // A document's title may name others; the first citation stands behind it.
    var last =
      [header.type?.evidence, header.subject?.evidence, header.number?.evidence]
      .compactMap { draft.range($0)?.upperBound }.max() ?? 0
    var known: Set<String> = []
    let attached = draft.starts(of: "kèm theo")
    var hits: [Hit] = []
    for reference in draft.document.references {
      guard let number = reference.number, number.serial != nil, let type = reference.type,
        let range = draft.range(reference.evidence), range.lowerBound >= last, reference.cell == nil,
        !draft.isCapitals(at: range.lowerBound)
      else { continue }
      let gap = draft.letters[last..<range.lowerBound]
      last = range.upperBound
      guard let date = reference.date, let issuer = reference.issuer, !issuer.evidence.isInferred else {
        continue
      }
      // Another day's or another organ's document may bear the same number.
      let isKnown = !known.insert("\(type.code) \(number.text) \(date) \(issuer.text.lowercased())").inserted
      // What goes on from another citation without a mark belongs to the title of that one. Whoever changes or ends
      // a document names it in full.
      guard isKnown, gap.contains(where: { ".,;:\n".unicodeScalars.contains($0) }),
        ![.amends, .replaces, .repeals].contains(reference.relation), !draft.isQuoted(range.lowerBound),
        // The title of what is issued is told whole, with the citations in it.
        !draft.stands(attached, before: range.lowerBound)
      else { continue }
      hits.append(Hit(range, "\(type.name) số \(number.text)"))
    }
    return hits
  }

  /// A name and a number: a law without a name in its citation cannot do without the number.
  @Sendable static func numberedLaw(_ draft: Draft) -> [Hit] {
    let amending = draft.starts(of: "sửa đổi")
    var known: Set<String> = []
    return draft.document.references.compactMap { reference in
      guard let number = reference.number, let type = reference.type,
        ["Luật", "BL", "PL"].contains(type.code),
        let range = draft.range(reference.evidence), reference.cell == nil, !draft.isQuoted(range.lowerBound)
      else { return nil }
      let text = Draft.plain(draft.letters[range])
      guard let sign = text[...].range(of: " số \(number.text)") else { return nil }
      let name = text[..<sign.lowerBound].dropFirst(type.name.count).trimmed
      // A law that amends others is told from the next one by its number alone.
      guard name.first?.isUppercase == true, !name.lowercased().contains("sửa đổi"),
        !draft.stands(amending, before: range.lowerBound), known.insert(number.text).inserted
      else { return nil }
      return Hit(range, String(text[..<sign.upperBound]))
    }
  }

  private static let basisBegins = ["Thực hiện", "Căn cứ", "Thi hành"]
  private static let issuerBegins = [
    "Ban", "Bộ", "Chi cục", "Công đoàn", "Cục", "Hội", "Liên đoàn", "Phòng", "Sở", "Tổng", "Trung tâm",
    "Trường",
    "UBND", "Ủy ban", "Uỷ ban", "Văn phòng",
  ]
  private static let issuerDoes = [
    "xây dựng", "ban hành", "triển khai", "hướng dẫn", "yêu cầu", "đề nghị", "thông báo",
  ]

  /// A basis that ends with a period, where who acts on it stands in the sentence behind.
  @Sendable static func cutOff(_ draft: Draft) -> [Hit] {
    draft.document.preamble.compactMap { passage in
      guard let begin = basisBegins.first(where: { passage.text.hasPrefix($0 + " ") }),
        let range = draft.range(passage.evidence)
      else { return nil }
      let letters = draft.letters[range]
      guard
        let end = letters.indices.first(where: { index in
          letters[index] == "." && index > range.lowerBound && letters[index - 1].isSmall
            && index + 2 < range.upperBound && letters[index + 1] == " " && letters[index + 2].isCapital
        })
      else { return nil }
      let next = draft.text(end + 2..<range.upperBound)
      guard let issuer = issuerBegins.first(where: { next.hasPrefix($0 + " ") }),
        issuerDoes.contains(where: { next.hasWord($0) }),
        // Where the basis is followed by a comma and who acts, the sentence is whole.
        !issuerBegins.contains(where: { draft.text(range.lowerBound..<end).hasWord(", \($0) ") })
      else { return nil }
      return Hit(end..<end + 1, begin, issuer, replacement: ",")
    }
  }
}
