/// A document as the index keeps it: rows for each table.
public struct IndexedDocument: Sendable {
  /// Where something stands, in code points of the source text; nil where it was worked out.
  public typealias Span = Range<Int>

  /// A passage of text: the subject, or what stands under a section's number.
  public struct Passage: Sendable {
    /// What part of a document it is.
    public enum Kind: String, Sendable { case subject, preamble, section, closing }
    /// 0 in the document itself, else the attachment's place.
    public var attachment = 0
    /// What part it is.
    public var kind: Kind
    /// The section's path.
    public var section: String?
    /// The section's number as written.
    public var number: String?
    /// The section's title.
    public var heading: String?
    /// The text, a line for each paragraph, item or row of a table.
    public var text: String
    /// Where it stands.
    public var span: Span?

    /// Makes a passage.
    public init(_ kind: Kind, section: String? = nil, text: String, span: Span? = nil) {
      self.kind = kind
      self.section = section
      self.text = text
      self.span = span
    }
  }

  /// A mention of another document.
  public struct Citation: Sendable {
    /// 0 in the document itself, else the attachment's place.
    public var attachment = 0
    /// The section's path.
    public var section: String?
    /// Its id among the references.
    public var reference: String
    /// The words of the mention.
    public var text: String
    /// The type's code.
    public var type: String?
    /// The number as written.
    public var number: String?
    /// The date cited, in EDTF.
    public var date: String?
    /// The issuer named.
    public var issuer: String?
    /// What the cited document is called.
    public var title: String?
    /// The part cited.
    public var pinpoint: String?
    /// How the text rests on what it cites.
    public var relation: String
    /// The key as the reference has it.
    public var key: String?
    /// What a short mention goes back to.
    public var antecedent: String?
    /// Whether the document names itself.
    public var isSelf = false
    /// Where it stands.
    public var span: Span?
    /// What is cited, and with which date: that of the antecedent where the mention is short.
    public var identity: Identity?
    /// The date by which the cited document is told from its like.
    public var citedDate: String?

    /// Makes a citation.
    public init(reference: String, text: String, relation: String, key: String?, date: String? = nil) {
      self.reference = reference
      self.text = text
      self.relation = relation
      self.key = key
      self.date = date
      citedDate = date
      identity = key.flatMap { Identity(key: $0) }
    }
  }

  /// A date or period.
  public struct Date: Sendable {
    var attachment = 0
    var section: String?
    var text: String
    var value: String
    var kind: String
    var role: String
    var span: Span?
  }

  /// Whom the document goes to.
  public struct Addressee: Sendable {
    var attachment = 0
    var role: String
    var name: String
    var purpose: String?
    var span: Span?
  }

  /// Who signed.
  public struct Signatory: Sendable {
    var attachment = 0
    var authority: String?
    var organ: String?
    var position: String?
    var name: String?
    var span: Span?
  }

  /// What is to be done.
  public struct Task: Sendable {
    var attachment = 0
    var section: String?
    var text: String
    var deadline: String?
    var leads: [String]
    var partners: [String]
    var span: Span?
  }

  /// A measurable aim.
  public struct Target: Sendable {
    var attachment = 0
    var section: String?
    var text: String
    var comparator: String
    var value: String
    var unit: String?
    var change: String?
    var assignees: [String]
    var span: Span?
  }

  /// What is issued with the document.
  public struct Attachment: Sendable {
    var attachment: Int
    var key: String
    var type: String?
    var subject: String?
    var span: Span?
  }

  /// The document's key.
  public var key = ""
  /// The input's name.
  public var name = ""
  /// Which of the input's documents it is.
  public var part = 1
  /// The type's code.
  public var type: String?
  /// Number and symbol.
  public var number: String?
  /// The date of issue, in EDTF.
  public var date: String?
  /// The issuing organ.
  public var issuer: String?
  /// The organ above.
  public var superior: String?
  /// The place before the date.
  public var place: String?
  /// What the document is about.
  public var subject: String?
  /// Where it stands in its file.
  public var span: Span?
  /// The text.
  public var passages: [Passage] = []
  /// What it cites.
  public var citations: [Citation] = []
  /// The dates that it names.
  public var dates: [Date] = []
  /// Whom it goes to.
  public var addressees: [Addressee] = []
  /// Who signed it.
  public var signatories: [Signatory] = []
  /// What is to be done.
  public var tasks: [Task] = []
  /// What is to be reached.
  public var targets: [Target] = []
  /// What is issued with it.
  public var attachments: [Attachment] = []

  /// Makes an empty document.
  public init() {}
}
