import VanBanIngest

/// Which files `vanban validate` means.
enum ValidatedFiles {
  /// The files that are named and those in folders; with `--since` those of them that changed.
  static func all(
    _ arguments: Arguments, _ result: inout ExitCode
  ) throws(LintConfiguration.Unusable) -> [String] {
    guard let revision = arguments["since"] else {
      var files: [String] = []
      for input in arguments.inputs { files += below(input, arguments["schema"] != nil, &result) }
      return files
    }
    let changed: [String]
    do throws(ChangedFiles.Failure) { changed = try ChangedFiles.since(revision) } catch {
      throw LintConfiguration.Unusable(message: error.message)
    }
    let inputs = arguments.inputs.map(plain)
    return changed.filter { file in
      let isMeant = inputs.isEmpty || inputs.contains { $0 == file || $0.isEmpty || file.hasPrefix($0 + "/") }
      return isMeant && (inputs.contains(file) || isNamedDocument(file))
    }
  }

  /// The documents of a folder; its JSON files with a schema, or where there is nothing else.
  private static func below(_ input: String, _ hasSchema: Bool, _ result: inout ExitCode) -> [String] {
    guard input != "-", InputWalker.isFolder(input) else { return [input] }
    do {
      let listing = try InputWalker.list(input, other: JSONFile.extensions)
      let paths = listing.documents.map(\.path).filter { !RunFolder.isManifest($0) }
      let json = paths.filter(JSONFile.isNamedJSON)
      let documents = paths.filter { !JSONFile.isNamedJSON($0) }
      if hasSchema || documents.isEmpty {
        if json.isEmpty {
          let wanted = hasSchema ? "JSON files" : "documents and JSON files"
          StandardStreams.complain("\(input): a folder without \(wanted)")
          result = result.worse(.failed)
        }
        return json
      }
      if !json.isEmpty {
        let files = json.count == 1 ? "1 JSON file" : "\(json.count) JSON files"
        StandardStreams.complain(
          "\(input): passed over \(files) beside the documents; name them to check them")
      }
      return documents
    } catch {
      StandardStreams.complain(error.message)
      result = result.worse(.failed)
      return []
    }
  }

  /// Whether a file's extension is that of a document.
  static func isNamedDocument(_ file: String) -> Bool {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    return InputFormat.all.contains { $0.fileExtensions.contains(fileExtension) }
  }

  /// A path as git writes it.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
