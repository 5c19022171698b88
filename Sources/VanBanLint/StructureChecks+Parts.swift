internal import VanBanModel

/// The checks of headings, ends and annexes.
extension StructureChecks {
  /// The first one tells of all.
  @Sendable static func decimal(_ draft: Draft) -> [Hit] {
    var hits: [Hit] = []
    draft.eachSection { section, _ in
      guard section.marker == .decimal, let number = section.number, hits.isEmpty, draft.isInMiddle(section)
      else { return }
      hits.append(Hit(place(draft, section), number))
    }
    return hits
  }

  /// A body of which the second chapter has no heading.
  static let headless = """
    Chương I
    QUY ĐỊNH CHUNG
    Điều 1. Phạm vi
    Quy định về văn thư của Sở.
    Chương II
    Điều 2. Hiệu lực
    Có hiệu lực kể từ ngày ký./.

    """

  @Sendable static func noHeading(_ draft: Draft) -> [Hit] {
    // Normative texts need headings since Nghị định 34/2016/NĐ-CP.
    guard draft.isTyped, draft.form != .normative || draft.issued.map({ $0 >= Day(2016, 7, 1) }) ?? false
    else { return [] }
    var articles = 0
    var named = 0
    draft.eachSection { section, _ in
      guard section.marker == .article else { return }
      articles += 1
      if section.heading != nil { named += 1 }
    }
    var hits: [Hit] = []
    var last: Int?
    draft.eachSection { section, _ in
      let isNext = last == nil || ordinal(section) == last.map { $0 + 1 }
      if section.marker == .article { last = ordinal(section) }
      guard section.heading == nil, let number = section.number, draft.isInMiddle(section) else { return }
      switch section.marker {
      case .part, .chapter, .section, .subsection: guard section.content.isEmpty else { return }
      case .article:
        // Short decisions have no headings at all. Elsewhere what follows a number on its line may be a long heading,
        // and a number out of its order the end of a note.
        guard named * 2 > articles, isNext, section.content.isEmpty,
          draft.after(section.span.lower.codePoint + number.unicodeScalars.count).allSatisfy({
            ".: ".contains($0)
          })
        else { return }
      default: return
      }
      hits.append(Hit(place(draft, section), number))
    }
    return hits
  }

  @Sendable static func partyEnd(_ draft: Draft) -> [Hit] {
    draft.document.other.compactMap { other in
      guard other.kind == .endMark, let range = draft.range(other.evidence), draft.text(range) == "./." else {
        return nil
      }
      return Hit(range, replacement: ".")
    }
  }

  /// Only annexes that call themselves so: a plan or rules behind their decision have titles of their own.
  @Sendable static func annexAlone(_ draft: Draft) -> [Hit] {
    draft.document.attachments.compactMap { annex in
      guard let label = annex.other.first, label.kind == .label, label.text.lowercased().hasPrefix("phụ lục"),
        let range = draft.range(label.evidence)
      else { return nil }
      let head = draft.lines.drop { $0.range.upperBound <= range.lowerBound }.prefix(12)
      guard
        !head.contains(where: { line in
          let text = line.text.lowercased()
          return text.contains("kèm theo") || text.contains("ban hành theo")
        })
      else { return nil }
      return Hit(range, label.text)
    }
  }

  @Sendable static func noResolving(_ draft: Draft) -> [Hit] {
    guard draft.type == "NQ", draft.printsType, draft.hasLetterhead,
      let first = draft.document.sections.first,
      first.marker == .article, first.number == "Điều 1",
      draft.document.preamble.contains(where: { $0.text.hasPrefix("Căn cứ") }),
      !draft.lines.contains(where: {
        $0.range.lowerBound < first.span.lower.codePoint && $0.text.uppercased().contains("QUYẾT NGHỊ")
      })
    else { return [] }
    return [Hit(place(draft, first))]
  }
}
