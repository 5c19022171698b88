import VanBan
import VanBanIngest
import VanBanModel

extension Option {
  /// Every option.
  static let catalog: [Option] = [
    Option(
      "output", "o", value: "DIR", commands: ["convert"], "write one JSON file for each document below DIR"),
    Option(
      "format", "f", value: "FORMAT", choices: ["json", "jsonl"], commands: ["convert"],
      "json: one document as one object; jsonl: one object a line"),
    Option(
      "from", value: "FORMAT", choices: InputFormat.all.map(\.name),
      commands: ["convert", "text", "tokens", "index"],
      "take the input for this format, whatever it looks like"),
    Option(
      "chunk-bytes", value: "N", commands: ["convert", "text"],
      "read N bytes at a time; the output is the same"),
    Option(
      "timeout", value: "SECONDS", commands: ["convert", "text", "tokens", "index"],
      "how long another program may work on a file (default: \(Limits().programSeconds))"),
    Option(
      "review", commands: ["convert"],
      "list what a human should look at, worst first, instead of the JSON"),
    Option(
      "repairs", commands: ["text"],
      "list instead where letters were put right: kind, span, original letters, one object a line"),
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
    Option("json", commands: ["evaluate", "doctor"], "print what is found as JSON"),
    Option(
      "compare", value: "OLD", commands: ["evaluate"],
      "tell what was gained and lost since an earlier --json"),
    Option("fail-on-loss", commands: ["evaluate"], "with --compare: exit 1 if anything was lost"),
    Option("min", value: "F1", commands: ["evaluate"], "exit 1 if a kind's F1 is below this"),
    Option(
      "calibration", commands: ["evaluate"],
      "print how often each rule is right; 'measured' is the confidence for Rule+Catalog.swift"),
    Option(
      "db", value: "FILE", commands: ["index", "query", "graph"],
      "the database (SQLite 3); index makes it where it does not exist"),
    Option(
      "format", "f", value: "FORMAT", choices: AnswerFormat.allCases.map(\.rawValue), commands: ["query"],
      "table (default): columns for reading; json: one object; jsonl: an object a line; csv: for spreadsheets"
    ),
    Option(
      "format", "f", value: "FORMAT", choices: ["dot", "graphml"], commands: ["graph"],
      "dot (default): for graphviz; graphml: for networkx, Gephi, yEd"),
    Option(
      "document", value: "X", commands: ["graph"],
      "only X and what it is linked to; X as in vanban query"),
    Option(
      "depth", value: "N", commands: ["query", "graph"],
      "how many steps to follow (default: 3 of basis, 1 of graph)"),
    Option(
      "unit", value: "NAME", commands: ["query"], "tasks and targets of this unit, written short or in full"),
    Option(
      "type", value: "TYPE", commands: ["query", "graph"], "only documents of a type: KH or 'Kế hoạch'"),
    Option(
      "issuer", value: "NAME", commands: ["query", "graph"],
      "only documents of an issuer, written short or in full, or a part of the name"),
    Option(
      "place", value: "NAME", commands: ["query", "graph"],
      "only documents of a place; a province of today includes those that went into it"),
    Option(
      "from", value: "DAY", commands: ["query", "graph"],
      "only documents from this day on, of deadlines: what is due from then on; 2021, 2021-05 or 2021-05-23"),
    Option(
      "to", value: "DAY", commands: ["query", "graph"],
      "only documents up to this day, of deadlines: what is due by then"),
    Option(
      "limit", value: "N", commands: ["query"], "show at most N rows; 0 for all (default: 100; of search 20)"),
    Option("help", "h", "show this help"),
    Option("version", "V", "show the version"),
  ]
}

extension Command {
  /// Every command.
  static let catalog: [Command] = [
    Command(
      name: "convert", synopsis: "INPUT…", help: "turn documents, folders and archives into JSON",
      examples: [
        "vanban convert plan.docx", "vanban convert archive/ --output out/",
        "vanban convert 'archive.zip!/2021/plan.docx'", "cat plan.txt | vanban convert -",
      ],
      run: ConvertCommand.run),
    Command(
      name: "text", synopsis: "FILE", help: "print the source text that spans refer to",
      examples: [
        "vanban text plan.docx", "vanban text 'archive.zip!/2021/plan.docx'",
        "vanban text --repairs plan.txt",
      ],
      run: TextCommand.run),
    Command(
      name: "tokens", synopsis: "FILE", help: "list the tokens: kind, span and text",
      examples: ["vanban tokens plan.txt"], run: TokensCommand.run),
    Command(
      name: "index", synopsis: "INPUT… --db FILE",
      help: "put documents, or JSON made by convert, into a database that can be asked",
      examples: [
        "vanban index archive/ --db collection.sqlite", "vanban index out/ --db collection.sqlite",
        "vanban convert archive/ | vanban index - --db collection.sqlite",
      ],
      run: IndexCommand.run),
    Command(
      name: "query", synopsis: "QUESTION [X] --db FILE",
      help: "ask a database: what cites X, what X rests on, …",
      examples: [
        "vanban query cited-by 45-CT/TW --db collection.sqlite",
        "vanban query basis plan.docx --depth 2 --db collection.sqlite",
        "vanban query search 'bau cu' --type KH --db collection.sqlite",
        "vanban query deadlines --from 2021-05-01 --to 2021-05-31 --format csv --db collection.sqlite",
      ],
      details: Question.help, run: QueryCommand.run),
    Command(
      name: "graph", synopsis: "--db FILE", help: "draw the network of citations",
      examples: [
        "vanban graph --db collection.sqlite | dot -Tsvg -o citations.svg",
        "vanban graph --db collection.sqlite --document 45-CT/TW --depth 2 --format graphml",
      ],
      run: GraphCommand.run),
    Command(
      name: "evaluate", synopsis: "--gold DIR", help: "score what is found against annotations",
      examples: [
        "vanban evaluate --gold corpus", "vanban evaluate --gold corpus --misses",
        "vanban evaluate --gold corpus --json > before.json",
      ],
      run: EvaluateCommand.run),
    Command(
      name: "formats", synopsis: "", help: "list the formats: name, extensions, program needed, what it is",
      examples: ["vanban formats"], run: FormatsCommand.run),
    Command(
      name: "doctor", synopsis: "",
      help: "tell which optional programs are here, and what is lost without the others",
      examples: ["vanban doctor", "vanban doctor --json"], run: DoctorCommand.run),
    Command(
      name: "schema", synopsis: "", help: "print the JSON Schema of the output",
      examples: ["vanban schema > schema.json"],
      run: { _ in
        StandardStreams.write(Converter.schema)
        return .done
      }),
  ]
}
