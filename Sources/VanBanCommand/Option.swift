import VanBanIngest

/// An option of the command line: a row of ``Option/catalog``, from which parsing and help are made.
struct Option: Sendable {
  /// The name behind two hyphens.
  let name: String
  /// The letter behind one hyphen.
  let letter: Character?
  /// What the value is called in the help; nil for a flag.
  let value: String?
  /// What values are allowed; empty for any.
  let choices: [String]
  /// The commands that take it; empty for all.
  let commands: [String]
  /// One line of help.
  let help: String

  init(
    _ name: String, _ letter: Character? = nil, value: String? = nil, choices: [String] = [],
    commands: [String] = [],
    _ help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.choices = choices
    self.commands = commands
    self.help = help
  }

  func applies(to command: String) -> Bool { commands.isEmpty || commands.contains(command) }
}

/// A command: a row of ``Command/catalog``.
struct Command: Sendable {
  let name: String
  /// What follows the name.
  let synopsis: String
  let help: String
  let examples: [String]
  /// Whether it is for the program itself, and no user is told of it.
  let isInner: Bool
  /// Further lines of its help.
  let details: [String]
  let run: @Sendable (Arguments) -> ExitCode

  /// The command by which a batch starts its workers.
  static let innerWorker = "inner-worker"

  init(
    name: String, synopsis: String, help: String, examples: [String], isInner: Bool = false,
    details: [String] = [], run: @escaping @Sendable (Arguments) -> ExitCode
  ) {
    self.name = name
    self.synopsis = synopsis
    self.help = help
    self.examples = examples
    self.isInner = isInner
    self.details = details
    self.run = run
  }

  /// Those that a user is told of.
  static var shown: [Command] { catalog.filter { !$0.isInner } }
}

/// What the shell learns (json-contract, "Exit codes").
enum ExitCode: Int32, Sendable {
  case done = 0
  case failed = 1
  case usage = 2
  /// Failures only for want of an optional program.
  case lacking = 3
  case broken = 4
  /// Told to end before all was done.
  case interrupted = 130

  /// What each means, for help and manual.
  static let meanings: [(code: ExitCode, meaning: String)] = [
    (.done, "done"), (.failed, "some document failed, something was found, or a query has no answer"),
    (.usage, "wrong usage"),
    (.lacking, "documents failed only for want of a program (vanban doctor tells which)"),
    (
      .broken,
      "the output or a temporary file could not be written, the database not be used, or no worker be started"
    ),
    (.interrupted, "interrupted; the same command goes on"),
  ]

  /// The code of a file that could not be read.
  init(_ error: IngestError) {
    switch error {
    case .programMissing: self = .lacking
    case .temporaryFile: self = .broken
    default: self = .failed
    }
  }

  /// The graver of two: that a program is wanting is said only where nothing worse happened.
  func worse(_ other: ExitCode) -> ExitCode {
    let order = [ExitCode.done, .lacking, .failed, .usage, .interrupted, .broken]
    let (mine, others) = (order.firstIndex(of: self) ?? 0, order.firstIndex(of: other) ?? 0)
    return others > mine ? other : self
  }
}
