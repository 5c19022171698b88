import Glibc
import VanBan
import VanBanEvaluation
import VanBanIngest

/// `vanban evaluate`: what the program finds in annotated documents against what is right.
enum EvaluateCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    let folders = arguments.all("gold") + arguments.inputs
    guard !folders.isEmpty else {
      StandardStreams.complain("evaluate needs --gold DIR (vanban evaluate --help tells more)")
      return .usage
    }
    if arguments["calibration"] != nil, arguments["json"] != nil || arguments["compare"] != nil {
      StandardStreams.complain("--calibration prints tables of its own; leave out --json and --compare")
      return .usage
    }
    if arguments["fail-on-loss"] != nil, arguments["compare"] == nil {
      StandardStreams.complain("--fail-on-loss needs --compare OLD.json")
      return .usage
    }
    var least: Double?
    if let text = arguments["min"] {
      guard let value = Double(text), (0...1).contains(value) else {
        StandardStreams.complain("--min is a number from 0 to 1")
        return .usage
      }
      least = value
    }
    var old: JSONValue?
    if let file = arguments["compare"] {
      guard let read = earlier(file) else { return .failed }
      old = read
    }
    var result = ExitCode.done
    let evaluation = evaluate(folders, arguments, &result)
    guard !evaluation.scores.documents.isEmpty else {
      StandardStreams.complain("no annotated document was scored; --gold names a folder of annotations")
      return .failed
    }
    print(evaluation, arguments)
    if let old, let change = ScoreChange(from: old, to: evaluation.scores) {
      // With --json, data is on standard output and what is said about it beside it.
      let lines = change.lines.joined(separator: "\n") + "\n"
      _ = StandardStreams.writeAll(Array(lines.utf8), to: arguments["json"] == nil ? 1 : 2)
      if change.isWorse, arguments["fail-on-loss"] != nil { result = result.worse(.failed) }
    }
    if let least, case let low = evaluation.scores.below(least), !low.isEmpty {
      StandardStreams.complain("F1 below \(arguments["min"] ?? ""): \(low.joined(separator: ", "))")
      result = result.worse(.failed)
    }
    return result
  }

  private struct Evaluation {
    var scores = Scores()
    var calibration = Calibration(of: Converter.rules)
  }

  private static func print(_ evaluation: Evaluation, _ arguments: Arguments) {
    if arguments["calibration"] != nil {
      return StandardStreams.write(Array(evaluation.calibration.table.utf8))
    }
    if arguments["json"] != nil {
      return StandardStreams.write(Array(evaluation.scores.json.lines.utf8))
    }
    var text = evaluation.scores.table
    if arguments["misses"] != nil {
      text += evaluation.scores.missLines.map { $0 + "\n" }.joined()
    }
    StandardStreams.write(Array(text.utf8))
  }

  /// An earlier result; complains where it is none.
  private static func earlier(_ file: String) -> JSONValue? {
    guard let bytes = WholeFile.read(file) else {
      StandardStreams.complain("\(file): \(String(cString: strerror(errno)))")
      return nil
    }
    guard let read = try? JSONValue(parsing: bytes), ScoreChange(from: read, to: Scores()) != nil else {
      StandardStreams.complain("\(file): not what vanban evaluate --json prints; make it anew")
      return nil
    }
    return read
  }

  private static func evaluate(
    _ folders: [String], _ arguments: Arguments, _ result: inout ExitCode
  ) -> Evaluation {
    var evaluation = Evaluation()
    let globs = arguments["only"]?.split(separator: ",").map(String.init)
    for folder in folders {
      let found = GoldFolder(folder, root: arguments["source"])
      for fault in found.faults {
        StandardStreams.complain(fault)
        result = result.worse(.failed)
      }
      for entry in found.entries {
        if let globs, !globs.contains(where: { fnmatch($0, entry.gold.source, FNM_NOESCAPE) == 0 }) {
          continue
        }
        score(entry, &evaluation, &result)
      }
    }
    return evaluation
  }

  private static func score(
    _ entry: GoldFolder.Entry, _ evaluation: inout Evaluation, _ result: inout ExitCode
  ) {
    do throws(IngestError) {
      let converter = Converter()
      let documents = try converter.documents(.path(entry.path))
      guard documents.indices.contains(entry.gold.part - 1) else {
        evaluation.scores.addFailure(entry.gold, reason: "only \(documents.count) documents were found in it")
        return result = result.worse(.failed)
      }
      let document = documents[entry.gold.part - 1]
      var text = LineIndex()
      try converter.sourceText(.path(entry.path)) { text.append($0) }
      evaluation.scores.add(entry.gold, document, text: text)
      evaluation.calibration.add(entry.gold, document)
    } catch {
      switch error {
      case .unsupported: evaluation.scores.passOver(entry.gold, reason: error.message)
      case .programMissing:
        // What this machine cannot read says nothing of the rules.
        StandardStreams.complain(error.message)
        evaluation.scores.passOver(entry.gold, reason: error.message)
        result = result.worse(.lacking)
      default:
        evaluation.scores.addFailure(entry.gold, reason: error.message)
        result = result.worse(.failed)
      }
    }
  }
}
