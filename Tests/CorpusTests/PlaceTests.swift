import Testing
import VanBan

/// Spans are true, every character has one owner, and sections hold what is under them.
@Suite struct PlaceTests {
  @Test func placesAreInsideTheText() {
    checkEach { try SourceCheck(Corpus.converted($0)).placeFaults() }
  }

  /// Letters that were put right before it make the text shorter than the file.
  @Test func theDecodedPartIsToldByItsPlaceInTheMendedText() throws {
    let before = "QUY Ế T Đ Ị NH C Ủ A Ủ Y BAN NHÂN DÂN T Ỉ NH\nÐiều 1. Ủy ban nhân dân tỉnh quyết định:\n"
    let input = InputSource.bytes(name: "a.txt", Array((before + "QuyÕt ®Þnh cña Bé Tµi chÝnh\n").utf8))
    var text: [UInt8] = []
    try Converter().sourceText(input) { text += $0 }
    let document = try Converter().documents(input)[0]
    let span = try #require(document.diagnostics.first { $0.id == "text.decoded" }?.span)
    #expect(
      String(decoding: text[span.lower.utf8..<span.upper.utf8], as: UTF8.self)
        == "Quyết định của Bộ Tài chính")
  }

  @Test func everyCharacterHasOneOwner() {
    checkEach { try SourceCheck(Corpus.converted($0)).ownershipFaults() }
  }

  /// The words of an object stand at its place; what is more there is a number, a bullet or a mark.
  @Test func textsStandAtTheirPlaces() {
    let keys = [
      "text", "name", "purpose", "authority", "organ", "position", "label", "short", "long", "bullet",
    ]
    var count = 0
    checkEach { source in
      let check = try SourceCheck(Corpus.converted(source))
      var faults: [String] = []
      check.tree.forEachObject { path, node in
        guard node["span"] != .null else { return }
        let written = check.written(at: node.places)
        let isMention = path.contains("/dates/") || path.contains("/references/")
        // The name of a type is the catalogue's.
        for key in keys where key == "text" || node["code"] == .null {
          guard let text = node[key].string else { continue }
          count += 1
          let wanted = SourceCheck.squeezed(text.unicodeScalars)
          let isTrue = isMention && key == "text" ? written == wanted : written.contains(wanted)
          if !isTrue { faults.append("\(path): \(key) \(text.prefix(60)) is not \(written.prefix(80))") }
          if key == "text", written.unicodeScalars.count > wanted.unicodeScalars.count + 40 {
            faults.append("\(path): \(written.prefix(120)) is much more than \(text.prefix(60))")
          }
        }
      }
      return faults
    }
    #expect(count > 1_000)
  }

  /// An id names a document; it cannot hold one.
  @Test func idsAreShort() {
    checkEach { source in
      let ids = try Corpus.converted(source).documents.map { $0["id"].string ?? "" }
      return ids.map { $0.utf8.count <= 200 ? nil : "an id of \($0.utf8.count) bytes: \($0.prefix(80))…" }
        + [Set(ids).count == ids.count ? nil : "an id is there twice: \(ids)"]
    }
  }

  @Test func sectionsHoldWhatIsUnderThem() {
    var count = 0
    checkEach { source in
      var faults: [String] = []
      func visit(_ document: JSONValue) {
        let ids = visitAll(document["sections"].items, in: nil, parent: "", &faults)
        count += ids.count
        let known = Set(ids)
        if known.count < ids.count { faults.append("an id is there twice: \(ids)") }
        for key in ["dates", "references"] { checkSections(document[key], known, key, &faults) }
        for list in document["plan"].members { checkSections(list.value, known, list.key, &faults) }
        document["attachments"].items.forEach { visit($0) }
      }
      try Corpus.converted(source).documents.forEach { visit($0) }
      return faults
    }
    #expect(count > 100)
  }

  private func checkSections(_ list: JSONValue, _ known: Set<String>, _ key: String, _ faults: inout [String])
  {
    for (index, node) in list.items.enumerated() {
      guard let id = node["section"].string else { continue }
      if !known.contains(id) { faults.append("\(key)/\(index): no section \(id)") }
    }
  }

  /// The ids of the sections, outermost first.
  private func visitAll(
    _ sections: [JSONValue], in outer: Range<Int>?, parent: String, _ faults: inout [String]
  ) -> [String] {
    var ids: [String] = []
    var last = outer?.lowerBound ?? 0
    for section in sections {
      let id = section["id"].string ?? ""
      ids.append(id)
      let path = [parent, section["number"].string ?? ""].filter { !$0.isEmpty }.joined(separator: "/")
      let plain = id.split(separator: "/").map { $0.split(separator: "#").first ?? "" }.joined(separator: "/")
      if section["number"] != .null, plain != path { faults.append("\(id) is not at \(path)") }
      guard let span = section["span"].span else {
        faults.append("\(id) has no span")
        continue
      }
      if let outer, span.lowerBound < outer.lowerBound || span.upperBound > outer.upperBound {
        faults.append("\(id) is outside of \(parent)")
      }
      if span.lowerBound < last { faults.append("\(id) begins before the last one ends") }
      last = span.upperBound
      section.forEachObject { path, node in
        guard !path.isEmpty, let inner = node["span"].span else { return }
        if inner.lowerBound < span.lowerBound || inner.upperBound > span.upperBound {
          faults.append("\(id) does not hold \(path)")
        }
      }
      ids += visitAll(section["children"].items, in: span, parent: path, &faults)
    }
    return ids
  }

  @Test func mentionsComeInReadingOrder() {
    var count = 0
    checkEach { source in
      var faults: [String] = []
      func visit(_ document: JSONValue) {
        for key in ["preamble", "closing", "dates", "references"] {
          let starts = document[key].items.compactMap { $0["span"].span?.lowerBound }
          count += starts.count
          if starts != starts.sorted() { faults.append("\(key) at \(starts.prefix(10))") }
        }
        document["attachments"].items.forEach { visit($0) }
      }
      try Corpus.converted(source).documents.forEach { visit($0) }
      return faults
    }
    #expect(count > 1_000)
  }
}
