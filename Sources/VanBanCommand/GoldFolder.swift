import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest

/// Finds annotations below a folder, and the sources that they are about.
struct GoldFolder {
  /// An annotation with the file that it is about.
  struct Entry {
    var gold: GoldDocument
    var path: String
  }

  /// The annotations, sorted by their path.
  private(set) var entries: [Entry] = []
  /// What is wrong with files that should be annotations.
  private(set) var faults: [String] = []

  /// Reads every annotation below a folder: each JSON file that names a `source`.
  ///
  /// Sources are looked for below `root`; without one, beside the annotation, below the folder, and beside the folder.
  init(_ folder: String, root: String?) {
    var waiting = [folder]
    var files: [String] = []
    while let path = waiting.popLast() {
      guard let directory = opendir(path) else {
        faults.append("\(path): \(String(cString: strerror(errno)))")
        continue
      }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        let below = "\(path)/\(name)"
        if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
          waiting.append(below)
        } else if name.hasSuffix(".json") {
          files.append(below)
        }
      }
    }
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      read(file, folder, root)
    }
  }

  private mutating func read(_ file: String, _ folder: String, _ root: String?) {
    do throws(MalformedJSON) {
      guard let bytes = WholeFile.read(file) else {
        faults.append("\(file): \(String(cString: strerror(errno)))")
        return
      }
      guard let gold = try GoldDocument(parsing: bytes) else { return }
      let beside = String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex))
      let roots = root.map { [$0] } ?? [beside, folder, "\(folder)/.."]
      let paths = roots.map { "\($0)/\(gold.source)" }
      entries.append(Entry(gold: gold, path: paths.first { access($0, F_OK) == 0 } ?? paths[0]))
    } catch {
      faults.append("\(file): no JSON (byte \(error.offset))")
    }
  }
}
