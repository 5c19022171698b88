import VanBanModel

/// How each value of the model is written. A value without span was worked out.
extension JSONBuffer {
  mutating func span(_ span: SourceSpan?) {
    guard let span else { return raw("null") }
    raw("[")
    integer(span.lower.codePoint)
    raw(",")
    integer(span.upper.codePoint)
    raw("]")
  }

  /// `span` and `ranges`, or `inferred`; then `rule` and `confidence`.
  mutating func evidence(_ evidence: Evidence) {
    if evidence.isInferred {
      key("inferred")
      raw("true")
    } else {
      key("span")
      span(evidence.span)
      if evidence.ranges.count > 1 {
        key("ranges")
        raw("[")
        for range in evidence.ranges {
          comma()
          span(range)
        }
        raw("]")
      }
    }
    rule(evidence.rule)
  }

  mutating func rule(_ rule: Rule) {
    key("rule")
    string(rule.id)
    key("confidence")
    number(rule.confidence)
  }

  mutating func source(_ source: Source) {
    raw("{")
    key("name")
    string(source.name)
    key("part")
    integer(source.part)
    key("format")
    string(source.format)
    key("encoding")
    string(source.encoding)
    key("encodingScore")
    if let guess = source.encodingGuess { number(guess.score) } else { raw("null") }
    key("encodingRunnerUp")
    if let guess = source.encodingGuess {
      raw("{")
      key("encoding")
      string(guess.runnerUp)
      key("score")
      number(guess.runnerUpScore)
      raw("}")
    } else {
      raw("null")
    }
    key("bytes")
    integer(source.bytes)
    key("sha256")
    string(source.sha256)
    key("quality")
    string(source.quality.rawValue)
    key("tools")
    raw("[")
    for tool in source.tools {
      comma()
      raw("{")
      key("name")
      string(tool.name)
      key("version")
      string(tool.version)
      raw("}")
    }
    raw("]}")
  }

  mutating func header(_ header: Header) {
    raw("{")
    field("superior", header.superior)
    field("issuer", header.issuer)
    key("number")
    if let number = header.number {
      raw("{")
      numberParts(number.number)
      evidence(number.evidence)
      raw("}")
    } else {
      raw("null")
    }
    field("place", header.place)
    key("date")
    if let date = header.date {
      raw("{")
      key("text")
      string(date.text)
      key("value")
      string(date.value)
      evidence(date.evidence)
      raw("}")
    } else {
      raw("null")
    }
    key("type")
    if let type = header.type {
      raw("{")
      typeParts(type.type)
      key("text")
      string(type.text)
      evidence(type.evidence)
      raw("}")
    } else {
      raw("null")
    }
    field("subject", header.subject)
    field("secrecy", header.secrecy)
    field("urgency", header.urgency)
    key("confidence")
    if let confidence = header.confidence { number(confidence) } else { raw("null") }
    raw("}")
  }

  mutating func field(_ name: StaticString, _ field: Field?) {
    key(name)
    guard let field else { return raw("null") }
    raw("{")
    key("text")
    string(field.text)
    evidence(field.evidence)
    raw("}")
  }

  private mutating func numberParts(_ number: DocumentNumber) {
    key("text")
    string(number.text)
    key("serial")
    string(number.serial)
    key("year")
    string(number.year)
    key("typeCode")
    string(number.typeCode)
    key("issuerCode")
    string(number.issuerCode)
  }

  private mutating func typeParts(_ type: DocumentType) {
    key("code")
    string(type.code)
    key("name")
    string(type.name)
  }

  mutating func passage(_ passage: Passage, isElement: Bool = true) {
    if isElement { comma() }
    raw("{")
    key("text")
    string(passage.text)
    evidence(passage.evidence)
    raw("}")
  }

  mutating func addressee(_ addressee: Addressee) {
    comma()
    raw("{")
    key("role")
    string(addressee.role.rawValue)
    key("name")
    string(addressee.name)
    key("purpose")
    string(addressee.purpose)
    evidence(addressee.evidence)
    raw("}")
  }

