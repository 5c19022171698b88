import Foundation
import Testing

/// `vanban doctor` tells what is here, and what to do about the rest.
@Suite struct DoctorTests {
  private static let none = ["SOFFICE", "ANTIWORD", "PDFTOTEXT", "PDFTOPPM", "TESSERACT"].reduce(
    into: [String: String]()
  ) { $0["VANBAN_\($1)"] = "" }

  @Test func withoutAnyProgram() throws {
    let run = try Program.run(["doctor"], environment: Self.none, in: Folder())
    #expect(run.status == 0 && run.errors.isEmpty, "vanban itself works")
    for line in [
      "soffice is missing: apt install libreoffice-writer-nogui", "antiword is missing: apt install antiword",
      "pdftotext is missing: apt install poppler-utils",
      "tesseract is missing: apt install tesseract-ocr tesseract-ocr-vie",
    ] {
      #expect(run.lines.contains { $0 == line }, "\(run.text)")
    }
  }

  @Test func whatIsFoundAndWhatItLacks() throws {
    let folder = try Folder()
    let tesseract = try FakeProgram(
      "tesseract",
      "case $1 in --version) echo 'tesseract 9.8.7';; --list-langs) echo 'List of languages (2):'; echo eng; echo Vietnamese; echo osd;; esac",
      in: folder)
    let environment = Self.none.merging(tesseract.environment) { $1 }
    let run = try Program.run(["doctor"], environment: environment, in: folder)
    #expect(run.text.contains("tesseract  9.8.7    \(tesseract.path)"), "\(run.text)")
    #expect(
      run.text.contains(
        "tesseract has no vie, which scans of Vietnamese pages need: apt install tesseract-ocr-vie"))
    #expect(!run.text.contains("has no eng"))
    let json = try Program.run(["doctor", "--json"], environment: environment, in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: [[String: Any]]]
    let found = try #require(object?["programs"]?.first { $0["name"] as? String == "tesseract" })
    #expect(found["version"] as? String == "9.8.7" && found["path"] as? String == tesseract.path)
    #expect(found["missingParts"] as? [String] == ["vie"])
    let missing = try #require(object?["programs"]?.first { $0["name"] as? String == "soffice" })
    #expect(missing["path"] is NSNull && missing["version"] is NSNull)
  }

  @Test func aProgramThatTellsNoVersion() throws {
    let folder = try Folder()
    let antiword = try FakeProgram("antiword", "exit 5", in: folder)
    let run = try Program.run(
      ["doctor"], environment: Self.none.merging(antiword.environment) { $1 }, in: folder)
    #expect(run.status == 0 && run.text.contains("antiword   unknown  \(antiword.path)"), "\(run.text)")
  }
}
