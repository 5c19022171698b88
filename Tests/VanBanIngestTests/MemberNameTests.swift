import TestArchives
import Testing
import VanBanModel

@testable import VanBanIngest

/// Names of members are somebody else's: they become paths that stay below a folder.
@Suite struct MemberNameTests {
  private func path(_ raw: [UInt8]) -> String { MemberName(raw).path }
  private func path(_ name: String) -> String { path(Array(name.utf8)) }

  @Test func pathsStayInside() {
    #expect(path("a/b.txt") == "a/b.txt")
    #expect(path("/etc/./passwd.txt") == "etc/passwd.txt")
    #expect(path("C:\\Users\\a.txt") == "Users/a.txt")
    #expect(path("//server/share//a.txt") == "server/share/a.txt")
    #expect(path("a\u{1B}[2J\nb\u{202E}.txt") == "a_[2J_b_.txt")
    #expect(path("") == "" && path("///") == "")
    for name in ["../a.txt", "a/../../b.txt", "..\\a.txt", "a/.."] {
      #expect(MemberName(Array(name.utf8)).leadsOut, "\(name)")
    }
    for name in ["..a.txt", "a...txt", "a/...b/c.txt"] { #expect(!MemberName(Array(name.utf8)).leadsOut) }
  }

  @Test func longNamesFitAFileSystem() {
    let long = path("x/" + String(repeating: "ế", count: 300) + ".docx")
    #expect(long.hasPrefix("x/ế") && long.hasSuffix("ế.docx"))
    #expect(long.utf8.count <= 242)
    #expect(path(String(repeating: "a", count: 240)).utf8.count == 240)
  }

  @Test func namesWithoutUTF8() {
    // "Kế hoạch" by a Vietnamese Windows: ê with a mark of its own, a with a dot below.
    #expect(path([0x4B, 0xEA, 0xEC, 0x20, 0x68, 0x6F, 0x61, 0xF2, 0x63, 0x68]) == "Kế hoạch")
    #expect(path([0xD0, 0xF5, 0xFD, 0xC3, 0xFE]) == "ĐơưĂ₫")
    // By another: CP437, in which zip files name by default.
    #expect(path([0x82, 0x61, 0x81, 0xE1]) == "éaüß")
    #expect(path(Array("Kế hoạch".utf8)) == "Kế hoạch")
    // Both tables are whole.
    for byte in UInt8(0x80)...0xFF { #expect(path([0x80, byte]).unicodeScalars.count == 2, "\(byte)") }
    for byte in UInt8(0xC0)...0xFF { #expect(path([byte, 0x41]).unicodeScalars.count == 2, "\(byte)") }
  }

  @Test func whatIsNoDocumentIsHidden() {
    for name in ["__MACOSX/a.txt", ".git/a.txt", "a/.b.txt", "x/Thumbs.db", "desktop.ini"] {
      #expect(MemberName(Array(name.utf8)).isHidden, "\(name)")
    }
    #expect(!MemberName(Array("a.b/c.txt".utf8)).isHidden)
  }

  @Test func membersAreReadUnderTheirSafeNames() throws {
    var zip = ZipWriter()
    for (index, name) in ["../../evil.txt", "/abs.txt", "b\\c.txt", "b/c.txt", "b/c.txt", "b/c#2.txt"]
      .enumerated()
    {
      zip.add(name, "\(index)")
    }
    zip.add([0x4B, 0xEA, 0xEC, 0x2E, 0x74, 0x78, 0x74], [0x36])
    zip.add(Array("a.txt\0.exe".utf8), [0x37])
    let walk = try Walk(zip.finished())
    #expect(
      walk.names.map { $0.dropFirst(7) } == [
        "abs.txt", "b/c.txt", "b/c#2.txt", "b/c#3.txt", "b/c#2#2.txt", "Kế.txt", "a.txt",
      ])
    #expect(walk.documents.map(\.text) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(walk.messages == ["a.zip!/../../evil.txt: its name leads out of the archive; it was not read"])
    var long = ZipWriter()
    long.add(String(repeating: "a/", count: 600) + "b.txt", "x")
    long.add("c.txt", "y")
    let walked = try Walk(long.finished())
    #expect(walked.names == ["a.zip!/c.txt"] && walked.messages.first?.contains("the limit is 1024") == true)
  }
}
