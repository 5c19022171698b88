/// One administrative document (*văn bản*), with everything that was found in it.
///
/// An attachment (*phụ lục*, or the plan behind its decision) has the same shape without a ``source``.
public struct Document: Sendable, Hashable {
  /// The version of the output's shape: a field added raises the second number, one changed or removed the first.
  public static let schemaVersion = "1.2.0"

  /// The identity of the document, for example `vn/ldld-lai-chau/2021/kh/248`; an unknown part is `?`.
  public var id = ""
  /// Where the text came from; nil in an attachment.
  public var source: Source?
  /// The letterhead, the title and the marks on the first page.
  public var header = Header()
  /// The words before the first section: legal bases (*căn cứ*), the enacting sentence.
  public var preamble: [Passage] = []
  /// The numbered units, outermost first.
  public var sections: [Section] = []
  /// The words behind the last section that belong to the whole document.
  public var closing: [Passage] = []
  /// Whom the document is addressed (*Kính gửi*) or copied (*Nơi nhận*) to, and where it is kept (*Lưu*).
  public var addressees: [Addressee] = []
  /// Who signed.
  public var signatories: [Signatory] = []
  /// What is issued with the document and starts anew.
  public var attachments: [Document] = []
  /// What is neither field nor body: labels, the motto, end marks, rules, furniture.
  public var other: [OtherText] = []
  /// Every calendar date or period named by number, in reading order.
  public var dates: [DateMention] = []
  /// Every mention of another document, in reading order.
  public var references: [Reference] = []
  /// What is to be done: phases, tasks, targets, and whom to ask.
  public var plan = Plan()
  /// Short forms that the text itself explains.
  public var abbreviations: [Abbreviation] = []
  /// How much of the text has an owner.
  public var coverage = Coverage()
  /// What a human should know about this result.
  public var diagnostics: [Diagnostic] = []

  /// Makes an empty document.
  public init() {}
}

/// Where a document's text came from.
public struct Source: Sendable, Hashable {
  /// How much the text can be trusted.
  public enum Quality: String, Sendable, Hashable, CaseIterable {
    /// The file's own text, whole.
    case exact
    /// The file's own text, read by a program that loses something: automatic numbers, columns.
    case degraded
    /// Text that was recognised in the image of a page, in part or in all.
    case recognized
  }

  /// The input's name as the caller gave it, without folders; `archive.zip!/folder/member.docx` for a member of an archive.
  public var name: String
  /// Which of the documents that the input holds this is, from 1.
  public var part: Int
  /// The format that was read: `text`, `html`, `docx`, `odt`.
  public var format: String
  /// The character encoding that was found.
  public var encoding: String
  /// How the encoding was guessed; nil where nothing had to be.
  public var encodingGuess: EncodingGuess?
  /// The size of the input in bytes.
  public var bytes: Int
  /// The SHA-256 digest of the input, in lower-case hexadecimal.
  public var sha256: String
  /// How much the text can be trusted.
  public var quality: Quality
  /// The outside programs that took part, with their versions.
  public var tools: [Tool]

  /// Makes the description of an input.
  public init(
    name: String, part: Int = 1, format: String, encoding: String, encodingGuess: EncodingGuess? = nil,
    bytes: Int = 0, sha256: String = "", quality: Quality = .exact, tools: [Tool] = []
  ) {
    self.name = name
    self.part = part
    self.format = format
    self.encoding = encoding
    self.encodingGuess = encodingGuess
    self.bytes = bytes
    self.sha256 = sha256
    self.quality = quality
    self.tools = tools
  }
}

/// How an encoding was guessed from the text.
public struct EncodingGuess: Sendable, Hashable {
  /// Of the words that are no Vietnamese as they stand in the file, the share that the encoding makes so; 0 to 1.
  public var score: Double
  /// The next best encoding.
  public var runnerUp: String
  /// The share of the next best encoding.
  public var runnerUpScore: Double

  /// Makes a guess.
  public init(score: Double, runnerUp: String, runnerUpScore: Double) {
    self.score = score
    self.runnerUp = runnerUp
    self.runnerUpScore = runnerUpScore
  }
}

/// An outside program that took part in reading a document.
public struct Tool: Sendable, Hashable {
  /// The program's name.
  public var name: String
  /// Its version, as it tells it.
  public var version: String

  /// Names a program.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// How much of the source text is owned: the promise that nothing is lost, measured.
public struct Coverage: Sendable, Hashable {
  /// Code points of the source text that are not white space.
  public var codePoints = 0
  /// Those that belong to a field, a passage or ``Document/other``.
  public var owned = 0

  /// Makes an empty count.
  public init() {}
}
