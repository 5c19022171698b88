public import VanBanModel

/// The documents of an input, opened one after another: itself, or for an archive those of its members.
///
/// Archives within the archive are walked in their place. Their members come in the order in which they lie there.
public struct Inputs: Sequence, IteratorProtocol {
  /// What comes next.
  public enum Element {
    /// A document to be read.
    case document(OpenedInput)
    /// A member, or the rest of an archive, that cannot be read; the others follow.
    case failed(IngestError)
    /// How many members of an archive have kinds that no format reads, by the extension in small letters.
    case passedOver(archive: String, kinds: [String: Int])
  }

  /// Whether the input is an archive.
  public let isArchive: Bool
  private var document: OpenedInput?
  private var archives: [Archive] = []

  /// Opens an input.
  ///
  /// `begin` is told the name of each member of an archive before it is unpacked; where it says no, the member is left out.
  ///
  /// - Throws: where the input itself cannot be opened.
  public init(
    _ source: InputSource, format: String? = nil, limits: Limits = Limits(), begin: ((String) -> Bool)? = nil
  ) throws(IngestError) {
    switch try Ingest.input(source, format: format, limits: limits, begin: begin) {
    case .document(let opened):
      document = opened
      isArchive = false
    case .archive(let archive):
      archives = [archive]
      isArchive = true
    }
  }

  /// The next one; nil at the end.
  public mutating func next() -> Element? {
    if let opened = document {
      document = nil
      return .document(opened)
    }
    while let archive = archives.last {
      switch archive.next() {
      case .document(let opened): return .document(opened)
      case .archive(let inner): archives.append(inner)
      case .failed(let error): return .failed(error)
      case .passedOver(let kinds): return .passedOver(archive: archive.name, kinds: kinds)
      case nil: archives.removeLast()
      }
    }
    return nil
  }
}