  mutating func signatory(_ signatory: Signatory) {
    comma()
    raw("{")
    key("authority")
    string(signatory.authority)
    key("organ")
    string(signatory.organ)
    key("position")
    string(signatory.position)
    key("name")
    string(signatory.name)
    evidence(signatory.evidence)
    raw("}")
  }

  mutating func other(_ other: OtherText) {
    comma()
    raw("{")
    key("kind")
    string(other.kind.rawValue)
    key("text")
    string(other.text)
    evidence(other.evidence)
    raw("}")
  }

  mutating func date(_ date: DateMention) {
    comma()
    raw("{")
    key("text")
    string(date.text)
    key("value")
    string(date.value)
    key("kind")
    string(date.kind.rawValue)
    key("role")
    string(date.role.rawValue)
    section(date.section, cell: date.cell, date.evidence)
  }

  mutating func reference(_ reference: Reference) {
    comma()
    raw("{")
    key("id")
    string(reference.id)
    key("text")
    string(reference.text)
    key("type")
    if let type = reference.type {
      raw("{")
      typeParts(type)
      raw("}")
    } else {
      raw("null")
    }
    key("number")
    if let number = reference.number {
      raw("{")
      numberParts(number)
      raw("}")
    } else {
      raw("null")
    }
    wrapped("date", "value", reference.date)
    key("issuer")
    if let issuer = reference.issuer {
      raw("{")
      key("text")
      string(issuer.text)
      if issuer.evidence.isInferred { evidence(issuer.evidence) }
      raw("}")
    } else {
      raw("null")
    }
    wrapped("title", "text", reference.title)
    wrapped("pinpoint", "text", reference.pinpoint)
    key("relation")
    string(reference.relation.rawValue)
    key("key")
    string(reference.key)
    key("antecedent")
    string(reference.antecedent)
    key("self")
    raw(reference.isSelf ? "true" : "false")
    section(reference.section, cell: reference.cell, reference.evidence)
  }

  private mutating func wrapped(_ name: StaticString, _ inner: StaticString, _ text: String?) {
    key(name)
    guard let text else { return raw("null") }
    raw("{")
    key(inner)
    string(text)
    raw("}")
  }

  /// The section, the evidence and the closing brace that mentions end with.
  mutating func section(_ id: String?, _ evidence: Evidence) {
    key("section")
    string(id)
    self.evidence(evidence)
    raw("}")
  }

  /// The same with the cell between, for the mentions that tables hold.
  mutating func section(_ id: String?, cell: CellPlace?, _ evidence: Evidence) {
    key("section")
    string(id)
    key("cell")
    if let cell {
      raw("{")
      key("table")
      string(cell.table)
      key("row")
      integer(cell.row)
      key("column")
      integer(cell.column)
      raw("}")
    } else {
      raw("null")
    }
    self.evidence(evidence)
    raw("}")
  }

  mutating func cell(_ cell: TableCell) {
    comma()
    raw("{")
    key("text")
    string(cell.text)
    key("column")
    integer(cell.column)
    key("columnSpan")
    integer(cell.columnSpan)
    key("rowSpan")
    integer(cell.rowSpan)
    key("header")
    raw(cell.isHeader ? "true" : "false")
    evidence(cell.evidence)
    raw("}")
  }

  mutating func abbreviation(_ abbreviation: Abbreviation) {
    comma()
    raw("{")
    key("short")
    string(abbreviation.short)
    key("long")
    string(abbreviation.long)
    evidence(abbreviation.evidence)
    raw("}")
  }

  mutating func diagnostic(_ diagnostic: Diagnostic) {
    comma()
    raw("{")
    key("id")
    string(diagnostic.id)
    key("severity")
    string(diagnostic.severity.rawValue)
    key("message")
    string(diagnostic.message)
    key("span")
    span(diagnostic.span)
    raw("}")
  }

  mutating func coverage(_ coverage: Coverage) {
    raw("{")
    key("codePoints")
    integer(coverage.codePoints)
    key("owned")
    integer(coverage.owned)
    raw("}")
  }
}
