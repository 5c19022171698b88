import Foundation
import Testing
import VanBan
import VanBanIngest

/// A document of the corpus that an office program saved in its older formats is the same document.
@Suite struct OldFormTests {
  static let hasOffice = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/soffice")
  }

  /// Documents with automatic numbers, tables, text boxes and tracked changes, and plain ones of many kinds.
  private static let texts = [
    "party/chi-thi-ban-bi-thu", "party/huong-dan-tuyen-truyen", "state/giay-moi", "state/to-trinh",
    "union/ke-hoach-hoi-phu-nu", "union/ke-hoach-thang-cong-nhan", "normative/luat-sua-doi",
  ]

  private static let places: Set<String> = ["span", "ranges", "source", "coverage"]

  /// The older format, and the documents that it keeps whole.
  ///
  /// Saved as RTF by LibreOffice 7.4, a number's word loses its letters beyond Latin-1, and text boxes go.
  @Test(
    .enabled(if: hasOffice, "soffice is not installed"),
    arguments: [
      (
        "doc",
        ["thong-bao-odt", "thong-tu-danh-so-tu-dong", "docx-theo-doi-thay-doi", "ke-hoach-nhieu-dinh-dang"]
      ),
      ("rtf", ["thong-bao-odt", "ke-hoach-nhieu-dinh-dang"]),
    ])
  func theModelIsTheSame(_ format: String, _ whole: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vanban-old-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = Corpus.sources.filter { source in
      ["docx", "odt"].contains((source.name as NSString).pathExtension)
        && whole.contains { source.folder.hasSuffix("/\($0)") }
    }
    let texts = Corpus.sources.filter { $0.isText && Self.texts.contains($0.folder) }
    #expect(files.count >= whole.count && texts.count == Self.texts.count)
    try compare(files, format, filter: nil, in: folder.appending(path: "files"))
    try compare(texts, format, filter: "Text (encoded):UTF8,LF,,,", in: folder.appending(path: "texts"))
  }

  private func compare(_ sources: [Corpus.Source], _ format: String, filter: String?, in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var inputs: [String] = []
    for (index, source) in sources.enumerated() {
      let file = folder.appending(path: "\(index).\((source.name as NSString).pathExtension)")
      try Data(source.bytes).write(to: file)
      inputs.append(file.path)
    }
    // What stands in a text is compared by way of docx: its lines become paragraphs.
    if filter != nil { inputs = try save(inputs, as: "docx", filter: filter, in: folder) }
    let old = try save(inputs, as: format, filter: nil, in: folder)
    var told: [String] = []
    for (index, source) in sources.enumerated() {
      let expected = try JSONValue(lines: Converter().json(.path(inputs[index]))).without(Self.places)
      let json = try Converter().json(.path(old[index]))
      if let found = difference(expected, try JSONValue(lines: json).without(Self.places)) {
        told.append("\(source.path) as \(format): \(found)")
      }
      #expect(String(decoding: json, as: UTF8.self).contains("\"format\":\"\(format)\""))
      #expect(String(decoding: json, as: UTF8.self).contains("\"name\":\"soffice\",\"version\":\""))
    }
    #expect(told.isEmpty, "\(told.joined(separator: "\n"))")
  }

  /// Saves files in another format, and tells where they are.
  private func save(_ files: [String], as format: String, filter: String?, in folder: URL) throws -> [String]
  {
    let office = Process()
    office.executableURL = URL(filePath: "/usr/bin/env")
    office.arguments =
      ["soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless"]
      + (filter.map { ["--infilter=\($0)"] } ?? [])
      + ["--convert-to", format, "--outdir", "\(folder.path)/\(format)"] + files
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    return files.map {
      let stem = (($0 as NSString).lastPathComponent as NSString).deletingPathExtension
      return "\(folder.path)/\(format)/\(stem).\(format)"
    }
  }
}
