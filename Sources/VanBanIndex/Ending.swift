/// How a document lost its force, by what the collection holds.
public struct Ending: Sendable, Hashable {
  /// The citation's relation: `replaces` or `repeals`.
  public var relation: String
  /// The number, or else the key, of the document that says so.
  public var successor: String
  /// Its date, as far as it is known (EDTF).
  public var date: String?
}

extension Collection {
  /// How a document ended, held or only cited; nil where it still holds, in part or with changes too.
  public func ending(_ work: Work) throws(IndexError) -> Ending? {
    Self.ending(try amended(work).rows)
  }

  /// What the rows of ``amended(_:_:)`` say: a place cited in the document means that the rest stays.
  static func ending(_ rows: [[Value]]) -> Ending? {
    let ending = rows.first { row in
      (row[0] == .text("replaces") || row[0] == .text("repeals")) && row[8] == .null
        && row[9] != .text("contradictory")
    }
    guard let ending, case .text(let relation) = ending[0] else { return nil }
    var result = Ending(relation: relation, successor: "another document", date: nil)
    // A letter or a consolidated text tells of what another document did.
    if case .text(let type) = ending[3], ["CV", "VBHN"].contains(type) { return result }
    if case .text(let name) = ending[2] == .null ? ending[1] : ending[2] { result.successor = name }
    if case .text(let date) = ending[4] { result.date = date }
    return result
  }
}
