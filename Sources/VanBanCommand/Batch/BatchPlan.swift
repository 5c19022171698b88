import VanBan
import VanBanIngest

/// One input of a batch.
struct BatchInput {
  enum Verdict {
    /// It is to be read.
    case read
    /// It is not read, and that is no failure.
    case skipped(code: String, reason: String)
    /// It cannot be read, or not be written.
    case failed(code: String, reason: String)
  }

  /// The path as it was given, or found.
  var path: String
  /// The folder of its outputs below the output folder: empty, or with a slash behind it.
  var folder = ""
  var verdict = Verdict.read

  static let standardInput = InputSource.standardInput.name

  /// What its outputs are called below its folder, without `.json`.
  static func place(_ source: InputSource) -> String {
    source.name == standardInput || source.name.hasPrefix(standardInput + InputSource.memberMark)
      ? "stdin" + source.shortName.dropFirst(InputSource.standardInput.shortName.count) : source.shortName
  }

  /// Where its outputs go, without `.json`: what tells it from all other inputs, wherever it lies.
  var place: String {
    if path == Self.standardInput { return "stdin" }
    // A member that is named from outside is written below its archive's name, unless a file has that very name.
    if let mark = path.firstRange(of: InputSource.memberMark), !InputWalker.exists(path) {
      return folder + InputSource.path(String(path[..<mark.lowerBound])).shortName + path[mark.lowerBound...]
    }
    return folder + InputSource.path(path).shortName
  }

  /// By what its record is found again; what has no outputs is known by its path.
  var key: String {
    if case .read = verdict { return place }
    return ManifestIndex.key(path: path)
  }
}

/// Everything that a batch has to do, in the order in which it is told.
struct BatchPlan {
  private(set) var inputs = InputList()
  /// What each folder has that no format reads, for the message.
  private(set) var others: [(folder: String, kinds: [String: Int])] = []
  /// Folders without documents.
  private(set) var empty: [String] = []

  /// Walks the folders; the output's and the quarantine's are not read.
  init(_ named: [String], output: String, quarantine: String?) {
    for input in named {
      if input == "-" {
        inputs.append(BatchInput(path: BatchInput.standardInput))
      } else if InputWalker.isFolder(input) {
        walk(input, except: [output] + (quarantine.map { [$0] } ?? []))
      } else {
        inputs.append(BatchInput(path: input))
      }
    }
    refuseNamesakes()
  }

  private mutating func walk(_ folder: String, except left: [String]) {
    do {
      let listing = try InputWalker.list(folder, except: left)
      if listing.documents.isEmpty { empty.append(folder) }
      if !listing.others.isEmpty { others.append((folder, listing.others)) }
      // Both are sorted, and are merged so.
      var passed = listing.passedOver[...]
      for found in listing.documents {
        while let first = passed.first,
          first.found.relativePath.utf8.lexicographicallyPrecedes(found.relativePath.utf8)
        {
          inputs.append(Self.passedOver(passed.removeFirst()))
        }
        let name = InputSource.path(found.relativePath).shortName
        inputs.append(BatchInput(path: found.path, folder: String(found.relativePath.dropLast(name.count))))
      }
      for rest in passed { inputs.append(Self.passedOver(rest)) }
    } catch {
      inputs.append(BatchInput(path: folder, verdict: .failed(code: error.code, reason: error.reason)))
    }
  }

  private static func passedOver(
    _ passed: (found: InputWalker.Found, obstacle: InputWalker.Obstacle)
  ) -> BatchInput {
    let verdict: BatchInput.Verdict =
      switch passed.obstacle {
      case .format: .skipped(code: "format-not-read", reason: "no format has its extension")
      case .hidden: .skipped(code: "hidden", reason: "its name begins with a dot")
      case .name: .failed(code: "name-not-utf8", reason: "its name is not UTF-8; rename it")
      case .brokenLink: .skipped(code: "broken-link", reason: "a link that leads nowhere")
      case .kind: .skipped(code: "no-file", reason: "neither a file nor a folder")
      case .excluded: .skipped(code: "output-folder", reason: "this run writes there")
      case .walked: .skipped(code: "walked", reason: "a folder that is read by another path")
      case .unreadable(let reason): .failed(code: "unreadable", reason: reason)
      }
    return BatchInput(path: passed.found.path, verdict: verdict)
  }

  /// Two inputs must not write to one place: of such the first is read.
  private mutating func refuseNamesakes() {
    var taken: [KeyHash: Int] = [:]
    for index in inputs.indices {
      let input = inputs[index]
      guard case .read = input.verdict else { continue }
      let place = input.place
      guard let first = conflict(place, taken) else {
        taken[KeyHash(place)] = index
        continue
      }
      inputs.refuse(
        index,
        .failed(
          code: "duplicate",
          reason: "its output \(place).json is already written for \(inputs[first].path); "
            + "convert the folder above both, or use another --output"))
    }
  }

  /// The input whose outputs may be those of the place: the same, the parts `a.txt.2` of `a.txt`, the members of `a.zip`.
  private func conflict(_ place: String, _ taken: [KeyHash: Int]) -> Int? {
    func index(_ place: String) -> Int? {
      taken[KeyHash(place)].flatMap { inputs[$0].place == place ? $0 : nil }
    }
    if let same = index(place) { return same }
    if let dot = place.lastIndex(of: "."), place[dot...].dropFirst().allSatisfy(\.isNumber),
      let whole = index(String(place[..<dot]))
    {
      return whole
    }
    if let mark = place.firstRange(of: InputSource.memberMark) {
      return index(String(place[..<mark.lowerBound]))
    }
    return nil
  }
}
