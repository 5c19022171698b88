import VanBanModel
import VanBanText

/// Reads *Đơn vị chủ trì: …; đơn vị phối hợp: …; thời gian hoàn thành: …*, on lines of their own or behind a task.
struct TaskFields {
  /// Where the first label stands.
  private(set) var start: Int?
  private(set) var assignees: [NamedUnit] = []
  private(set) var partners: [NamedUnit] = []
  private(set) var deadline: String?
  /// The tokens of the value of each field that tells a time.
  private(set) var time: Range<Int>?

  init(_ line: Line, _ dates: PlanDates) {
    let tokens = line.tokens
    let first = tokens.first?.kind == .marker ? 1 : 0
    var labels: [(start: Int, value: Int, field: PlanCue.Field)] = []
    var index = first
    while index < tokens.count {
      let isOpen = index == first || !tokens[index - 1].isWord && !tokens[index - 1].isSign(.hyphen)
      if isOpen, let (end, field) = PlanCue.fields.match(tokens, at: index), end < tokens.count,
        tokens[end].isSign(.colon),
        end + 1 < tokens.count
      {
        labels.append((index, end + 1, field))
        index = end
      }
      index += 1
    }
    // A label of another kind opens a line of fields, it does not cut a sentence.
    labels.removeAll { $0.field == .other && $0.start != first }
    guard let start = labels.first?.start else { return }
    self.start = start
    let units = UnitReader(line)
    for (place, label) in labels.enumerated() {
      var end = place + 1 < labels.count ? labels[place + 1].start : tokens.count
      while end > label.value, !tokens[end - 1].isWord, tokens[end - 1].kind == .punctuation,
        !tokens[end - 1].isSign(.close)
      {
        end -= 1
      }
      let value = label.value..<max(label.value, end)
      switch label.field {
      case .lead, .partner:
        guard !value.isEmpty, tokens[value.lowerBound].isWord else { continue }
        let upper = sentenceEnd(line, value)
        if label.field == .lead {
          // *Cơ quan thực hiện: UBND các huyện chủ trì, phối hợp với …*
          let verb = units.named(from: value.lowerBound).flatMap { $0 < upper ? $0 : nil } ?? upper
          assignees += units.names(value.lowerBound..<verb)
          for index in verb..<upper {
            guard let (next, _) = PlanCue.partners.match(tokens, at: index), next < upper,
              units.begins(at: next)
            else { continue }
            partners += units.names(next..<max(units.run(from: next, to: upper), next + 1))
            break
          }
        } else {
          partners += units.names(value.lowerBound..<upper)
        }
      case .time:
        guard let date = dates.first(in: value) else { continue }
        time = value
        deadline = deadline ?? date.value
      case .other: continue
      }
    }
  }

  private func sentenceEnd(_ line: Line, _ value: Range<Int>) -> Int {
    var open = 0
    for index in value {
      if line.tokens[index].isSign(.open) {
        open += 1
      } else if line.tokens[index].isSign(.close) {
        open -= 1
      }
      if open < 0
        || line.tokens[index].isSign(.stop) && index + 1 < line.tokens.count
          && line.tokens[index + 1].isCapital
      {
        return index
      }
    }
    return value.upperBound
  }

  /// Whether the whole line is fields.
  func isWhole(_ line: Line) -> Bool { start == (line.tokens.first?.kind == .marker ? 1 : 0) }
}
