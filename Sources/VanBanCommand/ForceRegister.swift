import VanBan
import VanBanIndex
import VanBanLint
import VanBanModel

/// Asks a collection whether what a document rests on still holds (`validate --db`).
final class ForceRegister {
  private let collection: Collection
  /// Why the collection could not be asked to the end.
  private(set) var failure: IndexError?

  /// Opens the collection.
  init(_ path: String) throws(IndexError) { collection = try Collection(path, for: .reading) }

  /// The acts that lost their force among those on which a document rests, by the keys of its citations.
  ///
  /// Nothing is said of a citation that may mean several documents, and of an end whose day is not known.
  func replaced(in document: Document) -> [String: ReplacedAct] {
    var found: [String: ReplacedAct] = [:]
    for reference in document.references where reference.relation == .basis && failure == nil {
      guard let key = reference.key, found[key] == nil, let number = reference.number?.text else { continue }
      let asked = AskedDocument(
        text: reference.text, key: key, date: reference.date, title: reference.title)
      do throws(IndexError) {
        let works = try WorkFinder(collection).find(asked)
        guard works.count == 1, let ending = try collection.ending(works[0]), let date = ending.date else {
          continue
        }
        found[key] = ReplacedAct(
          number: number, name: reference.type.map { "\($0.name) số \(number)" } ?? number, since: date,
          successor: ending.successor)
      } catch {
        failure = error
      }
    }
    return found
  }
}
