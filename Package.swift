// swift-tools-version: 6.2
import PackageDescription

// Every arrow below points one way, and the compiler refuses the other: Structure never sees files,
// Ingest knows no Vietnamese, JSON and every other output work from the model alone.
// The C targets hide their library's headers, because ICU's and Foundation's cannot meet in one module.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "vanban",
  products: [
    .library(name: "VanBan", targets: ["VanBan"]),
    .library(name: "VanBanEvaluation", targets: ["VanBanEvaluation"]),
    .library(name: "VanBanIndex", targets: ["VanBanIndex"]),
    .executable(name: "vanban", targets: ["VanBanCommand"]),
    .executable(name: "vanban-benchmark", targets: ["VanBanBenchmark"]),
  ],
  targets: [
    // Bytes of text sixty-four at a time, of which processors make vectors.
    .target(name: "CBytes"),
    .target(
      name: "CICU", dependencies: ["CBytes"],
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CProcess"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "VanBanModel", swiftSettings: strict),
    // Bytes that need not fit into memory; it knows nothing of what they mean.
    .target(name: "VanBanSpool", swiftSettings: strict),
    .target(
      name: "VanBanIngest",
      dependencies: [
        "VanBanModel", "VanBanCharset", "VanBanLayout", "VanBanSpool", "CXML", "CArchive", "CProcess",
        "CBytes", "CNettle",
      ],
      swiftSettings: strict),
    // Where words lie on pages, and how they were meant to be read: it knows no files and no programs.
    .target(name: "VanBanLayout", dependencies: ["VanBanModel"], swiftSettings: strict),
    // Letters, tones and syllables of the language.
    .target(name: "VanBanOrthography", swiftSettings: strict),
    // The encodings before Unicode; it sees no files, only text.
    .target(name: "VanBanCharset", dependencies: ["VanBanOrthography", "CBytes"], swiftSettings: strict),
    .target(
      name: "VanBanText", dependencies: ["VanBanModel", "VanBanOrthography", "CBytes", "CICU"],
      swiftSettings: strict),
    .target(
      name: "VanBanStructure", dependencies: ["VanBanModel", "VanBanOrthography", "VanBanText", "CBytes"],
      swiftSettings: strict),
    .target(
      name: "VanBanJSON", dependencies: ["VanBanModel", "VanBanSpool", "CBytes"],
      // Links to schemas/: the tool prints the very files that stand there.
      resources: [.embedInCode("document.schema.json"), .embedInCode("events.schema.json")],
      swiftSettings: strict),
    .target(
      name: "VanBan",
      dependencies: [
        "VanBanModel", "VanBanIngest", "VanBanText", "VanBanStructure", "VanBanJSON", "VanBanSpool",
      ],
      swiftSettings: strict),
    // JSON of any origin: strict, exact, with the place of every value.
    .target(name: "VanBanJSONText", swiftSettings: strict),
    // JSON Schema 2020-12. Its patterns are ECMA-262's, of ICU it takes only the properties of characters.
    .target(
      name: "VanBanSchema", dependencies: ["VanBanJSONText", "CICU"],
      resources: [
        "schema", "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation",
        "format-assertion", "content",
      ].map { .embedInCode("Metaschemas/\($0).json") }, swiftSettings: strict),
    // What checks find, and how it is printed; every check of any kind writes these.
    .target(name: "VanBanFindings", swiftSettings: strict),
    // Rules of form and of sense; it knows documents and their text, no files.
    .target(name: "VanBanLint", dependencies: ["VanBanModel"], swiftSettings: strict),
    // Judges documents against annotations; it knows no rule of recognition but by its name.
    .target(
      name: "VanBanEvaluation", dependencies: ["VanBanModel", "VanBanJSONText"], swiftSettings: strict),
    // Documents in a database, from the JSON alone; it sees no texts and no rule of recognition.
    .target(
      name: "VanBanIndex", dependencies: ["VanBanModel", "VanBanText", "VanBanJSONText", "CSQLite"],
      swiftSettings: strict),
    .executableTarget(
      name: "VanBanCommand",
      dependencies: [
        "VanBan", "VanBanEvaluation", "VanBanFindings", "VanBanIndex", "VanBanIngest", "VanBanJSONText",
        "VanBanLint",
        "VanBanModel", "VanBanSchema", "CProcess",
      ],
      swiftSettings: strict),
    // ICU with nothing around it, to measure against.
    .target(name: "CBareICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .executableTarget(
      name: "VanBanBenchmark",
      dependencies: [
        "VanBan", "VanBanEvaluation", "VanBanIndex", "VanBanIngest", "VanBanModel", "VanBanText", "CBareICU",
        "CICU",
      ],
      swiftSettings: strict),
    // Archives for the tests, written by the library that reads them.
    .target(
      name: "CArchiveWriter", path: "Tests/CArchiveWriter", linkerSettings: [.linkedLibrary("archive")]),
    .target(
      name: "TestArchives", dependencies: ["CArchiveWriter"], path: "Tests/TestArchives",
      swiftSettings: strict),
    .testTarget(
      name: "VanBanIngestTests",
      dependencies: ["VanBanIngest", "VanBanCharset", "VanBanLayout", "VanBanModel", "TestArchives"],
      swiftSettings: strict),
    .testTarget(
      name: "VanBanLayoutTests", dependencies: ["VanBanLayout", "VanBanModel"], swiftSettings: strict),
    .testTarget(name: "VanBanOrthographyTests", dependencies: ["VanBanOrthography"], swiftSettings: strict),
    .testTarget(
      name: "VanBanCharsetTests", dependencies: ["VanBanCharset", "VanBanOrthography"], swiftSettings: strict),
    .testTarget(
      name: "VanBanTextTests", dependencies: ["VanBanText", "VanBanModel", "CBytes", "CICU"],
      swiftSettings: strict),
    .testTarget(
      name: "VanBanStructureTests", dependencies: ["VanBan", "VanBanStructure", "VanBanText", "VanBanModel"],
      swiftSettings: strict),
    .testTarget(
      name: "VanBanEvaluationTests", dependencies: ["VanBan", "VanBanEvaluation"], swiftSettings: strict),
    .testTarget(name: "VanBanJSONTextTests", dependencies: ["VanBanJSONText"], swiftSettings: strict),
    .testTarget(
      name: "VanBanSchemaTests", dependencies: ["VanBanSchema", "VanBanJSONText"], swiftSettings: strict),
    .testTarget(name: "VanBanFindingsTests", dependencies: ["VanBanFindings"], swiftSettings: strict),
    .testTarget(
      name: "VanBanLintTests", dependencies: ["VanBan", "VanBanLint", "VanBanModel"], swiftSettings: strict),
    .testTarget(
      name: "VanBanIndexTests", dependencies: ["VanBan", "VanBanIndex", "VanBanModel"], swiftSettings: strict),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "VanBan", "VanBanEvaluation", "VanBanIngest", "VanBanText", "VanBanJSON", "VanBanModel",
        "VanBanSpool", "TestArchives",
      ],
      swiftSettings: strict),
    // The program is a dependency so that it is built before its tests run it.
    .testTarget(
      name: "CommandTests", dependencies: ["VanBanCommand", "TestArchives"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
