import VanBanModel
import VanBanText

/// The dates of a line as a plan takes them: those that are not a cited document's, and by when something is due.
struct PlanDates {
  let line: Line
  private let dates: [FoundDate]
  private let year: Int?

  /// `cited` are the tokens of the documents that the line cites.
  init(_ line: Line, _ dates: [FoundDate], cited: [Range<Int>], year: Int?) {
    self.line = line
    self.dates = dates.filter { date in
      !cited.contains { $0.lowerBound <= date.tokens.lowerBound && date.tokens.upperBound <= $0.upperBound }
    }
    self.year = year
  }

  private static let completions = PhraseTable([
    "hoàn thành", "xong", "báo cáo", "đề xuất", "trình", "gửi", "nộp", "kết thúc", "chậm nhất", "muộn nhất",
  ])
  private static let within = PhraseTable(["trong", "vào"])

  /// Whether a token is a part of any date.
  func holds(_ token: Int) -> Bool { dates.contains { $0.tokens.contains(token) } }

  /// Whether it ended before the document's year.
  func isPast(_ date: FoundDate) -> Bool {
    guard let year else { return false }
    let parts = date.value.split(separator: "/", omittingEmptySubsequences: false)
    return parts.last.flatMap { Int($0.prefix(4)) }.map { $0 < year } ?? false
  }

  /// The first date in some tokens.
  func first(in range: Range<Int>) -> FoundDate? {
    dates.first { $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= range.upperBound }
  }

  /// By when what these words say is due: *trước ngày 15/4*, *hoàn thành trong tháng 5*.
  func deadline(in range: Range<Int>) -> String? {
    dates.first {
      $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= range.upperBound
        && isDue($0, from: range.lowerBound)
    }?.value
  }

  private func isDue(_ date: FoundDate, from start: Int) -> Bool {
    // What ended before the document's year is no deadline.
    if isPast(date) { return false }
    if date.role == .deadline { return true }
    let tokens = line.tokens
    let before = date.tokens.lowerBound - 1
    guard before >= start else { return false }
    let isWithin = Self.within.match(tokens, at: before) != nil
    guard isWithin else { return false }
    var index = before
    while index >= start, !tokens[index].isSign(.comma), !tokens[index].isSign(.semicolon),
      !tokens[index].isSign(.stop)
    {
      if Self.completions.match(tokens, at: index) != nil { return true }
      index -= 1
    }
    return false
  }
}
