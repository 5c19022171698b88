import VanBan
import VanBanEvaluation

/// What a worker is told to do with one input, as one line; bytes of the input may follow.
struct BatchTask {
  /// The file; or with `length`, the name that the bytes bear.
  var path: String
  /// The folder of its outputs below the output folder, with a slash behind it where it has a name; nil where the documents
  /// themselves are wanted.
  var folder: String?
  /// How many bytes follow the line; nil where the file is to be read.
  var length: Int?
  /// How many elements of an archive are told already.
  var after = 0
  /// Members that ended a worker.
  var refused: [String] = []
  /// The format that it is taken for.
  var format: String?
  /// What an earlier run made of it.
  var earlier: JSONValue?
  /// What this worker will be told to read next.
  var expected: [String] = []
}

extension BatchTask {
  var line: [UInt8] {
    let members: [JSONValue.Member] = [
      JSONValue.Member("path", .text(path)), JSONValue.Member("folder", JSONValue(folder)),
      JSONValue.Member("length", JSONValue(length)), JSONValue.Member("after", JSONValue(after)),
      JSONValue.Member("refused", .list(refused.map { .text($0) })),
      JSONValue.Member("format", JSONValue(format)), JSONValue.Member("earlier", earlier ?? .null),
      JSONValue.Member("expected", .list(expected.map { .text($0) })),
    ]
    return Array(JSONValue.object(members).compact.utf8) + [10]
  }

  init?(_ line: [UInt8]) {
    guard let value = try? JSONValue(parsing: line), let path = value["path"]?.string else { return nil }
    self.path = path
    folder = value["folder"]?.string
    length = value["length"]?.integer
    after = value["after"]?.integer ?? 0
    refused = value["refused"]?.items?.compactMap(\.string) ?? []
    format = value["format"]?.string
    earlier = value["earlier"] == .null ? nil : value["earlier"]
    expected = value["expected"]?.items?.compactMap(\.string) ?? []
  }
}

/// What a worker says of the input in hand: the first byte of a line.
enum BatchNews: UInt8 {
  /// It goes on.
  case beat = 0x2E  // .
  /// The file's size and hash: an object.
  case identity = 0x69  // i
  /// The input is an archive.
  case archive = 0x61  // a
  /// A document, or a member of the archive, is begun: its name as a string.
  case begun = 0x62  // b
  /// A document as JSON.
  case document = 0x64  // d
  /// What became of the document, or member: an object.
  case element = 0x65  // e
  /// Members that no format reads: an object of counts.
  case passedOver = 0x70  // p
  /// Nothing was to be done: all is as the earlier run left it.
  case kept = 0x6B  // k
  /// The input is done.
  case finished = 0x66  // f
  /// The output can be written no more: a string that says why.
  case broken = 0x78  // x
}
