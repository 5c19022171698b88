import VanBan
import VanBanIngest
import VanBanModel

extension Option {
  /// Every option.
  static let catalog: [Option] = [
    Option(
      "output", "o", value: "DIR", commands: ["convert", Command.innerWorker],
      "write one JSON file for each document below DIR, and DIR/manifest.jsonl"),
    Option(
      "jobs", "j", value: "N", commands: ["convert", "worker"],
      "read N documents at a time (default: as many as the machine has processors)"),
    Option(
      "force", commands: ["convert"], "with --output: do everything again, whatever an earlier run has done"),
    Option(
      "quarantine", value: "DIR", commands: ["convert"],
      "with --output: copy the inputs that failed below DIR"),
    Option(
      "progress", value: "STYLE", choices: ProgressReport.Style.allCases.map(\.rawValue),
      commands: ["convert"],
      "with --output: how to tell on standard error how far it has come"),
    Option("quiet", "q", commands: ["convert"], "with --output: tell only what failed"),
    Option("verbose", "v", commands: ["convert"], "with --output: tell of every input"),
    Option(
      "memory", value: "MIB", commands: ["convert", "worker", Command.innerWorker],
      "how much memory the worker that reads a document may take (default: \(WorkerProcess.Settings().memory))"
    ),
    Option(
      "format", "f", value: "FORMAT", choices: ["json", "jsonl", "events"], commands: ["convert"],
      "json: one document as one object; jsonl: one object a line; events: a line for everything that is found, at once"
    ),
    Option("events", commands: ["schema"], "the schema of the lines that --format events prints"),
    Option(
      "from", value: "FORMAT", choices: InputFormat.all.map(\.name),
      commands: ["convert", "text", "tokens", "index", "validate"],
      "take the input for this format, whatever it looks like"),
    Option(
      "chunk-bytes", value: "N", commands: ["convert", "text", Command.innerWorker],
      "read N bytes at a time; the output is the same"),
    Option(
      "icu-only", commands: ["convert", "tokens", "worker", Command.innerWorker],
      "let ICU find all word boundaries, without the faster pass; the output is the same"),
    Option(
      "timeout", value: "SECONDS",
      commands: ["convert", "text", "tokens", "index", "worker", Command.innerWorker],
      "how long another program may work on a file, and a worker may be silent (default: \(Limits().programSeconds))"
    ),
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
      "lang", value: "LANG", choices: Language.allCases.map(\.rawValue),
      "the language of messages and help (default: by the locale)"),
    Option(
      "format", "f", value: "FORMAT", choices: ["text", "json", "sarif", "junit", "github"],
      commands: ["validate"],
      "text: a line for each finding; json: one object; the others for CI"),
    Option(
      "fail-on", value: "SEVERITY", choices: ValidateReport.FailOn.allCases.map(\.rawValue),
      commands: ["validate"],
      "exit 1 from this severity on (default: error)"),
    Option(
      "config", value: "FILE", commands: ["validate"],
      "severities and ignored paths (default: .vanban.json here or in a folder above)"),
    Option("baseline", value: "FILE", commands: ["validate"], "leave out the findings that FILE knows"),
    Option(
      "write-baseline", value: "FILE", commands: ["validate"],
      "write what is found to FILE, for --baseline; exit 0"),
    Option(
      "since", value: "REV", commands: ["validate"],
      "only files that changed since this branch left the git revision REV"),
    Option(
      "db", value: "FILE", commands: ["validate"],
      "a collection made by vanban index: what it knows to be replaced is no basis (CIT-10)"),
    Option("fix", commands: ["validate"], "write safe replacements into .txt and .md files"),
    Option(
      "format", "f", value: "FORMAT", choices: ["table", "json"], commands: ["rules"],
      "table, or json with all there is"),
    Option(
      "schema", value: "FILE", commands: ["validate"],
      "the JSON Schema (2020-12) for JSON files (default: that of vanban's output)"),
    Option(
      "resource", value: "[URI=]FILE", commands: ["validate"],
      "a schema that --schema refers to, by its $id or by URI; may be given again"),
    Option(
      "schema-folder", value: "URI=DIR", commands: ["validate"],
      "where the schemas lie whose URIs begin so; may be given again"),
    Option(
      "assert-format", commands: ["validate"], "let \"format\" refuse strings; else it only describes them"),
    Option("items", commands: ["validate"], "with --schema: each item of an array is a value of its own"),
    Option(
      "lines", commands: ["validate"], "each line is a value of its own (so it is for .jsonl and .ndjson)"),
    Option(
      "max-memory", value: "MIB", commands: ["validate"],
      "how much one JSON value may take: its text, and 12 bytes for each value and key in it (default: 1024)"),
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
      name: "validate", synopsis: "FILE…",
      help: "check documents against the rules of form, JSON against its schema",
      examples: [
        "vanban validate draft.docx", "vanban validate --since origin/main --format github",
        "vanban validate --lang vi --fail-on warning drafts/", "vanban validate --fix draft.md",
        "vanban convert plan.docx | vanban validate -",
        "vanban validate --schema schema.json --format json data.jsonl",
      ],
      run: ValidateCommand.run),
    Command(
      name: "rules", synopsis: "", help: "list the rules of validate: id, severity, name, what they say",
      examples: ["vanban rules", "vanban rules --format json --lang vi"], run: RulesCommand.rules),
    Command(
      name: "explain", synopsis: "ID…", help: "tell one rule: its article, a good and a bad example",
      examples: ["vanban explain NUM-02", "vanban explain --lang vi number-colon"], run: RulesCommand.explain),
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
      examples: ["vanban schema > schema.json", "vanban schema --events > events.json"],
      run: { arguments in
        StandardStreams.write(arguments["events"] == nil ? Converter.schema : Converter.eventSchema)
        return .done
      }),
    Command(
      name: "worker", synopsis: "",
      help: "answer requests on standard input, a line of JSON each, for pipelines and engines",
      examples: [
        "echo '{\"id\": 1, \"path\": \"plan.docx\"}' | vanban worker",
        "vanban worker --jobs 4 < requests > answers",
      ],
      run: WorkerCommand.run),
    Command(
      name: "completions", synopsis: "SHELL", help: "print completions for bash, zsh or fish",
      examples: ["source <(vanban completions bash)"], run: CompletionsCommand.run),
    Command(
      name: "man", synopsis: "", help: "print the manual page",
      examples: ["vanban man > vanban.1", "man ./vanban.1"], run: ManualCommand.run),
    Command(
      name: Command.innerWorker, synopsis: "", help: "read documents for another vanban", examples: [],
      isInner: true, run: BatchWorker.run),
  ]
}
