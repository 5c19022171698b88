import VanBanModel
import VanBanText

/// What a document encloses where no signature parts the two: *Quy chế / Thực hiện dân chủ ở xã / (Ban hành kèm theo Nghị định số …)*.
extension BodyParser {
  /// How many lines may stand between the type's name and the note of issue.
  private static let longestTitle = 6

  /// A type's name alone on its line, behind the first section.
  func namesEnclosure(_ line: Line) -> Bool {
    guard line.isBlankBefore, line.tokens[0].isCapital,
      ReferenceRecognizer.types.match(line.tokens, at: 0)?.end == line.tokens.count
    else { return false }
    return !isReplaying && line.cell == nil && !quotes.isOpen && hasBody
  }

  /// Waits for the note of issue under such a name; what has none is read as lines of the body.
  mutating func watchEnclosure(
    _ line: Line, into events: inout [DocumentEvent], context: inout DocumentContext
  ) -> Outcome {
    enclosure.append(line)
    if AttachmentMark.isIssueNote(line) {
      defer { enclosure = [] }
      flush(into: &events, context: &context)
      return .attachment(enclosure)
    }
    if line.mark != nil || enclosure.count >= Self.longestTitle {
      return replayEnclosure(into: &events, context: &context)
    }
    return .taken
  }

  mutating func replayEnclosure(
    into events: inout [DocumentEvent], context: inout DocumentContext
  ) -> Outcome {
    let lines = enclosure
    enclosure = []
    isReplaying = true
    defer { isReplaying = false }
    return readAll(lines, into: &events, context: &context)
  }
}
