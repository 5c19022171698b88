import Foundation
import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct RefusalTests {
  @Test func whatIsNoDocumentIsRefusedWithAdvice() {
    let cases: [(String, [UInt8], String)] = [
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "broken doc file: no document is found in it"),
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "broken image file: it is cut off"),
      ("a.jpg", [0xFF, 0xD8, 0xFF], "broken image file: it is cut off"),
      ("a.gif", Array("GIF89a".utf8), "an image (gif)"),
      ("a.exe", [0x4D, 0x5A, 0, 0], "a program"),
      ("a", [UInt8](repeating: 0, count: 64) + [1, 2, 3], "binary data"),
      ("a.html", [0x3C] + [UInt8](repeating: 0, count: 64), "binary data"),
      ("a.docx", Array("hello".utf8), "not a zip archive (it begins with 68 65)"),
      ("a.docx", [], "the file is empty"),
      (
        "a.docx",
        {
          var zip = ZipWriter(); zip.add("a.txt", "x"); return zip.finished()
        }(), "no word/document.xml"
      ),
    ]
    for (name, bytes, reason) in cases {
      let message = failure(bytes, name: name)?.message ?? ""
      #expect(message.hasPrefix("\(name): "), "\(name)")
      #expect(message.contains(reason), "\(name): \(message)")
    }
  }

  @Test func passwordsAreNamed() {
    let office = CompoundWriter.file(["EncryptionInfo", "EncryptedPackage"])
    #expect(failure(office, name: "a.docx") == .encrypted(path: "a.docx"))
    var zip = ZipWriter()
    zip.add("word/document.xml", Array("0123456789abcdef".utf8), flags: 1)
    #expect(failure(zip.finished(), name: "a.docx") == .encrypted(path: "a.docx"))
  }

  @Test func pathsThatCannotBeRead() {
    #expect(failure(.path("/nowhere/a.txt"))?.message == "/nowhere/a.txt: no such file")
    #expect(failure(.path("/tmp"))?.message == "/tmp: is a folder; name a file, or walk the folder")
    #expect(
      failure(.bytes(name: "a", []), format: "wpd")?.message.contains("no format is called wpd") == true)
  }

  @Test func brokenWordFiles() {
    func refusal(_ document: String) -> String {
      var zip = ZipWriter()
      zip.add("word/document.xml", document)
      return failure(zip.finished(), name: "a.docx")?.message ?? ""
    }
    #expect(refusal("<a><b></a>").hasPrefix("a.docx: broken docx file: word/document.xml, line 1: "))
    #expect(
      refusal(WordFile.part("document", "<w:body>").replacing("</w:document>", with: "")).contains("line"))
    #expect(refusal("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>").contains("holds a DOCTYPE"))
    let deep = String(repeating: "<a>", count: 2_000) + String(repeating: "</a>", count: 2_000)
    #expect(refusal(deep).contains("word/document.xml"))
    let whole = WordFile(WordFile.p(String(repeating: "chữ ", count: 1_000))).bytes
    for count in [5, 100, whole.count / 2, whole.count - 30] {
      let error = failure(Array(whole.prefix(count)), name: "a.docx")
      if case .malformed(let path, let format, _) = error {
        #expect(path == "a.docx" && format == "docx")
      } else {
        // Without its directory at the end an archive may still be readable from its front.
        #expect(error == nil && count > whole.count / 2)
      }
    }
  }

  @Test func limitsOfContainers() {
    let file = WordFile(WordFile.p(String(repeating: "chữ ", count: 1_000))).bytes
    var limits = Limits()
    limits.containerEntries = 1
    #expect(failure(file, name: "a.docx", limits: limits)?.message.contains("too many entries") == true)
    limits = Limits()
    limits.partBytes = 1_000
    #expect(failure(file, name: "a.docx", limits: limits) != nil)
    limits = Limits()
    limits.elementDepth = 3
    #expect(failure(file, name: "a.docx", limits: limits)?.message.contains("deeper than 3") == true)
  }

  /// Stored entries are as large as their packed size: a ratio of 0 refuses those above a mebibyte.
  @Test func aBombIsRefused() {
    var limits = Limits()
    limits.expansionRatio = 0
    let small = WordFile(WordFile.p(String(repeating: "chữ ", count: 1_000))).bytes
    #expect(failure(small, name: "a.docx", limits: limits) == nil)
    let large = WordFile(WordFile.p(String(repeating: "chữ ", count: 400_000))).bytes
    #expect(
      failure(large, name: "a.docx", limits: limits)
        == .limitExceeded(
          path: "a.docx", what: "word/document.xml unpacks to too many times its size", limit: 0))
  }
}
