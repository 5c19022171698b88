import Foundation
import Testing

/// Programs that some tests need.
enum OutsidePrograms {
  static let hasOffice = isInstalled("soffice")
  static let hasAntiword = isInstalled("antiword")

  private static func isInstalled(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// Turns files into another format by soffice, beside them.
  static func convert(_ files: [String], to format: String, in folder: Folder) throws {
    let office = Process()
    office.executableURL = URL(filePath: "/usr/bin/env")
    office.arguments =
      [
        "soffice", "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless", "--convert-to",
        format,
        "--outdir", folder.url.path,
      ] + files
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
  }
}

/// A shell script in the place of a program; it gets the arguments that the program would.
struct FakeProgram {
  let variable: String
  let path: String

  init(_ name: String, _ script: String, in folder: Folder) throws {
    variable = "VANBAN_\(name.uppercased())"
    // Another process writes it: a child that some test starts would hold a file of ours open for writing, and a
    // file that is open for writing cannot be run.
    let draft = try folder.file("fake-\(name).draft", "#!/bin/sh\n\(script)\n")
    path = folder.url.appending(path: "fake-\(name)").path
    let copy = try Process.run(URL(filePath: "/usr/bin/install"), arguments: ["-m", "755", draft, path])
    copy.waitUntilExit()
    try #require(copy.terminationStatus == 0)
    try FileManager.default.removeItem(atPath: draft)
  }

  /// With it, and nothing else that reads .doc files.
  var environment: [String: String] {
    ["VANBAN_SOFFICE": "", "VANBAN_ANTIWORD": ""].merging([variable: path]) { $1 }
  }
}

/// Files of Word 97, as little of them as is needed.
enum OldWord {
  /// A compound file whose directory names some streams, each of one empty sector.
  static func compound(_ streams: [String], flags: UInt8 = 0) -> [UInt8] {
    var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    file[30] = 9
    for (index, name) in (["Root Entry"] + streams).enumerated() {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
      let length = entry.count + 2
      entry += [UInt8](repeating: 0, count: 128 - entry.count)
      entry[64] = UInt8(length)
      entry[66] = index == 0 ? 5 : 2
      entry[116] = UInt8(index)
      file += entry
    }
    file += [UInt8](repeating: 0, count: (512 - file.count % 512) % 512)
    // A Word document begins with its head: the mark, and flags of which one tells a password.
    var head: [UInt8] = [0xEC, 0xA5] + [UInt8](repeating: 0, count: 510)
    head[11] = flags
    return file + head + [UInt8](repeating: 0, count: 2_048)
  }

  static let document = compound(["WordDocument", "1Table"])
  static let withPassword = compound(["WordDocument"], flags: 1)
  static let richText = rich("KẾ HOẠCH")

  /// A Rich Text file with a paragraph for each line.
  static func rich(_ text: String) -> [UInt8] {
    let letters = text.precomposedStringWithCanonicalMapping.utf16.map { unit in
      unit == 10 ? "\\par\n" : unit < 128 ? String(UnicodeScalar(UInt8(unit))) : "\\u\(unit)?"
    }
    return Array("{\\rtf1\\ansi\\uc1 \(letters.joined())\\par}".utf8)
  }
}
