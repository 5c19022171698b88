import Glibc

/// A program of another maker that may take part in the reading.
///
/// It is found at run time and run beside this one, never linked: without it, only the files that need it fail.
public struct ExternalProgram: Sendable, Hashable {
  /// What it is called on the search path, for example `pdftotext`.
  public let name: String
  /// The Debian packages that bring it.
  public let packages: [String]
  /// What is lost without it.
  public let purpose: String
  /// The arguments that make it tell its version.
  let versionArguments: [String]
  /// Where it lies, for who knows that beforehand and wants no search.
  var place: String?

  /// All of them; `vanban doctor` goes by this table.
  public static let all = [office, antiword, pdfText, pdfPictures, pdfImages, recognizer]

  static let office = ExternalProgram(
    name: "soffice", packages: ["libreoffice-writer-nogui"],
    purpose: ".doc and .rtf files", versionArguments: ["--version"])
  static let antiword = ExternalProgram(
    name: "antiword", packages: ["antiword"],
    purpose: ".doc files where soffice is absent or fails, without their automatic numbers",
    versionArguments: [])
  static let pdfText = ExternalProgram(
    name: "pdftotext", packages: ["poppler-utils"], purpose: "PDF files with text", versionArguments: ["-v"])
  static let pdfImages = ExternalProgram(
    name: "pdftoppm", packages: ["poppler-utils"], purpose: "pages of PDF files without text",
    versionArguments: ["-v"])
  static let pdfPictures = ExternalProgram(
    name: "pdfimages", packages: ["poppler-utils"],
    purpose: "telling scans that have a little text, or text that is not to be trusted, from pages of text",
    versionArguments: ["-v"])
  static let recognizer = ExternalProgram(
    name: "tesseract", packages: ["tesseract-ocr", "tesseract-ocr-vie"],
    purpose: "scans: images, and pages of PDF files without text", versionArguments: ["--version"])

  /// The line that installs it on Debian.
  public var advice: String { "apt install \(packages.joined(separator: " "))" }

  /// The environment variable that names another place of it: `VANBAN_PDFTOTEXT`; empty means that it is not to be used.
  public var variable: String { "VANBAN_\(name.uppercased())" }

  /// Where it lies; nil where it is not installed.
  public func find() -> String? {
    if let place { return place }
    if let set = getenv(variable) {
      let path = String(cString: set)
      return Self.isExecutable(path) ? path : nil
    }
    let search = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in search.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if Self.isExecutable(path) { return path }
    }
    return nil
  }

  /// What is thrown where it cannot be found: what to do about it.
  func missing(for inputName: String) -> IngestError {
    let set = getenv(variable).map { String(cString: $0) } ?? ""
    let advice =
      set.isEmpty ? advice : "\(variable) names \(set), which is no program; unset it, or: \(advice)"
    return .programMissing(path: inputName, program: name, advice: advice)
  }

  private static func isExecutable(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
