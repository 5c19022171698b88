/// The command line, read by the catalogues of commands and options.
struct Arguments: Sendable {
  /// What is no option, in order.
  var inputs: [String] = []
  private var values: [String: [String]] = [:]

  /// The value of an option, the last one where it was given again; an empty string for a flag that was given.
  subscript(_ name: String) -> String? { values[name]?.last }

  /// All values of an option, in order.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// What is wrong with the command line.
  struct UsageError: Error {
    let message: String
  }

  /// Reads what follows the command's name.
  init(_ arguments: ArraySlice<String>, command: String) throws(UsageError) {
    var rest = arguments
    var onlyInputs = false
    while let argument = rest.popFirst() {
      if onlyInputs || argument == "-" || !argument.hasPrefix("-") {
        inputs.append(argument)
      } else if argument == "--" {
        onlyInputs = true
      } else {
        try read(argument, &rest, command)
      }
    }
  }

  private mutating func read(
    _ argument: String, _ rest: inout ArraySlice<String>, _ command: String
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let name = parts[0]
    let options = Option.catalog.filter { $0.applies(to: command) }
    let found = options.first { "--\($0.name)" == name || $0.letter.map { "-\($0)" } == name }
    guard let option = found else {
      let wanted = String(name.drop { $0 == "-" })
      let near = options.filter { $0.name.commonPrefix(with: wanted) >= 3 }.max {
        $0.name.commonPrefix(with: wanted) < $1.name.commonPrefix(with: wanted)
      }
      let hint = near.map { "; did you mean --\($0.name)?" } ?? ""
      throw UsageError(message: "unknown option \(name) for \(command)\(hint)")
    }
    guard let wanted = option.value else {
      guard parts.count == 1 else { throw UsageError(message: "--\(option.name) takes no value") }
      values[option.name] = [""]
      return
    }
    guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
      throw UsageError(message: "--\(option.name) needs a value: \(wanted)")
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      let known = option.choices.joined(separator: ", ")
      throw UsageError(message: "--\(option.name) cannot be \(value); it is one of \(known)")
    }
    values[option.name, default: []].append(value)
  }
}

extension String {
  /// How many characters both begin with.
  fileprivate func commonPrefix(with other: String) -> Int { zip(self, other).prefix { $0 == $1 }.count }
}
