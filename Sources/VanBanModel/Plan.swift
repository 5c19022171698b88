/// What is to be done.
public struct Plan: Sendable, Hashable {
  /// Stages (*giai đoạn, đợt, tuần, bước*).
  public var phases: [Phase] = []
  /// Who does what by when.
  public var tasks: [PlanTask] = []
  /// Measurable aims.
  public var targets: [Target] = []
  /// What is to be reported or handed in, to whom and when.
  public var reports: [ReportDuty] = []
  /// Money, and where it comes from.
  public var budget: [BudgetItem] = []
  /// The units that tasks, targets and reports name, each once.
  public var units: [PlanUnit] = []
  /// Addresses, telephone numbers and the like.
  public var contacts: [Contact] = []

  /// Makes an empty plan.
  public init() {}
}

/// A stage of a plan.
public struct Phase: Sendable, Hashable {
  /// The stage's name, `Giai đoạn 1`.
  public var label: String
  /// What the stage is called.
  public var title: String?
  /// Its time, in EDTF.
  public var period: String?
  /// The section that it stands in.
  public var section: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a stage.
  public init(label: String, title: String?, period: String?, section: String?, _ evidence: Evidence) {
    self.label = label
    self.title = title
    self.period = period
    self.section = section
    self.evidence = evidence
  }
}

/// A task.
public struct PlanTask: Sendable, Hashable {
  /// The words of the task.
  public var text: String
  /// Those who lead (*chủ trì*) or whom the section is named after.
  public var assignees: [String]
  /// Those who help (*phối hợp*).
  public var partners: [String]
  /// By when, in EDTF.
  public var deadline: String?
  /// The section that it stands in.
  public var section: String?
  /// The cell of a table that it stands in; nil outside of tables.
  public var cell: CellPlace?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a task.
  public init(
    text: String, assignees: [String], partners: [String], deadline: String?, section: String?,
    _ evidence: Evidence
  ) {
    self.text = text
    self.assignees = assignees
    self.partners = partners
    self.deadline = deadline
    self.section = section
    self.evidence = evidence
  }
}

/// A measurable aim: *ít nhất 200 lượt*, *từ 95% trở lên*.
public struct Target: Sendable, Hashable {
  /// How the value is to be compared.
  public enum Comparator: String, Sendable, Hashable, CaseIterable {
    /// *ít nhất, tối thiểu, trở lên*
    case atLeast = ">="
    /// *trên*
    case moreThan = ">"
    /// *không quá, tối đa*
    case atMost = "<="
    /// *dưới*
    case lessThan = "<"
    /// A plain value.
    case equal = "="
  }

  /// The way of a difference.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// *tăng*
    case increase
    /// *giảm*
    case decrease
  }

  /// The words of the target.
  public var text: String
  /// How the value is to be compared.
  public var comparator: Comparator
  /// The value, as a decimal number in digits.
  public var value: String
  /// What is counted.
  public var unit: String?
  /// Which way the value is a difference (*giảm 10% so với năm 2020*); nil where it is what shall be reached.
  public var change: Change?
  /// Whose target it is.
  public var assignees: [String]
  /// The section that it stands in.
  public var section: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a target.
  public init(
    text: String, comparator: Comparator, value: String, unit: String?, change: Change? = nil,
    assignees: [String], section: String?, _ evidence: Evidence
  ) {
    self.text = text
    self.comparator = comparator
    self.value = value
    self.unit = unit
    self.change = change
    self.assignees = assignees
    self.section = section
    self.evidence = evidence
  }
}

/// How to reach somebody or something.
public struct Contact: Sendable, Hashable {
  /// What sort of address it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A web address.
    case url
    /// An e-mail address.
    case email
    /// A telephone number.
    case telephone
    /// A fax number.
    case fax
    /// A hashtag.
    case hashtag
  }

  /// What sort of address it is.
  public var kind: Kind
  /// The address as written.
  public var text: String
  /// The person or unit that it reaches, where one stands before it in its sentence.
  public var owner: String?
  /// The section that it stands in.
  public var section: String?
  /// The cell of a table that it stands in; nil outside of tables.
  public var cell: CellPlace?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a contact.
  public init(kind: Kind, text: String, owner: String? = nil, section: String?, _ evidence: Evidence) {
    self.kind = kind
    self.text = text
    self.owner = owner
    self.section = section
    self.evidence = evidence
  }
}
