import VanBanModel
import VanBanText

/// Reads how somebody or something is reached: web and e-mail addresses, telephone and fax numbers, hashtags, with the
/// person or unit that stands before them in their sentence.
struct ContactReader {
  private let line: Line
  private let tokens: [Token]

  init(line: Line) {
    self.line = line
    tokens = line.tokens
  }

  /// The contacts in reading order.
  func contacts(_ section: String?) -> [Contact] {
    var contacts: [Contact] = []
    func report(_ kind: Contact.Kind, _ range: Range<Int>) {
      contacts.append(
        Contact(
          kind: kind, text: line.string(range), owner: owner(kind, before: range.lowerBound),
          section: section,
          Evidence(line.ranges(range), rule: .contactForm)))
    }
    var phoneUntil = -1
    var kind = Contact.Kind.telephone
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .url: report(.url, index..<index + 1)
      case .email: report(.email, index..<index + 1)
      case .hashtag: report(.hashtag, index..<index + 1)
      case .number where index <= phoneUntil:
        if let end = phoneEnd(index) {
          report(kind, index..<end)
          index = end
          continue
        }
      default:
        if tokens[index].cues.contains(.contact), let (end, found) = PlanCue.phone.match(tokens, at: index) {
          (phoneUntil, kind) = (end + 16, found)
        }
      }
      index += 1
    }
    return contacts
  }

  /// A telephone number: groups of digits with dots, spaces and hyphens, eight to eleven digits in all.
  private func phoneEnd(_ start: Int) -> Int? {
    var digits = 0
    var end = start
    while end < tokens.count, end - start < 10 {
      let token = tokens[end]
      if token.kind == .number {
        digits += line.text.bytes[token.range].count(where: isDigitByte)
      } else if !(token.isSign(.stop) || token.isSign(.hyphen)) || end + 1 >= tokens.count
        || tokens[end + 1].kind != .number
      {
        break
      }
      end += 1
      if digits >= 11 { break }
    }
    while end > start, tokens[end - 1].kind != .number { end -= 1 }
    return digits >= 8 && digits <= 12 && line.text.bytes[tokens[start].lower] == 48 ? end : nil
  }

  /// *đồng chí Nguyễn Văn Thử …, ĐT: …*, *Sở Nội vụ (điện thoại: …)*; a page and a hashtag are nobody's.
  private func owner(_ kind: Contact.Kind, before end: Int) -> String? {
    guard kind != .url, kind != .hashtag else { return nil }
    let units = UnitReader(line)
    var unit: Range<Int>?
    var index = end - 1
    while index >= 0, end - index < 60, !tokens[index].isSign(.semicolon), !endsSentence(index) {
      if let (behind, _) = PlanCue.persons.match(tokens, at: index),
        let name = PersonName.range(line, from: behind, isExpected: true),
        name.lowerBound == behind
      {
        return line.string(name)
      }
      if tokens[index].isCapital, isOpen(index), units.begins(at: index) {
        var upper = units.run(from: index, to: end)
        if let bracket = (index..<upper).first(where: { tokens[$0].isSign(.open) }) { upper = bracket }
        if let cue = (index..<upper).first(where: { PlanCue.phone.match(tokens, at: $0) != nil }) {
          upper = cue
        }
        while upper > index, !tokens[upper - 1].isWord { upper -= 1 }
        // The nearest unit that is named whole, not the last word of its name.
        if upper > index, unit == nil || unit?.upperBound == upper { unit = index..<upper }
      }
      index -= 1
    }
    return unit.map { line.string($0) }
  }

  /// Whether a name may begin here: not in the middle of another one.
  private func isOpen(_ index: Int) -> Bool {
    index == 0 || !tokens[index - 1].isWord || PlanCue.beforeOwners.contains(tokens[index - 1].syllable)
      || tokens[index - 1].kind == .marker
  }

  private func endsSentence(_ index: Int) -> Bool {
    tokens[index].isSign(.stop) && index + 1 < tokens.count && tokens[index + 1].isCapital
      && tokens[index + 1].isSpaced
  }
}
