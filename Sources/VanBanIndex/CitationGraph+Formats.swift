extension CitationGraph {
  /// The fill of each type of document; of any other, the last.
  static let fills: [(types: [String], colour: String)] = [
    (["HP", "BL", "Luật", "PL", "L", "SL"], "#f4b6a6"), (["NQ", "NQLT"], "#f7d79a"), (["NĐ"], "#f5efa0"),
    (["QĐ"], "#c9e4a5"), (["TT", "TTLT", "VBHN"], "#a9e0c4"), (["CT"], "#a8dbe8"),
    (["KH", "CTr", "ĐA"], "#b3c7f0"),
    (["CV", "CĐ"], "#d3c0ee"), (["QyĐ", "QC", "HD"], "#efc0e0"), ([], "#e4e4e4"),
  ]

  /// How an edge is drawn, by what is known of the cited document.
  static let strokes: [(state: String, colour: String, style: String)] = [
    ("resolved", "#3a7d44", "solid"), ("ambiguous", "#c47f00", "dashed"), ("missing", "#8a8a8a", "dotted"),
    ("contradictory", "#c0392b", "bold"),
  ]

  private static func fill(_ node: Node) -> String {
    guard node.isHeld else { return "#ffffff" }
    return fills.first { $0.types.contains(node.type) || $0.types.isEmpty }?.colour ?? "#e4e4e4"
  }

  /// The graph for graphviz.
  public var dot: String {
    var lines = [
      "digraph citations {", "  rankdir = LR;",
      "  node [shape = box, style = \"filled,rounded\", fontname = \"sans-serif\"];",
    ]
    for node in nodes {
      let label = [node.label, node.date].compactMap { $0 }.joined(separator: "\n")
      let border =
        node.isHeld
        ? "\"filled,rounded\", color = \"#333333\"" : "\"filled,rounded,dashed\", color = \"#8a8a8a\""
      lines.append(
        "  \(Self.quoted(node.id)) [label = \(Self.quoted(label)), fillcolor = \"\(Self.fill(node))\", style = \(border),"
          + " tooltip = \(Self.quoted(node.subject ?? node.key))];")
    }
    for edge in edges {
      let stroke = Self.strokes.first { $0.state == edge.state } ?? Self.strokes[0]
      let label = edge.count > 1 ? "\(edge.relation) (\(edge.count))" : edge.relation
      lines.append(
        "  \(Self.quoted(edge.from)) -> \(Self.quoted(edge.to)) [label = \(Self.quoted(label)), color = \"\(stroke.colour)\","
          + " style = \(stroke.style)];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The graph in GraphML, with all that is known of nodes and edges.
  public var graphML: String {
    let nodeKeys = ["label", "key", "type", "state", "date", "issuer", "subject", "colour"]
    let edgeKeys = [("relation", "string"), ("state", "string"), ("count", "int"), ("colour", "string")]
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
    ]
    lines += nodeKeys.map {
      "  <key id=\"n-\($0)\" for=\"node\" attr.name=\"\($0)\" attr.type=\"string\"/>"
    }
    lines += edgeKeys.map {
      "  <key id=\"e-\($0.0)\" for=\"edge\" attr.name=\"\($0.0)\" attr.type=\"\($0.1)\"/>"
    }
    lines.append("  <graph id=\"citations\" edgedefault=\"directed\">")
    for node in nodes {
      let values = [
        node.label, node.key, node.type, node.isHeld ? "held" : "missing", node.date, node.issuer,
        node.subject,
        Self.fill(node),
      ]
      let data = zip(nodeKeys, values).compactMap { key, value in
        value.map { "<data key=\"n-\(key)\">\(Self.escaped($0))</data>" }
      }
      lines.append("    <node id=\"\(Self.escaped(node.id))\">\(data.joined())</node>")
    }
    for (index, edge) in edges.enumerated() {
      let stroke = Self.strokes.first { $0.state == edge.state } ?? Self.strokes[0]
      let data = zip(edgeKeys, [edge.relation, edge.state, String(edge.count), stroke.colour]).map {
        "<data key=\"e-\($0.0.0)\">\(Self.escaped($0.1))</data>"
      }
      lines.append(
        "    <edge id=\"e\(index)\" source=\"\(Self.escaped(edge.from))\" target=\"\(Self.escaped(edge.to))\">"
          + data.joined() + "</edge>")
    }
    return lines.joined(separator: "\n") + "\n  </graph>\n</graphml>\n"
  }

  /// XML has no place for control characters, not even escaped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{9}", "\u{A}": result += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
