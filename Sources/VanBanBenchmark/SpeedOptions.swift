/// What the benchmark of documents is told on its command line.
struct SpeedOptions {
  /// Why a command line is none.
  struct Refusal: Error {
    let message: String
  }

  var megabytes = 64
  var rounds = 7
  var files = 20_000
  /// How often the pattern of an adversary is repeated; then twice as often.
  var repetitions = 1_000_000
  var seed: UInt64 = 1
  var corpus = "corpus"
  var texts: String?
  var folder = "/tmp"
  var program: String?
  var baseline: String?
  var printsJSON = false

  static let usage = """
    usage: vanban-benchmark [--megabytes N] [--rounds N] [--files N] [--repetitions N] [--seed N] [--corpus DIR]
                            [--texts DIR] [--folder DIR] [--program FILE] [--json] [--baseline FILE]
           vanban-benchmark texts DIR [OPTION...]
           vanban-benchmark words [--strings N] [--seed N] [--corpus DIR]
           vanban-benchmark index [DOCUMENTS (at least 1000, default 1000000)] [FOLDER for the databases]

    Without a command it measures documents. texts writes those below DIR, to be read or profiled; words compares
    word boundaries with ICU's; index measures the database.

      --megabytes    how much text is made (64); of --texts all is taken, once
      --rounds       how often everything is measured, in turns (7)
      --files        how many small files are converted and copied (20000); 0: none
      --repetitions  how often the pattern of an adversary is repeated (1000000); 0: none
      --corpus       whose lines the texts are made of (corpus)
      --texts        a folder of real texts that are measured instead
      --folder       where files are written for the time of the run (/tmp)
      --program      the vanban that is run (the one beside this program)
      --json         print the result as one JSON object
      --baseline     an earlier --json: tell what became slower beyond noise, and exit 1
    """

  init() {}

  init(_ arguments: [String]) throws(Refusal) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--json" {
        printsJSON = true
        continue
      }
      guard let value = rest.popFirst() else { throw Refusal(message: "\(option) needs a value") }
      switch option {
      case "--megabytes": megabytes = try number(option, value, 1)
      case "--rounds": rounds = try number(option, value, 1)
      case "--files": files = try number(option, value, 0)
      case "--repetitions": repetitions = try number(option, value, 0)
      case "--seed": seed = UInt64(try number(option, value, 0))
      case "--corpus": corpus = value
      case "--texts": texts = value
      case "--folder": folder = value
      case "--program": program = value
      case "--baseline": baseline = value
      default: throw Refusal(message: "there is no option \(option)")
      }
    }
  }

  private func number(_ option: String, _ text: String, _ least: Int) throws(Refusal) -> Int {
    guard let value = Int(text), value >= least, value <= 1 << 40 else {
      throw Refusal(message: "\(option) is a whole number, at least \(least)")
    }
    return value
  }
}
