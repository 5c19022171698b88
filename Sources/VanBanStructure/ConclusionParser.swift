import VanBanModel
import VanBanText

/// What the end of a document gave.
struct Conclusion {
  var addressees: [Addressee] = []
  var signatories: [Signatory] = []
  var other: [OtherText] = []
  /// Lines that are neither, to be kept as paragraphs.
  var leftovers: [Line] = []
}

/// Reads recipients and signatures from the last lines, in whatever order their two columns were flattened.
struct ConclusionParser {
  struct Signer {
    var authority: String?
    var organ: String?
    var position: [String] = []
    var name: String?
    var ranges: [SourceSpan] = []
    var kind: SignatureCue.Authority?
  }

  private var result = Conclusion()
  var signers: [Signer] = []
  /// Those who sign side by side, as organs that issue a document together do.
  var row = 0..<0
  var recipients: [Line] = []
  var isInRecipients = false
  /// Whether what is read is a list of something else.
  private var isInOtherList = false
  private var hasArchive = false
  /// The number of the last page that was told; 0 where none was.
  private var lastPage: Int

  init(lastPage: Int) { self.lastPage = lastPage }

  mutating func parse(_ lines: [Line]) -> Conclusion {
    let copy = CopyCue.start(in: lines) ?? lines.count
    for line in lines[..<copy] { readColumns(pieces(of: DamagedPosts.repaired(line))) }
    // Who copied the document neither issued nor signed it.
    for line in lines[copy...] { add(.label, line, line.tokens.indices, .copyMark) }
    result.addressees = AddresseeReader(role: .copy).read(recipients)
    result.signatories = signers.compactMap { signer in
      guard !signer.ranges.isEmpty else { return nil }
      let position = signer.position.isEmpty ? nil : signer.position.joined(separator: " ")
      return Signatory(
        authority: signer.authority, organ: signer.organ, position: position, name: signer.name,
        Evidence(
          signer.ranges.sorted { $0.lower < $1.lower },
          rule: Signatory.rule(organ: signer.organ, position: position, name: signer.name)))
    }
    return result
  }

  mutating func read(_ line: Line) {
    guard !line.tokens.isEmpty else { return }
    if isRule(line) { return add(.rule, line, line.tokens.indices, .rule) }
    if let (end, _) = SignatureCue.signed.match(line.tokens, at: 0) {
      if end >= line.tokens.count - 1 { return add(.label, line, line.tokens.indices, .label) }
      if line.tokens[end].isSign(.colon), PersonName.range(line, from: end + 1) != nil {
        add(.label, line, 0..<end + 1, .label)
        return readName(line.piece(end + 1..<line.tokens.count))
      }
      if PersonName.range(line, from: end, isExpected: awaitsName) != nil {
        // `(Đã ký) Trần Thị Mẫu`
        add(.label, line, 0..<end, .label)
        return read(line.piece(end..<line.tokens.count))
      }
    }
    if lastPage > 0, line.mark?.marker == nil, line.cell == nil, PageMark(line)?.number == lastPage + 1 {
      lastPage += 1
      return add(.furniture, line, line.tokens.indices, .pageMark)
    }
    if SignatureCue.otherLists.match(line.tokens, at: 0) != nil, line.tokens[0].isCapital,
      line.tokens.last?.isSign(.colon) == true
    {
      (isInRecipients, isInOtherList) = (false, true)
      result.leftovers.append(line)
      return
    }
    if let end = ConclusionMark.recipientsEnd(line, 0) {
      add(.label, line, 0..<end, .label)
      (isInRecipients, isInOtherList) = (true, false)
      if end < line.tokens.count { read(line.piece(end..<line.tokens.count)) }
      return
    }
    if let (end, _) = SignatureCue.certified.match(line.tokens, at: 0), line.tokens[0].form == .capitals {
      add(.label, line, 0..<end, .label)
      if end < line.tokens.count { read(line.piece(end..<line.tokens.count)) }
      return
    }
    if let end = ConclusionMark.authority(line, 0) { return readAuthority(line, end) }
    if awaitsName, PersonName.isWhole(line, isExpected: true) != nil,
      !line.tokens.contains(where: { $0.isSign(.colon) || $0.isSign(.comma) }), !isPostLine(line)
    {
      isInRecipients = false
      return readName(line)
    }
    if isInRecipients, !isComplete, ConclusionMark.signedName(line) {
      // `- Hội đồng Dân tộc;   Trần Thị Mẫu đã ký`
      isInRecipients = false
      return readName(line)
    }
    if SignatureCue.keepers.match(line.tokens, at: 0) != nil, isComplete {
      return add(.furniture, line, line.tokens.indices, .siteFurniture)
    }
    if isArchive(line), !hasArchive, !recipients.isEmpty {
      // `Trần Thị Mẫu` / `- Lưu: VT`: the signer stood inside the recipients' list.
      hasArchive = true
      recipients.append(line)
      return
    }
    if isBullet(line), isInOtherList || hasArchive || isComplete && !isInRecipients && !isListOpen {
      // Behind the archive's line and behind a signature no recipient follows.
      result.leftovers.append(line)
      return
    }
    if isBullet(line) || isInRecipients && !hasArchive && !isSignatureLine(line) {
      isInRecipients = true
      recipients.append(line)
      hasArchive = hasArchive || isArchive(line)
      return
    }
    if isArchive(line), !recipients.isEmpty || isInRecipients {
      hasArchive = true
      recipients.append(line)
      return
    }
    if isInRecipients, hasArchive, !isSignatureLine(line), !line.isBlankBefore,
      let last = recipients.last?.tokens.last,
      !last.isSign(.stop), !last.isSign(.semicolon), !startsLikeName(line)
    {
      recipients.append(line)
      return
    }
    readSignature(line)
  }

