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
  }

  private var bearers: [Entry: Bearer] = [:]

  /// Makes an empty register.
  public init() {}

  /// Enters a document; gives the path of another one that bears its number.
  ///
  /// The same document in another copy is no other one: its type, date and abstract are the same.
  public func enter(_ document: Document, path: String) -> String? {
    let header = document.header
    guard let number = header.number, !number.evidence.isInferred, number.number.serial != nil,
      number.number.issuerCode != nil, let issuer = header.issuer, !issuer.evidence.isInferred,
      let date = header.date, !date.evidence.isInferred, Day(edtf: date.value) != nil
    else { return nil }
    let entry = Entry(
      number: number.number.text, organs: [header.superior?.text, issuer.text], place: header.place?.text,
      year: date.value.prefix(4))
    let bearer = Bearer(
      path: path, type: header.type?.type.code, date: date.value,
      subject: Self.skeleton(header.subject?.text ?? ""))
    guard let first = bearers[entry], first.path != path else {
      bearers[entry] = bearer
      return nil
    }
    let isCopy =
      first.type == bearer.type && first.date == bearer.date
      && (first.subject == bearer.subject
        || !first.subject.isEmpty && bearer.subject.hasPrefix(first.subject)
        || !bearer.subject.isEmpty && first.subject.hasPrefix(bearer.subject))
    return isCopy ? nil : first.path
  }

  /// The consonants alone: copies place tones in other ways and lose marks, and some lose the end.
  private static func skeleton(_ text: String) -> String {
    text.lowercased().filter { "bcdghklmnpqrstvx".contains($0) }
  }
}
