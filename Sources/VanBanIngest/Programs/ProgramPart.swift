/// A part of a program that is installed apart from it: a language of the recognizer.
public struct ProgramPart: Sendable, Hashable {
  /// What the program calls it, for example `vie`.
  public let name: String
  /// The Debian package that brings it.
  public let package: String
  /// What is lost without it.
  public let purpose: String

  /// The line that installs it on Debian.
  public var advice: String { "apt install \(package)" }
}

extension ExternalProgram {
  /// The parts of the program that files need.
  public var parts: [ProgramPart] {
    guard self == .recognizer else { return [] }
    return [
      ProgramPart(name: "vie", package: "tesseract-ocr-vie", purpose: "scans of Vietnamese pages"),
      ProgramPart(name: "eng", package: "tesseract-ocr-eng", purpose: "Roman numerals in scans"),
      ProgramPart(
        name: Recognizer.scriptModel, package: "tesseract-ocr-script-viet",
        purpose: "doubtful letters in scans"),
    ]
  }

  /// The parts that the program does not have; all of them where it cannot be asked.
  public func missingParts() -> [ProgramPart] {
    guard !parts.isEmpty else { return [] }
    let limits = ProgramLimits(seconds: 20, memory: 4 << 30, outputBytes: 1 << 16, fileBytes: 1 << 20)
    guard let run = try? ProgramRun(self, ["--list-langs"], limits: limits, inputName: name) else {
      return parts
    }
    let (output, errors) = run.everythingSaid()
    let said = Set((output + "\n" + errors).split(whereSeparator: \.isNewline).map(String.init))
    return parts.filter { !said.contains($0.name) }
  }
}
