import Glibc
import VanBan
import VanBanIngest

/// What `vanban index` takes in: JSON of vanban, and whatever can be converted.
struct IndexInputs {
  /// The files, in order.
  var files: [String]
  /// How many files of other kinds there are, by extension.
  var others: [String: Int]

  /// All below a folder, hidden files left out.
  init(folder: String) throws(IngestError) {
    let listing = try InputWalker.list(folder, other: Self.extensions)
    files = listing.documents.map(\.path).filter { !RunFolder.isManifest($0) }
    others = listing.others
  }

  private static let extensions: Set<String> = ["json", "jsonl", "ndjson"]

  /// Whether a file is JSON by its name.
  static func isJSON(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: "."), !path.contains(InputSource.memberMark) else { return false }
    return extensions.contains(path[path.index(after: dot)...].lowercased())
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 || path.contains(InputSource.memberMark)
  }

  /// The path from the root, so that an input is known again from any folder; links and `..` are followed.
  static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    // Gone, or a member of an archive: the folder is there still.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.count == 0 {
      return path
    }
    guard let here = realpath(".", nil) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }

  /// The hash by which a document is known again.
  static func digest(_ json: [UInt8]) -> String {
    let known = try? Ingest.fingerprint(.bytes(name: "json", json))
    return known?.sha256 ?? ""
  }
}

/// The JSON documents in a file: one a line, or the whole file where it ends in `.json`.
final class JSONLines {
  private let file: UnsafeMutablePointer<FILE>
  private let isWhole: Bool
  private var number = 0
  private var line: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  /// Why the file could not be read to its end.
  private(set) var failure: String?

  /// A line longer than this is no document.
  private static let longest = 1 << 30

  /// Nil where the file cannot be opened.
  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    self.file = file
    isWhole = path.lowercased().hasSuffix(".json")
  }

  init(descriptor: Int32) {
    file = fdopen(descriptor, "rb")
    isWhole = false
  }

  deinit {
    fclose(file)
    free(line)
  }

  /// The next document with the number of its line, nil for a whole file; blank lines are passed over.
  func next() -> (number: Int?, bytes: [UInt8])? {
    if isWhole {
      guard number == 0 else { return nil }
      number = 1
      return (nil, rest())
    }
    while true {
      let length = getline(&line, &capacity, file)
      guard length > 0, let line else {
        if ferror(file) != 0 { failure = String(cString: strerror(errno)) }
        return nil
      }
      number += 1
      let bytes = UnsafeRawBufferPointer(start: line, count: length)
      if bytes.allSatisfy({ $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 }) { continue }
      return (number, Array(bytes))
    }
  }

  private func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < Self.longest {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    if ferror(file) != 0 { failure = String(cString: strerror(errno)) }
    return bytes
  }
}
