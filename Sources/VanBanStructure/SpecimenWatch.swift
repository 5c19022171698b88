import VanBanText

/// Knows which lines are specimens that a rule shows.
///
/// Under *…, ví dụ:* stands *TM. HỘI ĐỒNG NHÂN DÂN*: who tells how documents are signed (Thông tư 01/2011/TT-BNV, Điều 12) ends no document with the signatures shown.
struct SpecimenWatch {
  private var isAnnounced = false
  private var isOpen = false

  private static let announced = Phrase("ví dụ")
  /// A line of more words is a sentence again.
  private static let mostTokens = 12

  /// Whether a line belongs to a specimen; lines are given in their order.
  mutating func shows(_ line: Line) -> Bool {
    let ends =
      line.mark != nil || line.tokens.count > Self.mostTokens
      || ConclusionMark.recipientsEnd(line, 0) != nil || AttachmentMark.annexEnd(line) != nil
    // What is shown begins with a signature right behind the words.
    isOpen = !ends && (isOpen || isAnnounced && ConclusionMark.begins(line))
    isAnnounced = announces(line)
    return isOpen
  }

  private func announces(_ line: Line) -> Bool {
    let count = Self.announced.count + 1
    return line.tokens.count >= count && line.tokens[line.tokens.count - 1].isSign(.colon)
      && Self.announced.matches(line.tokens, at: line.tokens.count - count)
  }
}
