import TestArchives
import Testing
import VanBanModel

@testable import VanBanIngest

/// Content tells what a file is, whatever it is called.
@Suite struct DetectionTests {
  private let word = WordFile(WordFile.p("Điều 1"))

  private func zip(_ names: String..., type: String? = nil) -> [UInt8] {
    var writer = ZipWriter()
    for name in names { writer.add(name, "<x/>") }
    if let type { writer.add("mimetype", type) }
    return writer.finished()
  }

  @Test func whatOtherProgramsWrite() {
    let xml = "<?xml version=\"1.0\"?>\n"
    let cases: [([UInt8], String)] = [
      (CompoundWriter.file(["Workbook"]), "a spreadsheet (xls)"),
      (CompoundWriter.file(["a", "b", "c", "d", "e", "f", "g", "h", "Book"]), "a spreadsheet (xls)"),
      (CompoundWriter.file(["PowerPoint Document"]), "a presentation (ppt)"),
      (CompoundWriter.file(["__properties_version1.0"]), "an Outlook message (msg)"),
      (CompoundWriter.file(["EncryptionInfo", "EncryptedPackage"]), "protected by a password"),
      (zip("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet (xlsx)"),
      (zip("[Content_Types].xml", "ppt/presentation.xml"), "a presentation (pptx)"),
      (zip("META-INF/container.xml", type: "application/epub+zip"), "an e-book (epub)"),
      (zip("META-INF/MANIFEST.MF"), "a program (jar)"),
      (zip("content.xml", type: "application/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet (ods)"),
      (zip("content.xml", type: "application/vnd.oasis.opendocument.presentation"), "a presentation (odp)"),
      (Array("GIF89a".utf8), "an image (gif)"),
      (Array("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ".utf8), "an image (webp)"),
      ([0x42, 0x4D, 1, 2, 3, 4, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1], "an image (bmp)"),
      (Array("\(xml)<?mso-application progid=\"Word.Document\"?><w:wordDocument/>".utf8), "Word 2003 xml"),
      (Array("\(xml)<office:document xmlns:office=\"x\"/>".utf8), "flat OpenDocument xml"),
      (
        Array("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n".utf8),
        "a web page with its pictures (mhtml)"
      ),
      ([0x31, 0xBE, 0, 0, 0, 0xAB], "a Word file older than Word 97"),
    ]
    for (bytes, words) in cases {
      for name in ["a.doc", "a.txt", "a.htm", "a"] {
        let message = failure(bytes, name: name)?.message ?? "read"
        #expect(message.hasPrefix("\(name): \(words)"), "\(name): \(message)")
      }
    }
  }

  /// What is read needs no extension, and no other one changes it.
  @Test func whatIsReadIsTold() throws {
    let cases: [([UInt8], String)] = [
      (CompoundWriter.file(["WordDocument", "1Table"]), "doc"), (Array("{\\rtf1 x}".utf8), "rtf"),
      (Array("\u{FEFF}\n%PDF-1.7".utf8), "pdf"), (Array("x\0y\n%PDF-1.4\n1 0 obj".utf8), "pdf"),
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "image"), ([0xFF, 0xD8, 0xFF, 0xE0], "image"),
      ([0x49, 0x49, 0x2A, 0], "image"), ([0x4D, 0x4D, 0, 0x2A], "image"),
    ]
    for (bytes, format) in cases {
      for name in ["a.doc", "a.txt", "a.htm", "a"] {
        let source = InputSource.bytes(name: name, bytes)
        let kind = try FormatDetection.kind(
          source, ByteSource(source, chunkBytes: 64), limits: Limits())
        #expect(kind?.treatment == .read(format), "\(name): \(format)")
      }
    }
  }

  /// The allocation table of a .doc counts sectors that a file which was cut off does not have.
  @Test func aCutCompoundFileShows() {
    let whole = CompoundWriter.file(["WordDocument", "1Table", "Data", "ObjectPool", "CompObj"])
    #expect(!WordBinary.isCut(whole))
    #expect(!WordBinary.isCut(whole + [0, 0]))
    #expect(WordBinary.isCut(Array(whole.dropLast(512))))
    #expect(WordBinary.isCut(Array(whole.prefix(600))))
    #expect(!WordBinary.isCut([0xD0, 0xCF]))
  }

  @Test func textIsNotTakenForMore() throws {
    for text in [
      "BM 01/2019", "PK\n", "Rar! is a word", "a %PDF-1.4", "Tệp\n%PDF-1.4\nlà gì", "II*", "ustar",
      "MIME-Version: 1.0\n\nThư",
    ] {
      #expect(try Reading(text, name: "a.txt").format == "text", "\(text)")
    }
  }

  /// A Word file is a zip archive whose entries may stand in any order, behind anything.
  @Test func aWordFileHoweverItIsPacked() throws {
    let parts = [
      ("docProps/app.xml", String(repeating: "<x/>", count: 2_000)),
      ("word/document.xml", WordFile.part("document", "<w:body>\(word.body)</w:body>")),
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
    ]
    // libarchive writes lengths behind the data, as programs do that write to a pipe.
    let late = try TestArchive.make(.zip, parts.map { .file($0.0, $0.1) })
    for name in ["a.docx", "a.doc", "a.txt", "a.zip", "a"] {
      #expect(try Reading(late, name: name).lines == ["Điều 1"], "\(name)")
    }
    let prepended = [UInt8](repeating: 0x20, count: 500) + late
    #expect(try Reading(prepended, name: "a.docx").lines == ["Điều 1"])
    #expect(try Reading(prepended, name: "a.zip").format == "docx")
  }

  @Test func aNamedFormatOverrulesContentOfItsMake() throws {
    #expect(try Reading(.bytes(name: "a", Array("<html><p>x".utf8)), format: "text").text == "<html><p>x")
    #expect(try Reading(.bytes(name: "a.txt", word.bytes), format: "docx").lines == ["Điều 1"])
    let cases: [(String, [UInt8], String)] = [
      ("docx", Array("%PDF-1.4".utf8), "a: a pdf file, which cannot be read as docx; leave out --from docx"),
      ("text", word.bytes, "a: a Word file (docx), which cannot be read as text; leave out --from text"),
      ("html", [0xFF, 0xD8, 0xFF], "a: an image (jpeg), which cannot be read as html"),
      (
        "pdf", CompoundWriter.file(["WordDocument"]),
        "a: a legacy Word file (.doc), which cannot be read as pdf"
      ),
      ("docx", Array("Kế hoạch".utf8), "a: broken docx file: not a zip archive"),
      ("docx", zip("xl/workbook.xml"), "a: a spreadsheet (xlsx); only texts are read"),
    ]
    for (format, bytes, words) in cases {
      let message = failure(.bytes(name: "a", bytes), format: format)?.message ?? "read"
      #expect(message.hasPrefix(words), "\(message)")
    }
    let archive = zip("a.txt")
    #expect(try Walk(.bytes(name: "a.docx", archive), format: "archive").names == ["a.docx!/a.txt"])
    // A Word file's parts are members, when somebody wants them so; none of them is a document.
    #expect(
      try Walk(.bytes(name: "a", word.bytes), format: "archive").messages.first?.contains("without documents")
        == true)
  }

  @Test func theTablesAreConsistent() {
    let kinds =
      FileKind.catalog + FileKind.zipContents.map(\.kind) + FileKind.mediaTypes.map(\.kind)
      + FileKind.streams.map(\.kind) + FileKind.markup.map(\.kind) + [FileKind.page, FileKind.webArchive]
    for kind in kinds {
      #expect(kind.name.first?.isLetter == true)
      if case .read(let format) = kind.treatment { #expect(InputFormat.named(format) != nil, "\(kind.name)") }
    }
    for kind in FileKind.catalog {
      #expect(!kind.signs.isEmpty, "\(kind.name)")
      for sign in kind.signs {
        // Each sign is found, and no row before it takes it.
        let head = [UInt8](repeating: 0, count: sign.offset) + sign.bytes + [UInt8](repeating: 0, count: 64)
        #expect(FileKind.of(head)?.name == kind.name)
      }
    }
  }
}
