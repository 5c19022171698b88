import VanBanEvaluation
import VanBanIngest

/// `vanban doctor`: which optional programs are here, and what is lost without the others.
enum DoctorCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard arguments.inputs.isEmpty else {
      StandardStreams.complain("doctor takes no file (vanban doctor --help tells more)")
      return .usage
    }
    let found = ExternalProgram.all.map { Finding($0) }
    let text = arguments["json"] == nil ? table(found) : json(found).compact + "\n"
    StandardStreams.write(Array(text.utf8))
    return .done
  }

  /// What is known of a program on this machine.
  struct Finding {
    let program: ExternalProgram
    let path: String?
    let version: String?
    let missingParts: [ProgramPart]

    init(_ program: ExternalProgram) {
      self.program = program
      path = program.find()
      version = program.version()
      missingParts = path == nil ? [] : program.missingParts()
    }

    /// What to do, a line each.
    var advice: [String] {
      if path == nil { return ["\(program.name) is missing: \(program.advice)"] }
      return missingParts.map {
        "\(program.name) has no \($0.name), which \($0.purpose) need: \($0.advice)"
      }
    }
  }

  private static func table(_ found: [Finding]) -> String {
    let rows =
      [["program", "version", "where", "reads"]]
      + found.map { [$0.program.name, $0.version ?? "-", $0.path ?? "not found", $0.program.purpose] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      row.enumerated().map { column, cell in
        column < 3 ? cell + String(repeating: " ", count: widths[column] - cell.count) : cell
      }.joined(separator: "  ")
    }
    let advice = found.flatMap(\.advice)
    lines += [""] + (advice.isEmpty ? ["Nothing is missing."] : advice)
    lines.append("vanban reads text, web pages, .docx and .odt by itself.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ found: [Finding]) -> JSONValue {
    let programs = found.map { finding -> JSONValue in
      .object([
        JSONValue.Member("name", .text(finding.program.name)),
        JSONValue.Member("path", JSONValue(finding.path)),
        JSONValue.Member("version", JSONValue(finding.version)),
        JSONValue.Member("reads", .text(finding.program.purpose)),
        JSONValue.Member("missingParts", .list(finding.missingParts.map { .text($0.name) })),
        JSONValue.Member("advice", .list(finding.advice.map { .text($0) })),
      ])
    }
    return .object([JSONValue.Member("programs", .list(programs))])
  }
}
