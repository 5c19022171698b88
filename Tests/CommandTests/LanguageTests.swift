import Foundation
import Testing

/// Messages and help in the reader's language, completions and manual: all from the tables of commands and options.
@Suite struct LanguageTests {
  @Test(arguments: [
    (["convert", "nowhere.txt", "--lang", "vi"], [:], "vanban: nowhere.txt: không có tệp này\n"),
    (["convert", "nowhere.txt"], ["LC_ALL": "vi_VN.UTF-8"], "vanban: nowhere.txt: không có tệp này\n"),
    (
      ["convert", "nowhere.txt"], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "vi_VN"],
      "vanban: nowhere.txt: không có tệp này\n"
    ),
    (
      ["convert", "nowhere.txt", "--lang=en"], ["LC_ALL": "vi_VN.UTF-8"],
      "vanban: nowhere.txt: no such file\n"
    ),
    (
      ["convert", "nowhere.txt"], ["LC_ALL": "C.UTF-8", "LANG": "vi_VN"],
      "vanban: nowhere.txt: no such file\n"
    ),
    (["--lang", "vi", "konvert"], [:], "vanban: không có lệnh konvert (vanban --help liệt kê các lệnh)\n"),
    (
      ["convert", "--jobs", "0", "-o", "o", "a", "--lang", "vi"], [:],
      "vanban: --jobs là số nguyên từ 1 đến 256\n"
    ),
    (
      ["convert", "--outptu", "o", "--lang", "vi"], [:],
      "vanban: không có tùy chọn --outptu cho lệnh convert; có phải --output không? (xem vanban convert --help)\n"
    ),
  ])
  func messages(_ arguments: [String], _ environment: [String: String], _ wanted: String) throws {
    let run = try Program.run(arguments, environment: environment, in: Folder())
    #expect(run.errors == wanted)
  }

  @Test func aBatchInVietnamese() throws {
    let folder = try Folder()
    try folder.file("in/a.txt", plan)
    try folder.file("in/b.docx", "hỏng")
    let run = try Program.run(["convert", "in", "-o", "out", "--lang", "vi"], in: folder)
    #expect(
      run.errors.contains(
        "vanban: in/b.docx: tệp docx bị hỏng: không phải tệp zip (tệp bắt đầu bằng 68 E1); hãy lưu lại"),
      "\(run.errors)")
    #expect(run.errors.contains("vanban: 2 tệp: 1 tốt, 0 thiếu một phần, 1 không đọc được, 0 bỏ qua; "))
    // Data is the same in every language.
    #expect(
      (try folder.records().last?["reason"] as? String)?.hasPrefix("broken docx file: not a zip archive")
        == true)
  }

  @Test(arguments: [
    "convert", "text", "tokens", "evaluate", "schema", "worker", "completions", "man",
    "validate", "rules", "explain", "index", "graph",
  ])
  func helpIsWhollyTranslated(_ command: String) throws {
    let english = try Program.run([command, "--help"], in: Folder()).lines
    let vietnamese = try Program.run([command, "--help", "--lang", "vi"], in: Folder()).lines
    #expect(english.count == vietnamese.count && english.count > 4)
    for (one, other) in zip(english, vietnamese) where !one.contains("vanban") {
      #expect(one != other, "\(one)")
    }
  }

  @Test func completionsOfBash() throws {
    let folder = try Folder()
    try folder.file("completions", try Program.run(["completions", "bash"], in: folder).output)
    func completed(_ words: String...) throws -> [Substring] {
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      let script =
        "source ./completions; COMP_WORDS=(vanban \(quoted)); COMP_CWORD=\(words.count); _vanban; printf '%s\\n' \"${COMPREPLY[@]}\" > out"
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/bash")
      shell.arguments = ["-c", script]
      shell.currentDirectoryURL = folder.url
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      return String(decoding: try folder.read("out"), as: UTF8.self).split(separator: "\n")
    }
    #expect(try completed("conv") == ["convert"])
    #expect(try completed("convert", "--form") == ["--format"])
    #expect(try completed("convert", "--format", "") == ["json", "jsonl", "events"])
    #expect(try completed("text", "--jo").isEmpty && completed("worker", "--jo") == ["--jobs"])
    #expect(try completed("completions", "z") == ["zsh"])
    #expect(try !completed("").contains("inner-worker"))
  }

  /// Whatever the help of a command names stands in completions and manual, too.
  @Test func oneTable() throws {
    let folder = try Folder()
    let manual = try Program.run(["man"], in: folder).text.replacingOccurrences(of: "\\-", with: "-")
    let fish = try Program.run(["completions", "fish"], in: folder).text
    let zsh = try Program.run(["completions", "zsh"], in: folder).text
    #expect(manual.contains(".TH VANBAN 1 ") && manual.contains(".SH EXIT STATUS"))
    #expect(zsh.hasPrefix("#compdef vanban\n"))
    for command in ["convert", "worker", "evaluate"] {
      let help = try Program.run([command, "--help"], in: folder).text
      for match in help.matches(of: #/--([a-z-]+)/#) {
        #expect(manual.contains("--\(match.output.1)") && zsh.contains("--\(match.output.1)"))
        #expect(
          fish.contains("__fish_seen_subcommand_from \(command)' -l \(match.output.1) "), "\(match.output.1)")
      }
    }
    #expect(!(manual + fish + zsh).contains("inner-worker"))
  }
}
