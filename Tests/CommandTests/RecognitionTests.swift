import Foundation
import Testing

/// Scans are read with tesseract; a script takes its place here.
@Suite(.serialized) struct ScanTests {
  /// A PNG file of this size, without its pixels.
  func png(_ width: Int, _ height: Int) -> [UInt8] {
    func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    let size = big(width) + big(height) + [8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + big(13) + Array("IHDR".utf8) + size + big(0) + big(0)
      + Array("IEND".utf8) + big(0)
  }

  /// Converts an image with a shell script as tesseract; nothing may be left in the folder for temporary files.
  func convert(_ image: [UInt8], _ script: String?, _ command: String = "convert") throws -> Program.Run {
    let folder = try Folder()
    let temporary = try Folder()
    try folder.file("a.png", image)
    let program = try FakeProgram("tesseract", script ?? "", in: folder)
    let run = try Program.run(
      [command, "a.png"],
      environment: ["VANBAN_TESSERACT": script == nil ? "" : program.path, "TMPDIR": temporary.url.path],
      in: folder)
    #expect(temporary.files.isEmpty)
    return run
  }

  /// A script that tells these words of one line, the English reading's where it is asked for English.
  func telling(_ words: String, english: String? = nil, confidence: Int = 95) -> String {
    func rows(_ words: String) -> String {
      let page = "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n4\t1\t1\t1\t1\t0\t0\t0\t0\t0\t-1\t\n"
      let all = words.split(separator: " ").enumerated().map {
        "5\t1\t1\t1\t1\t1\t\(300 + $0 * 220)\t300\t200\t50\t\(confidence)\t\($1)\n"
      }
      return page + all.joined()
    }
    return """
      case "$*" in
      *--version*) echo 'tesseract 5.3.0';;
      *"-l eng"*) printf '%s' '\(rows(english ?? words))';;
      *) printf '%s' '\(rows(words))';;
      esac
      """
  }

  @Test func aScan() throws {
    let run = try convert(png(2_480, 3_508), telling("Chương XIH |60", english: "Chuong XIII 60"), "text")
    #expect(run.status == 0 && run.text == "Chương XIII 60\n", "\(run.errors)")
    let json = try convert(png(2_480, 3_508), telling("KẾ HOẠCH")).text
    #expect(json.contains(#""format":"image""#) && json.contains(#""quality":"recognized""#))
    #expect(json.contains(#""tools":[{"name":"tesseract","version":"5.3.0"}]"#))
  }

  @Test func aPictureOfACat() throws {
    let run = try convert(png(640, 480), telling("ăˆj wư ¬ |", confidence: 20))
    #expect(run.status == 0 && run.text.contains("ocr.nothing-readable") && !run.text.contains("wư"))
  }

  @Test func withoutTheProgram() throws {
    let run = try convert(png(10, 10), nil)
    #expect(run.status != 0 && run.output.isEmpty)
    #expect(run.errors.contains("a.png: needs tesseract (apt install tesseract-ocr tesseract-ocr-vie)"))
  }

  @Test func whatIsNoProgram() throws {
    let folder = try Folder()
    try folder.file("a.png", png(10, 10))
    let text = try folder.file("tesseract", "a text")
    for place in [folder.url.path, text] {
      let run = try Program.run(["convert", "a.png"], environment: ["VANBAN_TESSERACT": place], in: folder)
      #expect(run.status != 0 && run.output.isEmpty)
      #expect(run.errors.contains("needs tesseract (VANBAN_TESSERACT names \(place), which is no program"))
    }
  }

  @Test func withoutTheVietnameseModel() throws {
    let run = try convert(
      png(10, 10), "echo 'Error opening data file /usr/share/tessdata/vie.traineddata' >&2; exit 1")
    #expect(run.status != 0 && run.errors.contains("apt install tesseract-ocr-vie"))
  }

  @Test(arguments: ["exit 1", "kill -9 $$", "echo broken >&2; exit 3"])
  func aProgramThatFails(_ script: String) throws {
    let run = try convert(png(10, 10), script)
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("a.png: tesseract cannot read it"))
  }

  @Test(arguments: [
    "true", "echo rubbish", "head -c 100000 /dev/zero", "printf '5\\t1\\t\\t\\t\\n1\\t-1\\n'",
  ])
  func aProgramThatTellsRubbish(_ script: String) throws {
    let run = try convert(png(10, 10), script)
    #expect(run.status == 0 && run.text.contains(#""codePoints":0"#), "\(run.errors)")
  }

  /// A small file may unpack to more than any machine holds: its header tells.
  @Test func aBomb() throws {
    let run = try convert(png(60_000, 60_000), telling("x"))
    #expect(run.status == 1)
    #expect(run.errors.contains("a page of 60000 × 60000 pixels (the limit is 100000000)"))
  }
}
