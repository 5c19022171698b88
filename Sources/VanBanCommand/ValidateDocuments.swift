import VanBan
import VanBanIngest
import VanBanLint

/// `vanban validate` of documents: which files are meant, and the rules for each.
enum ValidateDocuments {
  static func run(_ arguments: Arguments) -> ExitCode {
    guard !arguments.inputs.isEmpty || arguments["since"] != nil else {
      StandardStreams.complain("validate needs a file, a folder or - (vanban validate --help tells more)")
      return .usage
    }
    guard let limits = ConvertCommand.limits(arguments) else { return .usage }
    var result = ExitCode.done
    do {
      let validation = try DocumentValidation(arguments, limits)
      let files = try files(arguments, &result).filter { !validation.ignores($0) }
      var report = try FindingReport(arguments, inVietnamese: validation.language(arguments) == .vi)
      Ingest.expect(files.map { .path($0) })
      for file in files {
        let source =
          file == "-" ? InputSource.bytes(name: "-", WholeFile.readStandardInput() ?? []) : .path(file)
        result = result.worse(validation.validate(source, &report))
      }
      return result.worse(report.close())
    } catch let error as LintConfiguration.Unusable {
      StandardStreams.complain(error.message)
    } catch let error as ChangedFiles.Failure {
      StandardStreams.complain(error.message)
    } catch {
      StandardStreams.complain("\(error)")
    }
    return .usage
  }

  /// The files that are meant; with `--since` those of them that changed.
  static func files(_ arguments: Arguments, _ result: inout ExitCode) throws(ChangedFiles.Failure) -> [String]
  {
    guard let revision = arguments["since"] else {
      var files: [String] = []
      for input in arguments.inputs { files += below(input, &result) }
      return files
    }
    let changed = try ChangedFiles.since(revision)
    let inputs = arguments.inputs.map(plain)
    return changed.filter { file in
      let isMeant = inputs.isEmpty || inputs.contains { $0 == file || $0.isEmpty || file.hasPrefix($0 + "/") }
      return isMeant && (inputs.contains(file) || isDocument(file))
    }
  }

  private static func below(_ input: String, _ result: inout ExitCode) -> [String] {
    guard input != "-", InputWalker.isFolder(input) else { return [input] }
    do {
      let listing = try InputWalker.list(input)
      if listing.documents.isEmpty {
        StandardStreams.complain("\(input): a folder without documents")
        result = result.worse(.failed)
      }
      return listing.documents.map(\.path)
    } catch {
      StandardStreams.complain(error.message)
      result = result.worse(.failed)
      return []
    }
  }

  private static func isDocument(_ file: String) -> Bool {
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
