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
      "from", value: "FORMAT", choices: ["text", "html", "docx", "odt"],
      commands: ["convert", "text", "tokens"],
      "take the input for this format, whatever it looks like"),
    Option(
      "chunk-bytes", value: "N", commands: ["convert", "text"],
      "read N bytes at a time; the output is the same"),
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
      name: "schema", synopsis: "", help: "print the JSON Schema of the output",
      examples: ["vanban schema > schema.json"],
      run: { _ in
        StandardStreams.write(Converter.schema)
        return .done
      }),
  ]
}