  /// Whether a post was read and the name under it was not.
  var awaitsName: Bool { signers.contains { $0.name == nil && !$0.position.isEmpty } }

  /// Whether the last recipient says that another one follows.
  private var isListOpen: Bool {
    recipients.last?.tokens.last.map { $0.isSign(.semicolon) || $0.isSign(.comma) } ?? false
  }

  /// A signature is complete when its name was read: what follows is none of it.
  private var isComplete: Bool { signers.last?.name != nil }

  private func isRule(_ line: Line) -> Bool {
    line.tokens.allSatisfy { !$0.isWord && $0.kind != .number && $0.kind != .marker } && line.tokens.count > 2
      || line.tokens.allSatisfy { $0.isSign(.bar) || $0.isSign(.hyphen) || $0.isSign(.star) }
  }

  private func isBullet(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    if first.kind == .marker { return line.mark?.marker == nil }
    return (first.isSign(.hyphen) || first.isSign(.enDash)) && line.tokens.count > 1
  }

  func isArchive(_ line: Line) -> Bool { AddresseeReader.startsArchive(line, 0) }

  private func isSignatureLine(_ line: Line) -> Bool {
    if ConclusionMark.post(line) || isAwaitedPost(line, from: 0) { return true }
    return line.isCapitals && line.tokens.last.map { $0.isWord } == true
      && SignatureCue.posts.match(line.tokens, at: 0) != nil
  }

  private func startsLikeName(_ line: Line) -> Bool { PersonName.range(line, from: 0) != nil }

  // MARK: - Signatures

  private mutating func readAuthority(_ line: Line, _ end: Int) {
    isInRecipients = false
    let kind = SignatureCue.authorities.match(line.tokens, at: 0)?.value
    // *KT.* under *TM.* or *TL.* is part of the same signature's post.
    if let last = signers.last, last.name == nil, last.kind == .onBehalf || last.kind == .byOrder,
      kind == .forHead || kind == .acting,
      last.organ != nil
    {
      readPosition(line, from: 0)
      return
    }
    var signer = Signer()
    signer.authority = line.string(0..<end)
    signer.kind = kind
    signer.ranges += line.ranges(0..<end)
    signers.append(signer)
    if end < line.tokens.count { readOrgan(line.piece(end..<line.tokens.count)) }
  }

  /// The organ behind the authority; a post glued to it begins the position.
  private mutating func readOrgan(_ line: Line) {
    let last = signers.count - 1
    var end = 0
    // The head's post, or the collective's name, up to where the signer's own post begins.
    let isHead = signers[last].kind != .onBehalf
    if isHead, let (first, _) = SignatureCue.posts.match(line.tokens, at: 0) { end = first }
    if !isHead, let (first, _) = SignatureCue.collectives.match(line.tokens, at: 0) {
      // *TM. Ủy ban nhân dân tỉnh Lai Châu*
      end = line.tokens[0].form == .capitals ? first : max(first, OrganReader(line).end(from: 0))
    }
    if isHead, line.tokens[0].form == .capitalised || line.tokens[0].form == .small {
      end = SignatureCue.posts.match(line.tokens, at: 0)?.end ?? end
      // *KT. Bộ trưởng bộ tài chính*
      if let (organ, _) = Organ.names.match(line.tokens, at: end) { end = organ }
    }
    while end < line.tokens.count,
      line.tokens[end].form == .capitals || !line.tokens[end].isWord && line.tokens[end].kind != .number
    {
      if end > 0, !line.tokens[end - 1].isSign(.comma),
        SignatureCue.posts.match(line.tokens, at: end) != nil || ConclusionMark.authority(line, end) != nil
      {
        break
      }
      end += 1
    }
    guard end > 0 else { return readPosition(line, from: 0) }
    signers[last].organ = line.string(0..<end)
    signers[last].ranges += line.ranges(0..<end)
    if end < line.tokens.count { readPosition(line, from: end) }
  }

