import Foundation
import Testing
import VanBan
import VanBanIngest
import VanBanJSON

/// One document has one output, however it is read and written.
@Suite struct OutputTests {
  @Test func chunksMakeNoDifference() {
    checkEach { source in
      let expected = try Corpus.converted(source)
      // The default of 65,536 gave what is expected.
      return try [1, 7].map { chunkBytes in
        var limits = Limits()
        limits.chunkBytes = chunkBytes
        let got = try Converter(limits: limits).json(source.input)
        if got == expected.json { return nil }
        return "by \(chunkBytes) bytes: \(difference(expected.tree, try JSONValue(lines: got)) ?? "")"
      }
    }
  }

  /// Word boundaries are ICU's, whoever finds them.
  @Test func icuAloneMakesNoDifference() {
    checkEach { source in
      var limits = Limits()
      limits.icuOnly = true
      let got = try Converter(limits: limits).json(source.input)
      return try [got == Corpus.converted(source).json ? nil : "another output"]
    }
  }

  @Test func twiceTheSame() {
    checkEach { source in
      let got = try Converter().json(source.input)
      return try [got == Corpus.converted(source).json ? nil : "another output"]
    }
  }

  @Test func aFileAndItsBytesAreTheSame() {
    checkEach { source in
      let got = try JSONValue(lines: Converter().json(.path(source.file)))
      return [try difference(Corpus.converted(source).tree.without(["name"]), got.without(["name"]))]
    }
  }

  /// `source.name` is told without folders, so that the same file gives the same output anywhere.
  @Test func theFolderIsNoPartOfTheName() {
    checkEach { source in
      let name = try Converter().document(path: source.file).source?.name
      return [name == source.name ? nil : "the name is \(name ?? "missing")"]
    }
  }

  @Test func twoSinksAgree() {
    checkEach { source in
      var builder = DocumentBuilder()
      var read = try Converter().convert(source.input, into: &builder)
      let lines = builder.documents.enumerated().map { index, document in
        var document = document
        read.part = index + 1
        document.source = read
        return document.replayedJSON
      }
      let got = try JSONValue(lines: Array(lines.joined(separator: [10])))
      return [try difference(Corpus.converted(source).tree, got)]
    }
  }

  @Test func theTypedModelIsWhatTheEventsBuild() {
    checkEach { source in
      let documents = try Converter().documents(.path(source.file))
      var builder = DocumentBuilder(source: documents[0].source)
      _ = try Converter().convert(.path(source.file), into: &builder)
      return [builder.documents == documents ? nil : "other documents"]
    }
  }

  @Test func eventsAreBalanced() {
    checkEach { source in
      var list = EventList()
      _ = try Converter().convert(source.input, into: &list)
      return [Self.imbalance(list.events)]
    }
  }

  /// The first event that stands where it may not.
  private static func imbalance(_ events: [DocumentEvent]) -> String? {
    var open: [String] = []
    var hasEnded = [false]
    for event in events {
      // Behind the end of a document the next one begins.
      if hasEnded == [true] { hasEnded = [false] }
      var isAllowed = !(hasEnded.last ?? true) || event == .closeAttachment
      switch event {
      case .openSection: open.append("section")
      case .openItem: open.append("item")
      case .closeSection: isAllowed = isAllowed && open.popLast() == "section"
      case .closeItem: isAllowed = isAllowed && open.popLast() == "item"
      case .openAttachment:
        open.append("attachment")
        hasEnded.append(false)
      case .closeAttachment: isAllowed = open.popLast() == "attachment" && hasEnded.popLast() == true
      case .paragraph, .table: isAllowed = isAllowed && (open.last == "section" || open.last == "item")
      case .end:
        isAllowed = isAllowed && (open.last == nil || open.last == "attachment")
        hasEnded[hasEnded.count - 1] = true
      default: break
      }
      if !isAllowed { return "\(event) stands in \(open)" }
    }
    return open.isEmpty && hasEnded == [true] ? nil : "\(open) is left open"
  }

  @Test func foundationReadsTheOutput() {
    checkEach { source in
      let converted = try Corpus.converted(source)
      let lines = converted.json.split(separator: 10)
      return try lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        return object?["schemaVersion"] as? String == Document.schemaVersion ? nil : "no schemaVersion"
      } + [lines.count == converted.documents.count ? nil : "\(lines.count) lines"]
    }
  }
}
