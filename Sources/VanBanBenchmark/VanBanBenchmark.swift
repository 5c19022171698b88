import Glibc
import VanBanIndex

/// Measures vanban: `vanban-benchmark index [DOCUMENTS] [FOLDER]`.
@main
enum VanBanBenchmark {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "index", arguments.count <= 3 else { return usage() }
    var benchmark = IndexBenchmark()
    if arguments.count > 1 {
      guard let count = Int(arguments[1]), count >= 1_000 else { return usage() }
      benchmark.documents = count
    }
    if arguments.count > 2 { benchmark.folder = arguments[2] }
    do throws(IndexError) { try benchmark.run() } catch {
      say("vanban-benchmark: \(error.message)", to: 2)
      exit(1)
    }
  }

  private static func usage() {
    say(
      "usage: vanban-benchmark index [DOCUMENTS (at least 1000, default 1000000)] [FOLDER for the databases]",
      to: 2)
    exit(2)
  }
}

/// Writes a line at once, so that a long run shows how far it is.
func say(_ line: String, to descriptor: Int32 = 1) {
  let bytes = Array("\(line)\n".utf8)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
