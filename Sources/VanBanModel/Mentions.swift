/// A calendar date or period named by number.
public struct DateMention: Sendable, Hashable {
  /// What kind of value it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One day, with or without a time.
    case day
    /// One month.
    case month
    /// One quarter.
    case quarter
    /// One half of a year.
    case half
    /// One year.
    case year
    /// From one to another, or open at one end.
    case interval
    /// A term of office (*nhiệm kỳ*), a period (*giai đoạn*), a school year (*năm học*).
    case term
  }

  /// What the date is for.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The document's own date.
    case issue
    /// The date of a cited document.
    case reference
    /// A day by which something is to be done.
    case deadline
    /// A span of time in which something happens.
    case period
    /// A term of office or a plan's years.
    case term
    /// Any other day.
    case event
  }

  /// The words of the date.
  public var text: String
  /// The EDTF (ISO 8601-2) value.
  public var value: String
  /// What kind of value it is.
  public var kind: Kind
  /// What the date is for.
  public var role: Role
  /// The id of the section that it stands in.
  public var section: String?
  /// The cell of a table that it stands in; nil outside of tables.
  public var cell: CellPlace?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a mention.
  public init(text: String, value: String, kind: Kind, role: Role, section: String?, _ evidence: Evidence) {
    self.text = text
    self.value = value
    self.kind = kind
    self.role = role
    self.section = section
    self.evidence = evidence
  }
}

/// A mention of another document.
public struct Reference: Sendable, Hashable {
  /// How the citing text rests on the cited one.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// *Căn cứ*
    case basis
    /// *Thực hiện, Triển khai*
    case implements
    /// *Theo, Tiếp theo*
    case follows
    /// *Sửa đổi, bổ sung*
    case amends
    /// *Thay thế*
    case replaces
    /// *Bãi bỏ, hết hiệu lực*
    case repeals
    /// Any other mention.
    case mentions
  }

  /// Its id among the references of the file, `r1` being the first.
  public var id: String
  /// The whole mention, type to title.
  public var text: String
  /// The type as cited or as the symbol shows.
  public var type: DocumentType?
  /// The number, where one stands there.
  public var number: DocumentNumber?
  /// The EDTF value of the date cited.
  public var date: String?
  /// The organ named as the issuer, or worked out from the symbol.
  public var issuer: Field?
  /// What the cited document is called, or is about.
  public var title: String?
  /// The part cited, as written (*khoản 2 Điều 5*).
  public var pinpoint: String?
  /// The relation that the governing clause states.
  public var relation: Relation
  /// The key of the cited document; an unknown part is `?`.
  public var key: String?
  /// What a mention that is not complete (*Nghị định nêu trên*, *Nghị định 154/2020*) goes back to: the key of the
  /// document where it is whole, else the ``id`` of the reference that names it.
  public var antecedent: String?
  /// Whether the document names itself.
  public var isSelf: Bool
  /// The id of the section that it stands in.
  public var section: String?
  /// The cell of a table that it stands in; nil outside of tables.
  public var cell: CellPlace?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a mention.
  public init(
    id: String = "", text: String, type: DocumentType?, number: DocumentNumber?, date: String?,
    issuer: Field?, title: String?,
    pinpoint: String?, relation: Relation, key: String? = nil, antecedent: String? = nil,
    isSelf: Bool = false,
    section: String?, _ evidence: Evidence
  ) {
    self.id = id
    self.text = text
    self.type = type
    self.number = number
    self.date = date
    self.issuer = issuer
    self.title = title
    self.pinpoint = pinpoint
    self.relation = relation
    self.key = key
    self.antecedent = antecedent
    self.isSelf = isSelf
    self.section = section
    self.evidence = evidence
  }
}

/// A short form that the text explains: *công nhân, viên chức, lao động (CNVCLĐ)*.
public struct Abbreviation: Sendable, Hashable {
  /// The short form.
  public var short: String
  /// The long form.
  public var long: String
  /// Where and why: the ranges of both, long form first.
  public var evidence: Evidence

  /// Makes an abbreviation.
  public init(short: String, long: String, _ evidence: Evidence) {
    self.short = short
    self.long = long
    self.evidence = evidence
  }
}
