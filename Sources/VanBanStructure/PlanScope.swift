import VanBanModel
import VanBanText

/// Knows whether work is given out where a line stands, to whom, and whether its part tells of what was.
///
/// Under *TỔ CHỨC THỰC HIỆN* a section named after units lists what they do.
struct PlanScope {
  /// How far a document of some type plans.
  enum Stance: Sendable {
    /// Laws and statutes state rules; contracts, minutes and invitations assign nothing.
    case silent
    /// Reports and submissions plan only where they look ahead.
    case reporting
    case planning
  }

  private struct Part {
    var depth: Int
    var assigns = false
    /// Whether its headings are units, not only its sentences about some.
    var namesUnits = false
    var tells = false
    var looksAhead = false
    var aims = false
    var isBudget = false
  }

  private(set) var stance = Stance.planning
  /// The units that the open section is named after, or that a sentence tells to do what follows.
  var units: [NamedUnit] { own.isEmpty ? told : own }
  /// Whether the units are those of a sentence (*đề nghị các đơn vị thực hiện một số nội dung sau:*), not of a heading.
  var isLoose: Bool { own.isEmpty || ownIsLoose }
  private var own: [NamedUnit] = []
  private var ownIsLoose = false
  private var unitDepth = 0
  /// Whom the opening sentence of the document tells.
  private var told: [NamedUnit] = []
  private var parts: [Part] = []
  private var type: DocumentType?
  private var hasArticles = false

  /// Whether the open part assigns duties.
  var assigns: Bool { isOpen && (isDirective || parts.contains { $0.assigns }) && !tells }
  /// Whether the open part tells of what was.
  var tells: Bool { parts.contains { $0.tells } }
  /// Whether what stands here is to be done.
  var isOpen: Bool {
    switch stance {
    case .silent: false
    case .planning: !tells
    case .reporting: !tells && parts.contains { $0.looksAhead }
    }
  }
  /// Whether numbers here are aims.
  var setsAims: Bool {
    guard let code = type?.code else { return false }
    if PlanCue.aimingTypes.contains(code) { return isOpen }
    return stance != .silent && !tells && parts.contains { $0.looksAhead }
  }
  /// Whether the part lists aims, so that bare numbers are some.
  var listsAims: Bool { setsAims && parts.contains { $0.aims } }
  /// Whether the part speaks of money.
  var isBudget: Bool { parts.contains { $0.isBudget } }
  /// Whether money is told that is wanted or given.
  var budgets: Bool { stance != .silent && !tells && (type?.code != "BC" || isOpen) }
  /// Whether *đề nghị* gives work to the one who is asked; a report and a submission ask the superior.
  var requestsAssign: Bool { stance == .planning }
  private var isDirective: Bool { type.map { Self.directives.contains($0.code) } ?? false }

  /// Whether it is of the types that are made to set aims.
  var isPlan: Bool { type.map { !Self.rating.contains($0.code) } ?? false }

  private static let rating: Set<String> = ["HD", "CV", "QĐ", "NQ"]
  private static let directives: Set<String> = ["CT", "CĐ"]
  private static let silent: Set<String> = ["QC", "QyĐ", "ĐL", "HĐ", "GM", "BGN", "BTT"]
  private static let reporting: Set<String> = ["BC", "TTr", "BB"]

  /// Learns what sort of document it is; a text of articles without a type is taken for rules.
  mutating func see(_ context: DocumentContext) {
    type = context.type
    guard !context.isLaw else { return stance = .silent }
    guard let type = context.type else { return stance = hasArticles ? .silent : .planning }
    stance =
      type.family == .normative || Self.silent.contains(type.code)
      ? .silent : Self.reporting.contains(type.code) ? .reporting : .planning
  }

  /// Sees a section that was opened at a depth.
  mutating func enter(_ line: Line, isHeading: Bool, depth: Int) {
    if line.mark?.marker == .article { hasArticles = true }
    if depth <= unitDepth { own = [] }
    parts.removeAll { $0.depth >= depth }
    let tokens = line.tokens
    if let (ordered, _) = PlanCue.orders.match(tokens, at: 1), tokens.last?.isSign(.colon) == true,
      UnitReader(line).begins(at: ordered)
    {
      // *2. Giao Sở Nội vụ:* lists what it has to do wherever it stands.
      return take(line, from: ordered, depth: depth)
    }
    guard isHeading || tokens.last?.isSign(.colon) == true else { return }
    let assigned =
      isOpen
      && (isDirective || parts.contains { $0.namesUnits } || assigns && tokens.last?.isSign(.colon) == true)
    if isHeading || tokens.count <= 20 { parts.append(part(line, depth)) }
    if assigned, !tells { take(line, from: 1, depth: depth) }
  }

  private func part(_ line: Line, _ depth: Int) -> Part {
    let tokens = line.tokens
    func holds(_ table: PhraseTable<Bool>) -> Bool {
      tokens.indices.contains { table.match(tokens, at: $0) != nil }
    }
    var part = Part(depth: depth)
    part.aims = holds(PlanCue.aimHeadings)
    part.looksAhead = holds(PlanCue.outlooks)
    let start = titleStart(tokens)
    part.tells =
      PlanCue.tellings.match(tokens, at: start) != nil && !part.looksAhead
      || stance == .reporting && PlanCue.reported.match(tokens, at: start) != nil && !part.looksAhead
      || holds(PlanCue.toldAnywhere) && !part.looksAhead
    part.namesUnits = holds(PlanCue.assignments)
    part.assigns =
      part.namesUnits || stance == .planning && holds(PlanCue.contents)
      || stance == .reporting && part.looksAhead
    part.isBudget = holds(PlanCue.money)
    return part
  }

  /// Behind the number: *Phần thứ nhất KẾT QUẢ …*.
  private func titleStart(_ tokens: [Token]) -> Int {
    var index = tokens.first?.kind == .marker ? 1 : 0
    while index < min(tokens.count, 4), Self.partWords.contains(tokens[index].syllable) { index += 1 }
    return index
  }

  private static let partWords = SyllableSet(["phần", "thứ", "nhất", "hai", "về"].map { Syllable($0) })

  /// Sees a sentence that tells units to do what follows its colon.
  mutating func follow(_ told: [NamedUnit], depth: Int) {
    guard depth > 0 else { return self.told = told }
    (own, unitDepth, ownIsLoose) = (told, depth, true)
  }

  private mutating func take(_ line: Line, from start: Int, depth: Int) {
    let reader = UnitReader(line)
    var start = start
    if let (behind, _) = PlanCue.towards.match(line.tokens, at: start) { start = behind }
    guard reader.begins(at: start) else { return }
    let title = line.tokens.count - (line.tokens.last?.isSign(.colon) == true ? 1 : 0)
    let end = reader.named(from: start) ?? title
    guard end > start else { return }
    (own, unitDepth, ownIsLoose) = (reader.names(start..<end), depth, false)
  }
}