  /// Posts in capitals, then the name where it stands on the same line.
  private mutating func readPosition(_ line: Line, from start: Int) {
    if signers.isEmpty || signers[signers.count - 1].name != nil { signers.append(Signer()) }
    let last = signers.count - 1
    var end = start
    while end < line.tokens.count, line.tokens[end].form == .capitals || !line.tokens[end].isWord,
      !line.tokens[end].isSign(.open)
    { end += 1 }
    if end == start || end < line.tokens.count && ConclusionMark.authority(line, start) == end,
      let (post, _) = SignatureCue.posts.match(line.tokens, at: end)
    {
      end = post
      // *Vụ trưởng Vụ Xuất nhập khẩu*
      if OrganReader(line).end(from: post) == line.tokens.count { end = line.tokens.count }
    }
    // A name in capitals behind the post is the name.
    if let name = (start..<end).first(where: { index in
      index > start
        && PersonName.range(line, from: index).map { $0.upperBound == end && $0.count >= 3 } ?? false
        && SignatureCue.posts.match(line.tokens, at: index) == nil && isPostEnd(line, start, index)
    }) {
      end = name
    }
    if end > start {
      signers[last].position.append(line.string(start..<end))
      signers[last].ranges += line.ranges(start..<end)
    }
    if end < line.tokens.count { readName(line.piece(end..<line.tokens.count)) }
  }

  /// Whether a whole post ends at a place.
  private func isPostEnd(_ line: Line, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { SignatureCue.posts.match(line.tokens, at: $0)?.end == end }
  }

  private mutating func readName(_ line: Line) {
    guard let name = PersonName.range(line, from: 0, isExpected: awaitsName || signers.last?.authority != nil)
    else {
      result.leftovers.append(line)
      return
    }
    let rank = 0..<name.lowerBound
    if !rank.isEmpty { add(.label, line, rank, .label) }
    let open = signers.firstIndex { $0.name == nil }
    if open == nil { signers.append(Signer()) }
    let index = open ?? signers.count - 1
    signers[index].name = line.string(name)
    signers[index].ranges += line.ranges(name)
    if name.upperBound < line.tokens.count {
      let rest = line.piece(name.upperBound..<line.tokens.count)
      if SignatureCue.signed.match(rest.tokens, at: 0) != nil || rest.tokens.allSatisfy({ !$0.isWord }) {
        add(.label, rest, rest.tokens.indices, .label)
      } else {
        read(rest)
      }
    }
  }

  private mutating func readSignature(_ line: Line) {
    if let last = signers.last, last.authority != nil, last.organ == nil, last.name == nil,
      line.tokens[0].form == .capitals
    {
      return readOrgan(line)
    }
    if PersonName.isWhole(line) != nil,
      !line.isCapitals || SignatureCue.posts.match(line.tokens, at: 0) == nil, !isPostLine(line)
    {
      isInRecipients = false
      return readName(line)
    }
    if ConclusionMark.signedName(line) { return readName(line) }
    if isPostLine(line) {
      isInRecipients = false
      return readPosition(line, from: 0)
    }
    if line.isCapitals, let last = signers.indices.last, signers[last].name == nil,
      signers[last].authority != nil || !signers[last].position.isEmpty
    {
      // An organ's or post's name that wrapped.
      if signers[last].position.isEmpty {
        signers[last].organ = [signers[last].organ, line.string(line.tokens.indices)].compactMap { $0 }
          .joined(separator: " ")
        signers[last].ranges += line.ranges(line.tokens.indices)
      } else {
        readPosition(line, from: 0)
      }
      return
    }
    result.leftovers.append(line)
  }

  /// Whether nothing but the post that a signature without capitals waits for stands from a place on.
  func isAwaitedPost(_ line: Line, from index: Int) -> Bool {
    guard let last = signers.last, let organ = last.organ, last.position.isEmpty, last.name == nil,
      organ != organ.uppercased()
    else { return false }
    return line.tokens[index].form != .capitals
      && SignatureCue.posts.match(line.tokens, at: index)?.end == line.tokens.count
  }

  private func isPostLine(_ line: Line) -> Bool {
    guard let (end, _) = SignatureCue.posts.match(line.tokens, at: 0),
      line.tokens[0].isCapital || signers.last?.organ != nil
    else { return false }
    if line.tokens[0].form == .capitals { return true }
    // *Chủ tịch* in small letters is a post only in a signature that waits for one.
    return (end == line.tokens.count || OrganReader(line).end(from: end) == line.tokens.count)
      && signers.last.map { $0.name == nil } ?? false
  }

  private mutating func add(_ kind: OtherText.Kind, _ line: Line, _ tokens: Range<Int>, _ rule: Rule) {
    result.other.append(OtherText(kind, line.string(tokens), Evidence(line.ranges(tokens), rule: rule)))
  }
}

extension PhraseTable where Value == Bool {
  /// Whether the words of a post stand right before a place, so that Q is no authority there.
  func isPost(_ line: Line, before index: Int) -> Bool {
    index > 0 && match(line.tokens, at: index - 1)?.end == index
  }
}
