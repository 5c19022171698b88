import VanBanModel
import VanBanText

/// What a sentence that ends with a colon leaves to the list under it: *Các Thông tư sau đây của Bộ Tài chính hết hiệu lực:*.
struct ListLead: Sendable {
  /// What happens to the documents of the list; nil where the sentence does not tell.
  var relation: Reference.Relation?
  /// Who wrote them, and which type of document.
  var writer: (issuer: Field, type: DocumentType)?

  /// Whether the first line that is no item ends the list: what rests on its bases comes right behind them.
  var endsWithItems: Bool { relation == .basis || relation == .implements }

  /// Behind the type of the documents: *các Thông tư sau đây của …*.
  static let follow = PhraseTable([
    "sau", "sau đây", "dưới đây", "có tên sau", "có tên sau đây", "nêu sau", "hiện hành",
  ])
}

/// What the items of a list take from the sentence that leads to it.
extension ReferenceRecognizer {
  /// What the line leaves to a list under it; nil where it leads to none.
  mutating func listLead() -> ListLead? {
    guard let last = tokens.last else { return nil }
    if last.isSign(.semicolon) { return openBases() }
    guard last.isSign(.colon) else { return nil }
    let writer = listWriter(before: tokens.count - 1).map { writer -> (issuer: Field, type: DocumentType) in
      let evidence = Evidence(line.ranges(writer.issuer), rule: .citedIssuer)
      return (issuer: Field(line.string(writer.issuer), evidence), type: writer.type)
    }
    let relation = leadingRelation()
    return writer == nil && relation == nil ? nil : ListLead(relation: relation, writer: writer)
  }

  /// *Căn cứ Luật A;* above *Nghị định B;*: the word is said once for all of them.
  private func openBases() -> ListLead? {
    guard firstWord < tokens.count, tokens[firstWord].isCapital,
      let (_, cue) = RelationCue.table.match(tokens, at: firstWord), cue == .basis || cue == .implements,
      let relation = found.last?.relation, relation == .basis || relation == .implements
    else { return nil }
    return ListLead(relation: relation)
  }

  /// *Căn cứ:*, *Căn cứ các văn bản sau:*, but not *Căn cứ pháp lý:*, which is a heading.
  func announcesBases(before colon: Int) -> Bool {
    guard let start = basisStart else { return false }
    return start == colon
      || (start..<colon).contains {
        Self.plurals.contains(tokens[$0].syllable) && Self.types.match(tokens, at: $0 + 1) != nil
      }
  }

  /// Whether the line begins with a document or a part of one; *Luật này sửa đổi …* is the document's own sentence.
  var isListItem: Bool {
    let first = firstWord
    guard beginsListItem(first) else { return false }
    let end = Self.types.match(tokens, at: first)?.end ?? first
    return end >= tokens.count || end == first || tokens[end].syllable != Self.this
  }

  /// Whether the line is no item of the list that it stands behind.
  var endsList: Bool { context.lead?.endsWithItems == true && !isListItem }

  /// The items of a list have the writer that the words before it name once.
  mutating func shareListWriter() {
    if let lead = context.lead?.writer, let first = found.first, isListItem,
      isWritten(first, by: lead.issuer.text, lead.type)
    {
      found[0].isListed = true
    }
    var lead: (issuer: Range<Int>, type: DocumentType)?
    var index = 0
    for position in found.indices {
      while index < found[position].tokens.lowerBound {
        if tokens[index].isSign(.stop), index + 1 < tokens.count, tokens[index + 1].isCapital { lead = nil }
        if tokens[index].isSign(.colon) { lead = listWriter(before: index) ?? lead }
        index += 1
      }
      index = max(index, found[position].coreEnd)
      if let lead, !found[position].isInTitle,
        isWritten(found[position], by: line.string(lead.issuer), lead.type)
      {
        found[position].issuer = lead.issuer
      }
    }
  }

  /// Whether a reference without an issuer is one of a list of documents of this type and writer, as far as it shows.
  private func isWritten(_ reference: FoundReference, by issuer: String, _ type: DocumentType) -> Bool {
    guard let number = reference.number, reference.issuer == nil else { return false }
    if reference.type == type, number.typeCode.flatMap(DocumentType.ofSymbol) != type {
      // *Thông tư số 4 TC/TCT*: an old symbol names the unit that drafted it.
      return true
    }
    // *các văn bản sau đây của …* are of any type.
    guard reference.type == type || type.code == "CV" else { return false }
    let slug = organSlug(reference)
    return slug == nil || slug == IssuerInference.slug(issuer)
  }

  /// *các Thông tư (sau đây) của Bộ Tài chính …:*: the organ and the type in the clause that ends at a colon.
  private func listWriter(before colon: Int) -> (issuer: Range<Int>, type: DocumentType)? {
    var index = colon - 1
    while index > 0, colon - index < 40 {
      let token = tokens[index]
      if token.kind == .documentNumber || token.isSign(.stop) || token.isSign(.semicolon) { return nil }
      if let (end, type) = Self.types.match(tokens, at: index),
        Self.plurals.contains(tokens[index - 1].syllable)
      {
        let of = ListLead.follow.match(tokens, at: end)?.end ?? end
        guard tokens[of].syllable == Self.of else { return nil }
        let upper = OrganReader(line).end(from: of + 1)
        // *Tỉnh* alone, or an office without a name, names no one.
        return upper > of + 1 && upper <= colon ? (of + 1..<upper, type) : nil
      }
      index -= 1
    }
    return nil
  }
}
