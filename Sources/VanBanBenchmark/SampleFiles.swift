import Glibc

/// The documents as files, for what runs as a program of its own.
struct SampleFiles {
  /// A document of about 15 KB.
  let one: String
  /// Each document in a file of its own.
  let documents: String
  /// The folders of that folder, which share them.
  let shares: [String]
  /// All documents in a few large files, one behind the other.
  let large: String
  /// Many small ones.
  let small: String
  let count: Int

  private static let folderSize = 500
  private static let smallBytes = 3_000
  private static let oneBytes = 15_000

  init(_ documents: [[UInt8]], shares: Int, small count: Int, below folder: String) throws(SpeedOptions
    .Refusal)
  {
    self.count = count
    (one, large, small) = ("\(folder)/one.txt", "\(folder)/large", "\(folder)/small")
    let each = "\(folder)/documents"
    self.documents = each
    self.shares = (0..<shares).map { "\(each)/\($0)" }
    for path in [folder, large, small, each] + self.shares { mkdir(path, 0o755) }
    for (place, document) in documents.enumerated() {
      try Self.write(document, "\(self.shares[place % shares])/\(place).txt")
    }
    var text: [UInt8] = []
    for document in documents where text.count < Self.oneBytes { text += document + [10] }
    try Self.write(Self.head(text, Self.oneBytes), one)
    for place in 0..<4 {
      let some = documents[documents.count * place / 4..<documents.count * (place + 1) / 4]
      try Self.write(Array(some.joined(separator: [10, 10])), "\(large)/\(place).txt")
    }
    for place in 0..<count {
      let inner = "\(small)/\(place / Self.folderSize)"
      if place % Self.folderSize == 0 { mkdir(inner, 0o755) }
      try Self.write(Self.head(documents[place % documents.count], Self.smallBytes), "\(inner)/\(place).txt")
    }
  }

  /// Whole lines up to a size.
  private static func head(_ text: [UInt8], _ size: Int) -> [UInt8] {
    guard text.count > size else { return text }
    return Array(text[..<(text[..<size].lastIndex(of: 10).map { $0 + 1 } ?? size)])
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws(SpeedOptions.Refusal) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SpeedOptions.Refusal(message: "\(path) cannot be written") }
      written += count
    }
  }
}
