import VanBanModel

/// Writes the tree of sections as it opens and closes.
struct SectionsWriter {
  var json = JSONBuffer()
  private var hasChildren: [Bool] = []

  mutating func open(id: String, number: String?, marker: Marker?, heading: Passage?) {
    if let last = hasChildren.indices.last, !hasChildren[last] {
      json.raw("],")
      json.raw("\"children\":[")
      hasChildren[last] = true
    }
    json.comma()
    json.raw("{")
    json.section(id: id, number: number, marker: marker, heading: heading)
    json.key("content")
    json.raw("[")
    hasChildren.append(false)
  }

  mutating func close(_ span: SourceSpan) {
    guard let children = hasChildren.popLast() else { return }
    json.raw("]")
    if !children {
      json.key("children")
      json.raw("[]")
    }
    json.key("span")
    json.span(span)
    json.raw("}")
  }

  mutating func paragraph(_ passage: Passage) { json.paragraph(passage) }

  mutating func openItem(bullet: String, _ passage: Passage) {
    json.comma()
    json.raw("{")
    json.item(bullet: bullet, passage)
    json.key("content")
    json.raw("[")
  }

  mutating func closeItem() { json.raw("]}") }

  mutating func table(_ table: Table) { json.table(table) }
}

/// How the content of sections is written, where lists hold it and where it stands alone.
extension JSONBuffer {
  mutating func paragraph(_ passage: Passage) {
    comma()
    raw("{")
    key("kind")
    string("paragraph")
    key("text")
    string(passage.text)
    evidence(passage.evidence)
    raw("}")
  }

  /// What an item says before its content.
  mutating func item(bullet: String, _ passage: Passage) {
    key("kind")
    string("item")
    key("bullet")
    string(bullet)
    key("text")
    string(passage.text)
    evidence(passage.evidence)
  }

  /// What a section says before its content.
  mutating func section(id: String, number: String?, marker: Marker?, heading: Passage?) {
    key("id")
    string(id)
    key("number")
    string(number)
    key("marker")
    string(marker?.rawValue)
    key("heading")
    if let heading { passage(heading, isElement: false) } else { raw("null") }
  }

  mutating func table(_ table: Table) {
    comma()
    raw("{")
    key("kind")
    string("table")
    key("id")
    string(table.id)
    key("rows")
    raw("[")
    for row in table.rows {
      comma()
      raw("[")
      for place in row { cell(place) }
      raw("]")
    }
    raw("]")
    evidence(Evidence(table.span, rule: table.rule))
    raw("}")
  }
}
