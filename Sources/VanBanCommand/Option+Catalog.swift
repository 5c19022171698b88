import VanBan

extension Option {
  /// Every option.
  static let catalog: [Option] = [
    Option(
      "output", "o", value: "DIR", commands: ["convert"], "write one JSON file for each document below DIR"),
    Option(
      "format", "f", value: "FORMAT", choices: ["json", "jsonl"], commands: ["convert"],
      "json: one document as one object; jsonl: one object a line"),
    Option(
      "from", value: "FORMAT", choices: ["text", "html", "docx", "odt", "pdf"],
      commands: ["convert", "text", "tokens"],
      "take the input for this format, whatever it looks like"),
    Option(
      "chunk-bytes", value: "N", commands: ["convert", "text"],
      "read N bytes at a time; the output is the same"),
    Option(
      "review", commands: ["convert"],
      "list what a human should look at, worst first, instead of the JSON"),
    Option(
      "gold", value: "DIR", commands: ["evaluate"],
      "the folder of annotations, with all folders below it; may be given again"),
    Option(
      "source", value: "ROOT", commands: ["evaluate"],
      "where the annotations' sources lie (default: beside them, below DIR or beside DIR)"),
    Option(
      "only", value: "GLOBS", commands: ["evaluate"],
      "only documents whose source fits one of these, with commas between: '*.txt,*.html'"),
    Option("misses", commands: ["evaluate"], "list all that was missed, and all that is spurious"),
    Option("json", commands: ["evaluate"], "print figures and misses as JSON"),
    Option(
      "compare", value: "OLD", commands: ["evaluate"],
      "tell what was gained and lost since an earlier --json"),
    Option("fail-on-loss", commands: ["evaluate"], "with --compare: exit 1 if anything was lost"),
    Option("min", value: "F1", commands: ["evaluate"], "exit 1 if a kind's F1 is below this"),
    Option(
      "calibration", commands: ["evaluate"],
      "print how often each rule is right; 'measured' is the confidence for Rule+Catalog.swift"),
    Option("help", "h", "show this help"),
    Option("version", "V", "show the version"),
  ]
}

extension Command {
  /// Every command.
  static let catalog: [Command] = [
    Command(
      name: "convert", synopsis: "INPUT…", help: "turn documents into JSON",
      examples: [
        "vanban convert plan.docx", "vanban convert archive/ --output out/",
        "cat plan.txt | vanban convert -",
      ],
      run: ConvertCommand.run),
    Command(
      name: "text", synopsis: "FILE", help: "print the source text that spans refer to",
      examples: ["vanban text plan.docx"], run: TextCommand.run),
    Command(
      name: "tokens", synopsis: "FILE", help: "list the tokens: kind, span and text",
      examples: ["vanban tokens plan.txt"], run: TokensCommand.run),
    Command(
      name: "evaluate", synopsis: "--gold DIR", help: "score what is found against annotations",
      examples: [
        "vanban evaluate --gold corpus", "vanban evaluate --gold corpus --misses",
        "vanban evaluate --gold corpus --json > before.json",
      ],
      run: EvaluateCommand.run),
    Command(
      name: "schema", synopsis: "", help: "print the JSON Schema of the output",
      examples: ["vanban schema > schema.json"],
      run: { _ in
        StandardStreams.write(Converter.schema)
        return .done
      }),
  ]
}
