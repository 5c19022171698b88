/// Documents and what they cite, as a graph: held documents, cited ones that are not held, and the citations between them.
public struct CitationGraph: Sendable {
  /// A document.
  public struct Node: Sendable, Hashable {
    /// Its name in the graph: `d12` of a held document, the key of one that is only cited.
    public var id: String
    /// Number and symbol, or the key.
    public var label: String
    /// The document's key.
    public var key: String
    /// The type's code.
    public var type: String
    /// Whether the collection has it.
    public var isHeld: Bool
    /// The date of issue.
    public var date: String?
    /// The issuer.
    public var issuer: String?
    /// What it is about.
    public var subject: String?
  }

  /// All citations of one document by another in one relation.
  public struct Edge: Sendable, Hashable {
    /// The node that cites.
    public var from: String
    /// The node that is cited.
    public var to: String
    /// How the one rests on the other.
    public var relation: String
    /// What is known of the cited document.
    public var state: String
    /// How many citations it stands for.
    public var count: Int
  }

  /// The documents, in the collection's order, then those that are only cited.
  public var nodes: [Node] = []
  /// The citations.
  public var edges: [Edge] = []
}

extension Collection {
  /// The graph of all documents, or of those that a work is linked to in `depth` steps, whichever way the citations go.
  public func graph(around work: Work? = nil, depth: Int = 1, _ filter: Filter = Filter()) throws(IndexError)
    -> CitationGraph
  {
    var builder = try GraphBuilder(self)
    guard let work else { return try builder.whole(filter) }
    return try builder.neighbourhood(of: work, depth: depth)
  }
}

/// Collects nodes and edges.
private struct GraphBuilder {
  private let connection: Connection
  private var graph = CitationGraph()
  private var places: [String: Int] = [:]
  private var edges: [CitationGraph.Edge: Int] = [:]

  private static let columns = """
    SELECT c.document, c.target, c.state, c.relation, c.series, c.place, c.period, coalesce(c.number, c.text), c.type,
      c.cited_date, c.issuer, c.title FROM citations c
    """
  private static let linking = "c.is_self = 0 AND (c.target IS NOT NULL OR c.series IS NOT NULL)"

  init(_ collection: Collection) throws(IndexError) { connection = collection.connection }

  mutating func whole(_ filter: Filter) throws(IndexError) -> CitationGraph {
    let documents = try connection.prepare("\(Self.node) WHERE 1\(filter.sql) ORDER BY d.id")
    documents.bind(filter.values)
    while try documents.step() { add(documents) }
    let citations = try connection.prepare(
      "\(Self.columns) JOIN documents d ON d.id = c.document WHERE \(Self.linking)\(filter.sql) ORDER BY c.id"
    )
    citations.bind(filter.values)
    while try citations.step() { try add(citation: citations) }
    return finished()
  }

  mutating func neighbourhood(of work: Work, depth: Int) throws(IndexError) -> CitationGraph {
    let outgoing = try connection.prepare(
      "\(Self.columns) WHERE c.document = ?1 AND \(Self.linking) ORDER BY c.id")
    let incoming = try connection.prepare(
      "\(Self.columns) WHERE c.target = ?1 AND \(Self.linking) ORDER BY c.id")
    var level = work.documents
    for id in level { try addDocument(id) }
    var next: Set<Int> = []
    if !work.isHeld, let identity = work.identity {
      let citing = try connection.prepare(
        """
        \(Self.columns) WHERE c.target IS NULL AND c.series = ?1 AND c.province IN (?2, '?') AND c.period IN (?3, '?')
          AND c.state = 'missing' AND \(Self.linking) ORDER BY c.id
        """)
      citing.bind([.text(identity.series), .text(identity.province), .text(identity.period)])
      while try citing.step() {
        try add(citation: citing)
        next.insert(citing.integer(0))
      }
      level = []
    }
    var seen = Set(level).union(next)
    if !work.isHeld { level = next.sorted() }
    for _ in 0..<max(work.isHeld ? depth : depth - 1, 0) {
      next = []
      for id in level {
        for statement in [outgoing, incoming] {
          statement.bind([.integer(id)])
          while try statement.step() {
            try add(citation: statement)
            for end in [statement.integer(0), statement.integer(1)] where end > 0 && seen.insert(end).inserted
            {
              next.insert(end)
            }
          }
        }
      }
      level = next.sorted()
    }
    return finished()
  }

  private func finished() -> CitationGraph {
    var result = graph
    result.edges = edges.map { edge, count in
      var edge = edge
      edge.count = count
      return edge
    }.sorted { ($0.from, $0.to, $0.relation, $0.state) < ($1.from, $1.to, $1.relation, $1.state) }
    return result
  }

  private static let node =
    "SELECT d.id, coalesce(d.number, d.name), d.key, d.type, d.date, d.issuer, d.subject FROM documents d"

  private mutating func add(_ row: Statement) {
    let id = "d\(row.integer(0))"
    guard places[id] == nil else { return }
    places[id] = graph.nodes.count
    graph.nodes.append(
      CitationGraph.Node(
        id: id, label: row.text(1), key: row.text(2), type: row.optionalText(3) ?? "?", isHeld: true,
        date: row.optionalText(4), issuer: row.optionalText(5), subject: row.optionalText(6)))
  }

  private mutating func addDocument(_ id: Int) throws(IndexError) {
    guard places["d\(id)"] == nil else { return }
    let statement = try connection.prepare("\(Self.node) WHERE d.id = ?1")
    statement.bind([.integer(id)])
    if try statement.step() { add(statement) }
  }

  private mutating func add(citation row: Statement) throws(IndexError) {
    let from = row.integer(0)
    try addDocument(from)
    let to: String
    if !row.isNull(1) {
      guard row.integer(1) != from else { return }
      try addDocument(row.integer(1))
      to = "d\(row.integer(1))"
    } else {
      let identity = Identity(series: row.text(4), place: row.text(5), period: row.text(6))
      to = identity.work
      if places[to] == nil {
        places[to] = graph.nodes.count
        graph.nodes.append(
          CitationGraph.Node(
            id: to, label: row.text(7), key: to, type: row.optionalText(8) ?? "?", isHeld: false,
            date: row.optionalText(9), issuer: row.optionalText(10), subject: row.optionalText(11)))
      }
    }
    let edge = CitationGraph.Edge(
      from: "d\(from)", to: to, relation: row.text(3), state: row.text(2), count: 0)
    edges[edge, default: 0] += 1
  }
}
