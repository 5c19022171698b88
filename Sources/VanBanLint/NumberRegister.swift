public import VanBanModel

/// The numbers that the documents of a run bear, to tell which of them another document bears already.
///
/// It holds some hundred bytes for each document that has a number.
public final class NumberRegister {
  /// What may stand on one document only: organs begin anew with each year, and bear names that others bear elsewhere.
  private struct Entry: Hashable {
    let number: String
    let organs: [String?]
    let place: String?
    let year: Substring
  }

  private struct Bearer {
    let path: String
    let type: String?
    let date: String
    let subject: String

    /// Whether another bearer is a copy of the same document: its type, date and abstract are the same.
    func isCopy(of other: Bearer) -> Bool {
      type == other.type && date == other.date
        && (subject == other.subject
          || !subject.isEmpty && other.subject.hasPrefix(subject)
          || !other.subject.isEmpty && subject.hasPrefix(other.subject))
    }
  }

  /// Each document once, the first of its copies.
  private var bearers: [Entry: [Bearer]] = [:]

  /// Makes an empty register.
  public init() {}

  /// Enters a document; gives the path of the first other one that bears its number, without `./` before it.
  public func enter(_ document: Document, path: String) -> String? {
    let header = document.header
    guard let number = header.number, !number.evidence.isInferred, number.number.serial != nil,
      number.number.issuerCode != nil, let issuer = header.issuer, !issuer.evidence.isInferred,
      let date = header.date, !date.evidence.isInferred, Day(edtf: date.value) != nil
    else { return nil }
    let entry = Entry(
      number: number.number.text, organs: [header.superior?.text, issuer.text], place: header.place?.text,
      year: date.value.prefix(4))
    // What a baseline knows must not depend on how the folder was named.
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    let bearer = Bearer(
      path: String(rest), type: header.type?.type.code, date: date.value,
      subject: Self.skeleton(header.subject?.text ?? ""))
    let others = bearers[entry, default: []]
    let isKnown = others.contains { $0.path == bearer.path || $0.isCopy(of: bearer) }
    if !isKnown { bearers[entry, default: []].append(bearer) }
    return others.first { $0.path != bearer.path && !$0.isCopy(of: bearer) }?.path
  }

  /// The consonants alone: copies place tones in other ways and lose marks, and some lose the end.
  private static func skeleton(_ text: String) -> String {
    text.lowercased().filter { "bcdghklmnpqrstvx".contains($0) }
  }
}
