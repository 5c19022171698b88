/// What a unit has to report or hand in: *báo cáo kết quả về Sở Nội vụ trước ngày 15/4/2021*.
public struct ReportDuty: Sendable, Hashable {
  /// The clause.
  public var text: String
  /// Those who report.
  public var reporters: [String]
  /// Whom it goes to.
  public var recipient: String?
  /// Through whom (*qua Phòng …*).
  public var via: String?
  /// By when, in EDTF.
  public var deadline: String?
  /// How often, each as an ISO 8601 duration: `P3M` for *hằng quý*.
  public var recurrence: [String]
  /// The section that it stands in.
  public var section: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a duty.
  public init(
    text: String, reporters: [String], recipient: String?, via: String?, deadline: String?,
    recurrence: [String], section: String?, _ evidence: Evidence
  ) {
    self.text = text
    self.reporters = reporters
    self.recipient = recipient
    self.via = via
    self.deadline = deadline
    self.recurrence = recurrence
    self.section = section
    self.evidence = evidence
  }
}

/// Money that a plan needs, or where it comes from: *kinh phí 5.000.000 đồng từ nguồn ngân sách*.
public struct BudgetItem: Sendable, Hashable {
  /// The clause.
  public var text: String
  /// The sum in đồng, in digits.
  public var amount: String?
  /// Where it comes from.
  public var source: String?
  /// The section that it stands in.
  public var section: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes an item.
  public init(text: String, amount: String?, source: String?, section: String?, _ evidence: Evidence) {
    self.text = text
    self.amount = amount
    self.source = source
    self.section = section
    self.evidence = evidence
  }
}

/// A unit as a plan names it, where it is named first.
public struct PlanUnit: Sendable, Hashable {
  /// The name as written: `LĐLĐ tỉnh`.
  public var text: String
  /// The name without short forms, where it has some: `Liên đoàn Lao động tỉnh`.
  public var long: Field?
  /// The section that it stands in.
  public var section: String?
  /// Where and why.
  public var evidence: Evidence

  /// Makes a unit.
  public init(text: String, long: Field?, section: String?, _ evidence: Evidence) {
    self.text = text
    self.long = long
    self.section = section
    self.evidence = evidence
  }
}
