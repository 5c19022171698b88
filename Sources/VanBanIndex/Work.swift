/// A document as a query names it: held in the collection, or only cited there.
public struct Work: Sendable, Hashable {
  /// Its rows in the collection, copies of one document; empty where it is only cited.
  public var documents: [Int]
  /// What it is, where that is known.
  public var identity: Identity?
  /// Its key.
  public var key: String
  /// Number and symbol, or the words of a citation.
  public var label: String
  /// The date of issue, where it is known.
  public var date: String?
  /// The issuer.
  public var issuer: String?
  /// What it is about.
  public var subject: String?

  /// Whether a document may bear both dates; each may be unknown, or a part of the other.
  static func mayBeOne(_ date: String?, _ other: String?) -> Bool {
    guard let date, let other else { return true }
    return Resolver.agree(date, other)
  }

  /// Whether the collection has the document itself.
  public var isHeld: Bool { !documents.isEmpty }
}

/// A document as a user writes it, with what was recognised in the words.
public struct AskedDocument: Sendable {
  /// The words.
  public var text: String
  /// The key that recognition gives them.
  public var key: String?
  /// The date that stands there.
  public var date: String?
  /// The title, of a law that is named.
  public var title: String?
  /// The code of the type, where only type and number stand there.
  public var type: String?

  /// Makes a question.
  public init(text: String, key: String? = nil, date: String? = nil, title: String? = nil) {
    self.text = text
    self.key = key
    self.date = date
    self.title = title
  }
}

/// Finds what a user means by *45-CT/TW*, *Chỉ thị 45*, a key or the name of a file.
public struct WorkFinder {
  private let collection: Collection
  private var connection: Connection { collection.connection }
  /// Whoever asks for more must ask more exactly.
  private static let most = 50

  /// Makes a finder.
  public init(_ collection: Collection) { self.collection = collection }

  /// All documents that may be meant; one, where the words are clear.
  public func find(_ asked: AskedDocument) throws(IndexError) -> [Work] {
    // An id, or the name of a file with its folders or without.
    let named =
      asked.text.hasPrefix("vn/")
      ? try held(key: asked.text)
      : try held(
        """
        SELECT id FROM documents WHERE name = ?1
        UNION SELECT d.id FROM documents d JOIN sources s ON s.id = d.source WHERE s.path = ?1
        """, .text(asked.text))
    if !named.isEmpty { return merged(named) }
    var result: [Work] = []
    if let key = asked.text.hasPrefix("vn/") ? asked.text : asked.key,
      let identity = Identity(key: key, name: asked.title)
    {
      result = try works(PartialIdentity(identity))
    }
    if result.isEmpty, let part = PartialIdentity(words: asked.text) { result = try works(part) }
    if let exact = result.first(where: { $0.key == asked.text }) { return [exact] }
    guard let date = asked.date else { return result }
    let dated = result.filter { Work.mayBeOne($0.date, date) }
    return dated.isEmpty ? result : dated
  }

  // MARK: - Looking up

  private func works(_ part: PartialIdentity) throws(IndexError) -> [Work] {
    var result: [Work] = []
    let held = try connection.prepare(
      """
      SELECT document, series, place, period FROM identities
      WHERE series >= ?1 AND series < ?2 ORDER BY document LIMIT 5000
      """)
    held.bind([.text(part.lower), .text(part.upper)])
    var ids: [(id: Int, identity: Identity)] = []
    while try held.step() {
      let identity = Identity(series: held.text(1), place: held.text(2), period: held.text(3))
      if part.fits(identity) { ids.append((held.integer(0), identity)) }
    }
    for (id, identity) in ids.prefix(Self.most * 4) {
      guard var work = try work(id), part.fits(issuer: work.issuer) else { continue }
      work.identity = identity
      result.append(work)
    }
    let cited = try connection.prepare(
      """
      SELECT series, place, period, min(text), max(cited_date), max(issuer), max(title), max(number) FROM citations
      WHERE series >= ?1 AND series < ?2 AND state = 'missing' AND target IS NULL
      GROUP BY series, province, period LIMIT 5000
      """)
    cited.bind([.text(part.lower), .text(part.upper)])
    while try cited.step() {
      let identity = Identity(series: cited.text(0), place: cited.text(1), period: cited.text(2))
      guard part.fits(identity), part.fits(issuer: cited.optionalText(5)) else { continue }
      result.append(
        Work(
          documents: [], identity: identity, key: identity.work,
          label: cited.optionalText(7) ?? cited.text(3), date: cited.optionalText(4),
          issuer: cited.optionalText(5), subject: cited.optionalText(6)))
    }
    return Array(merged(withoutVague(result)).prefix(Self.most))
  }

  /// The documents with a key: it says what they can be cited as, by which they are looked up.
  private func held(key: String) throws(IndexError) -> [Work] {
    guard let identity = Identity(key: key) else {
      return try held("SELECT id FROM documents WHERE key = ?1", .text(key))
    }
    return try held(
      """
      SELECT d.id FROM identities i JOIN documents d ON d.id = i.document
      WHERE d.key = ?1 AND i.series = ?2 AND i.province = ?3 AND i.period = ?4
      """, .text(key), .text(identity.series), .text(identity.province), .text(identity.period))
  }

  private func held(_ sql: String, _ values: Value...) throws(IndexError) -> [Work] {
    var result: [Work] = []
    for row in try connection.prepare("SELECT DISTINCT id FROM (\(sql)) LIMIT \(Self.most)").all(values) {
      if case .integer(let id) = row[0], let work = try work(id) { result.append(work) }
    }
    return result
  }

  /// A document that the collection holds.
  public func work(_ id: Int) throws(IndexError) -> Work? {
    let statement = try connection.prepare(
      "SELECT key, coalesce(number, name), date, issuer, subject FROM documents WHERE id = ?1")
    statement.bind([.integer(id)])
    guard try statement.step() else { return nil }
    let key = statement.text(0)
    return Work(
      documents: [id], identity: Identity(key: key, name: statement.optionalText(4)), key: key,
      label: statement.text(1), date: statement.optionalText(2), issuer: statement.optionalText(3),
      subject: statement.optionalText(4))
  }

  /// Copies of one document as one.
  private func merged(_ works: [Work]) -> [Work] {
    var result: [Work] = []
    for work in works {
      let same = result.firstIndex { other in
        if !Set(other.documents).isDisjoint(with: work.documents) { return true }
        guard work.isHeld, other.isHeld, let one = work.identity, let two = other.identity else {
          return false
        }
        return one.series == two.series && one.place == two.place && one.period == two.period
          && one.period != "?" && work.date == other.date && work.date != nil
      }
      if let same {
        result[same].documents = Array(Set(result[same].documents + work.documents)).sorted()
      } else {
        result.append(work)
      }
    }
    return result
  }

  /// Leaves out what is cited without year or place, where one document with them is there that it may well be.
  private func withoutVague(_ works: [Work]) -> [Work] {
    works.filter { work in
      guard !work.isHeld, let vague = work.identity, vague.period == "?" || vague.province == "?" else {
        return true
      }
      let clear = works.filter { other in
        guard other != work, let clear = other.identity, clear.series == vague.series,
          vague.period != "?" || Work.mayBeOne(work.date, other.date)
        else { return false }
        return clear.period != "?" && (vague.period == "?" || vague.period == clear.period)
          && clear.province != "?" && (vague.province == "?" || vague.province == clear.province)
      }
      return clear.isEmpty
    }
  }
}
