import VanBanText

/// What stands side by side: recipients and a signature, or the signatures of several organs.
extension ConclusionParser {
  /// Reads what stands side by side on a line.
  ///
  /// What the right column says beside a recipient ends no list: `- Các Tổng cục  Trần Thị Mẫu` / `- Lưu: VT`.
  mutating func readColumns(_ columns: [Line]) {
    if columns.count > 1, columns.count == row.count, row.allSatisfy({ signers[$0].name == nil }),
      columns.allSatisfy(\.isCapitals)
    {
      return readRow(columns)
    }
    let arePosts = columns.count > 1 && columns.allSatisfy { $0.isCapitals && ConclusionMark.post($0) }
    let (before, first) = (recipients.count, signers.count)
    for (index, column) in columns.enumerated() {
      let isBeside = index > 0 && recipients.count > before && isInRecipients
      // Posts side by side without *KT.* or *TM.* are several signers', too.
      if arePosts, index > 0 || !awaitsName { signers.append(Signer()) }
      read(column)
      if isBeside { isInRecipients = true }
    }
    if columns.count > 1, signers.count - first == columns.count { row = first..<signers.count }
  }

  /// Reads what stands under several signers side by side, each piece as if its signer were the last.
  private mutating func readRow(_ columns: [Line]) {
    for (column, signer) in zip(columns, row) {
      let others = Array(signers[(signer + 1)...])
      signers.removeSubrange((signer + 1)...)
      read(column)
      signers += others
    }
  }

  /// Cuts a line where the other column begins.
  ///
  /// `Nơi nhận:  TM. BAN THƯỜNG VỤ` and `- Lưu: VT.  (Đã ký)` are two pieces each.
  func pieces(of line: Line) -> [Line] {
    var cuts: [Int] = []
    for index in line.tokens.indices where index > 0 {
      let lower = line.tokens[index].lower
      let isGap = line.layout.gaps.contains(lower - 1)
      let last = line.tokens[index - 1]
      let isOpenBefore =
        last.isSign(.semicolon) || last.isSign(.stop) || last.isSign(.colon) || last.isSign(.close)
      if ConclusionMark.recipientsEnd(line, index) != nil { cuts.append(index) }
      if ConclusionMark.authority(line, index) != nil, isGap || isOpenBefore,
        !SignatureCue.posts.isPost(line, before: index)
      {
        cuts.append(index)
      }
      if isGap || isOpenBefore, let (end, _) = SignatureCue.signed.match(line.tokens, at: index),
        end > index + 1
      {
        cuts.append(index)
      }
      if isGap,
        PersonName.range(line, from: index) != nil || ConclusionMark.signedName(line, from: index)
          || SignatureCue.posts.match(line.tokens, at: index) != nil && line.tokens[index].form == .capitals
          || isAwaitedPost(line, from: index)
      {
        cuts.append(index)
      }
      if line.tokens[index].form == .capitals, last.form != .capitals,
        last.isWord || last.isSign(.stop) || last.isSign(.close),
        SignatureCue.posts.match(line.tokens, at: index) != nil, isArchive(line)
      {
        // `- Lưu: VT, ĐMDN (2b). Trung Anh BỘ TRƯỞNG …`
        cuts.append(index)
      }
      if last.isSign(.semicolon) || last.isSign(.close), endsInPost(line, index) {
        // `- Bộ Tài chính (b/c); PHÓ CHỦ TỊCH`
        cuts.append(index)
      }
      if isGap, row.count > 1, line.tokens[index].form == .capitals { cuts.append(index) }
      if line.tokens[index].isSign(.bar) || last.isSign(.bar) { cuts.append(index) }
    }
    guard !cuts.isEmpty else { return [line] }
    let bounds = [0] + Set(cuts).sorted() + [line.tokens.count]
    return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { line.piece($0..<$1) }
  }

  /// Whether nothing but a post in capitals, and a name, stands from a place to the line's end.
  private func endsInPost(_ line: Line, _ index: Int) -> Bool {
    guard line.tokens[index].form == .capitals, SignatureCue.posts.match(line.tokens, at: index) != nil else {
      return false
    }
    return ConclusionMark.post(line.piece(index..<line.tokens.count))
  }
}
