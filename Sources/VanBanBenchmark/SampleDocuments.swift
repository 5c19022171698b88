import Glibc
import VanBanIngest

/// Texts to measure: made of the lines of the corpus, or real ones.
///
/// A text that is repeated flatters: the processor learns it by heart. So each document has the order of lines of some of
/// the corpus, but lines are exchanged for others of their kind, long ones are put together of pieces of three to eight
/// words, some are left out or doubled, and all numbers are drawn anew.
struct SampleDocuments {
  private var dice: Dice
  private var skeletons: [[ArraySlice<UInt8>]] = []
  /// Lines by their kind.
  private var pools: [[ArraySlice<UInt8>]] = []
  /// Pieces of long lines.
  private var pieces: [ArraySlice<UInt8>] = []

  private static let longest = 15
  /// A longer line is a document whose line ends were lost: its pieces would be letterheads.
  private static let mostPieced = 600
  /// Folders of documents that are damaged on purpose, each in another way; in archives few are.
  private static let damaged = ["/defects/", "/encodings/"]

  /// Reads the corpus below a folder.
  init(corpus: String, seed: UInt64) throws(SpeedOptions.Refusal) {
    dice = Dice(seed)
    pools = Array(repeating: [], count: 1 << 7)
    for path in try Self.files(below: corpus, ["source.txt"])
    where !Self.damaged.contains(where: path.contains) {
      let text = Self.read(path)
      guard String(validating: text, as: UTF8.self) != nil else { continue }
      let lines = text.split(separator: 10, omittingEmptySubsequences: false)
      skeletons.append(lines)
      for line in lines {
        pools[Self.kind(line)].append(line)
        let words = line.split(separator: 32)
        guard words.count > Self.longest, line.count <= Self.mostPieced else { continue }
        var lower = 0
        while lower < words.count {
          let upper = min(words.count, lower + 3 + Int(dice.next() % 6))
          pieces.append(line[words[lower].startIndex..<words[upper - 1].endIndex])
          lower = upper
        }
      }
    }
    guard !skeletons.isEmpty, !pieces.isEmpty else {
      throw SpeedOptions.Refusal(message: "\(corpus) holds no source.txt")
    }
  }

  /// Documents of at least so many bytes in all.
  mutating func documents(bytes: Int) -> [[UInt8]] {
    var documents: [[UInt8]] = []
    var count = 0
    while count < bytes {
      let document = next()
      if document.isEmpty { continue }
      count += document.count
      documents.append(document)
    }
    return documents
  }

  /// A document: the beginning and the end of one of the corpus, and between them the middles of as many as give it the
  /// size that is drawn: 3 to 33 KB, 13 on the average, as in collections of letters and plans.
  private mutating func next() -> [UInt8] {
    let own = skeletons[draw(skeletons.count)]
    let (middle, end) = (own.count / 2, own.count * 4 / 5)
    let size = 3_000 + Int(dice.skewed() * 30_000)
    var document: [UInt8] = []
    append(own[..<middle], to: &document)
    while document.count < size {
      let other = skeletons[draw(skeletons.count)]
      append(other[other.count / 3..<other.count * 4 / 5], to: &document)
    }
    append(own[middle..<end], to: &document)
    append(own[end...], to: &document)
    return document
  }

  private mutating func append(_ lines: ArraySlice<ArraySlice<UInt8>>, to document: inout [UInt8]) {
    for line in lines {
      let luck = dice.next() % 100
      if luck < 4 { continue }
      append(line, to: &document)
      if luck >= 96 { append(line, to: &document) }
    }
  }

  private mutating func append(_ given: ArraySlice<UInt8>, to document: inout [UInt8]) {
    var line = given
    // Most first lines stay: a letterhead is more than lines of its kind.
    if dice.next() % 100 < (document.count < 600 ? 10 : 50) {
      let pool = pools[Self.kind(given)]
      line = pool[draw(pool.count)]
    }
    let start = document.count
    let words = line.count { $0 == 32 }
    if words >= Self.longest {
      // Its beginning, which says what the line is, and pieces of others: the corpus is made of short examples, and
      // paragraphs of real plans and letters are twice as long.
      let length = line.count + Int(Double(line.count) * 3 * dice.skewed())
      let head = line.split(separator: 32, maxSplits: 5).prefix(5)
      document += line[(head.first ?? line).startIndex..<(head.last ?? line).endIndex]
      while document.count - start < length {
        document.append(32)
        document += pieces[draw(pieces.count)]
      }
    } else {
      document += line
    }
    redraw(&document, from: start)
    document.append(10)
  }

  private mutating func draw(_ count: Int) -> Int { Int(truncatingIfNeeded: dice.next() >> 1) % count }

  /// Exchanges numbers for others of their length; days and months stay such, and so do years.
  ///
  /// The number that a line begins with stays: sections are counted by it.
  private mutating func redraw(_ text: inout [UInt8], from start: Int) {
    var lower = start
    while lower < text.count {
      guard text[lower] &- 48 < 10 else {
        lower += 1
        continue
      }
      var upper = lower
      var value = 0
      while upper < text.count, text[upper] &- 48 < 10, upper - lower < 9 {
        value = value * 10 + Int(text[upper] - 48)
        upper += 1
      }
      if lower > start {
        var drawn =
          switch (upper - lower, value) {
          case (1, _): 1 + draw(9)
          case (2, 1...12): 1 + draw(12)
          case (2, 13...31): 13 + draw(16)
          case (4, 1_945...2_099): 1_990 + draw(36)
          default:
            draw(
              [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000][
                upper - lower])
          }
        for place in stride(from: upper - 1, through: lower, by: -1) {
          text[place] = 48 + UInt8(drawn % 10)
          drawn /= 10
        }
      }
      lower = upper
    }
  }

  /// What a line looks like: how it begins and how long it is.
  private static func kind(_ line: ArraySlice<UInt8>) -> Int {
    guard let first = line.first(where: { $0 != 32 && $0 != 9 }) else { return 0 }
    let beginning =
      switch first {
      case 48...57: 1
      case 65...90: line.contains { $0 &- 97 < 26 } ? 2 : 3
      case 97...122: 4
      case 45, 43, 42: 5
      case 0xC3...0xC6, 0xE1: 6
      default: 7
      }
    return beginning << 4 | min(15, line.count / 24)
  }

  // MARK: - Files

  /// The texts below a folder, as they are.
  static func real(_ folder: String) throws(SpeedOptions.Refusal) -> [[UInt8]] {
    let texts = try files(below: folder, [".txt", ".md"]).map(read).filter { text in
      !text.isEmpty && String(validating: text, as: UTF8.self) != nil
    }
    guard !texts.isEmpty else { throw SpeedOptions.Refusal(message: "\(folder) holds no texts in UTF-8") }
    return texts
  }

  private static func files(below folder: String, _ ends: [String]) throws(SpeedOptions.Refusal) -> [String] {
    do {
      return try InputWalker.list(folder).documents.map(\.path).filter { path in
        ends.contains { path.hasSuffix($0) }
      }
    } catch { throw SpeedOptions.Refusal(message: "\(folder) cannot be listed") }
  }

  static func read(_ path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
