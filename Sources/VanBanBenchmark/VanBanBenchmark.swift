import Glibc
import VanBanEvaluation
import VanBanIndex

/// Measures vanban: documents by default, `index` the database; `words` compares word boundaries with ICU's.
@main
enum VanBanBenchmark {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    signal(SIGPIPE, SIG_IGN)
    do {
      switch arguments.first {
      case "index": try index(Array(arguments.dropFirst()))
      case "texts": try texts(Array(arguments.dropFirst()))
      case "words": try words(Array(arguments.dropFirst()))
      case "--help", "-h": say(SpeedOptions.usage)
      default: try speed(SpeedOptions(arguments))
      }
    } catch let refusal as SpeedOptions.Refusal {
      say("vanban-benchmark: \(refusal.message)\n\(SpeedOptions.usage)", to: 2)
      exit(2)
    } catch {
      say("vanban-benchmark: \((error as? IndexError)?.message ?? "\(error)")", to: 2)
      exit(1)
    }
  }

  private static func speed(_ options: SpeedOptions) throws {
    let report = try SpeedBenchmark(options).run()
    if options.printsJSON {
      say(report.table, to: 2)
      say(report.json.compact)
    } else {
      say(report.table)
    }
    guard let path = options.baseline else { return }
    guard let earlier = try? JSONValue(parsing: SampleDocuments.read(path)) else {
      throw SpeedOptions.Refusal(message: "\(path) is no result of --json")
    }
    let losses = report.losses(since: earlier)
    for loss in losses { say("slower: \(loss)", to: 2) }
    if !losses.isEmpty { exit(1) }
  }

  private static func texts(_ arguments: [String]) throws {
    guard let folder = arguments.first, !folder.hasPrefix("-") else {
      throw SpeedOptions.Refusal(message: "texts needs a folder")
    }
    let options = try SpeedOptions(Array(arguments.dropFirst()))
    _ = try SampleFiles(
      try SpeedBenchmark.documents(options), shares: 1, small: options.files, below: folder)
  }

  private static func words(_ arguments: [String]) throws {
    var rest = arguments
    var strings = 5_000_000
    if let place = rest.firstIndex(of: "--strings"), place + 1 < rest.count, let wanted = Int(rest[place + 1])
    {
      strings = wanted
      rest.removeSubrange(place...place + 1)
    }
    let options = try SpeedOptions(rest)
    guard let fuzz = WordFuzz(seed: options.seed) else {
      throw SpeedOptions.Refusal(message: "memory is out")
    }
    fuzz.run(corpus: try SampleDocuments.real(options.corpus), strings: strings)
    if !fuzz.differences.isEmpty { exit(1) }
  }

  private static func index(_ arguments: [String]) throws {
    var benchmark = IndexBenchmark()
    if let text = arguments.first {
      guard let count = Int(text), count >= 1_000, arguments.count <= 2 else {
        throw SpeedOptions.Refusal(message: "index takes a number of documents, at least 1000, and a folder")
      }
      benchmark.documents = count
    }
    if arguments.count > 1 { benchmark.folder = arguments[1] }
    try benchmark.run()
  }
}

/// Writes a line at once, so that a long run shows how far it is.
func say(_ line: String, to descriptor: Int32 = 1) {
  let bytes = Array("\(line)\n".utf8)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
