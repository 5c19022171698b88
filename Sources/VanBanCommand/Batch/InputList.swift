import VanBanIngest

/// The inputs of a batch, in few bytes for each: there may be a million.
///
/// All paths stand behind one another. What is to be read is the rule and needs no word; what is not has its verdict in a table.
struct InputList: RandomAccessCollection {
  private var names: [UInt8] = []
  /// Where each path ends, and how long the folder of its outputs is, which stands right before its last component.
  private var places: [(end: Int, folder: Int32)] = []
  private var verdicts: [Int: BatchInput.Verdict] = [:]

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> BatchInput {
    let start = index == 0 ? 0 : places[index - 1].end
    let path = names[start..<places[index].end]
    let name = InputSource.path(String(decoding: path, as: UTF8.self)).shortName
    let folder = path.dropLast(name.utf8.count).suffix(Int(places[index].folder))
    return BatchInput(
      path: String(decoding: path, as: UTF8.self), folder: String(decoding: folder, as: UTF8.self),
      verdict: verdicts[index] ?? .read)
  }

  /// How many are to be read.
  var toRead: Int { places.count - verdicts.count }

  mutating func append(_ input: BatchInput) {
    if case .read = input.verdict {} else { verdicts[places.count] = input.verdict }
    names.append(contentsOf: input.path.utf8)
    places.append((names.count, Int32(input.folder.utf8.count)))
  }

  /// What is not to be read after all.
  mutating func refuse(_ index: Int, _ verdict: BatchInput.Verdict) { verdicts[index] = verdict }
}
