import VanBanModel
import VanBanText

/// Where the conclusion ends because something that was issued with the document begins.
extension DocumentParser {
  /// Notes behind the signature, `[1] …`, hold numbers of their own.
  var hasFootnotes: Bool {
    conclusion.contains {
      $0.tokens.count > 2 && $0.tokens[0].isSign(.openBracket) && $0.tokens[1].kind == .number
    }
  }

  /// Whether recipients or a signature were read, so that what starts anew is another document.
  var isConcluded: Bool {
    conclusion.contains { line in
      ConclusionMark.recipientsEnd(line, 0) != nil || ConclusionMark.authority(line, 0) != nil
        || SignatureCue.certified.match(line.tokens, at: 0) != nil && line.tokens[0].form == .capitals
        || PersonName.isWhole(line) != nil
        || ConclusionMark.post(line) || ConclusionMark.signedName(line)
    }
  }

  /// The organs in capitals right before an attachment's title are its letterhead.
  mutating func takeAttachmentHead(_ line: Line) -> [Line] {
    var head = [line]
    while let last = conclusion.last, conclusion.count > 1,
      !ConclusionMark.post(last) || namesIssuerAgain(last),
      ConclusionMark.authority(last, 0) == nil,
      last.isCapitals && PersonName.isWhole(last) == nil && AttachmentMark.isLetterhead(last)
        || AttachmentMark.holdsAnchors(last) || namesIssuerAgain(last)
        || AttachmentMark.isIssueNote(line) && AttachmentMark.mayBeTitle(last)
    {
      head.insert(conclusion.removeLast(), at: 0)
    }
    return head
  }

  /// *THỦ TƯỚNG CHÍNH PHỦ* behind the signer's name: the office that issues, and no second signature.
  private func namesIssuerAgain(_ line: Line) -> Bool {
    guard let issuer = header.issuer?.text, line.isCapitals,
      conclusion.dropLast().contains(where: { PersonName.isWhole($0) != nil })
    else { return false }
    return DocumentKey.slug(issuer).hasPrefix(DocumentKey.slug(line.string(line.tokens.indices)))
  }
}
