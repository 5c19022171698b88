/// Decides which document of the collection a citation means.
struct Resolver {
  /// A document that may be meant.
  struct Candidate: Sendable, Hashable {
    var document: Int
    var period: String
    var place: String
    var date: String?
    var score = 0.0
    var reasons = ""
    var isContradicted = false
  }

  /// What came of a citation.
  struct Outcome: Sendable, Hashable {
    var state: State
    var target: Int?
    var score: Double?
    var reasons: String
    /// Those that were weighed, best first, where more than one document may be meant.
    var candidates: [Candidate] = []
  }

  /// What is known of a citation's target.
  enum State: String, Sendable { case resolved, ambiguous, missing, contradictory }

  /// What each agreement is worth: number, type and the kind of organ agree in every candidate.
  enum Weight {
    static let series = 0.55
    static let place = 0.15
    static let mergedPlace = 0.08
    static let unknownPlace = 0.03
    static let period = 0.15
    static let unknownPeriod = 0.03
    static let date = 0.15
    static let partOfDate = 0.05
    static let unknownDate = 0.05
  }

  /// Two candidates closer than this cannot be told apart.
  static let margin = 0.02

  /// How many candidates are kept of a citation that may mean many.
  static let most = 20

  /// Weighs the documents of the citation's series.
  ///
  /// `citingDate` tells whether old and new names of provinces may be mixed: nobody did before they were merged.
  static func outcome(
    of identity: Identity, date: String?, citingDate: String?, among documents: [Candidate]
  ) -> Outcome {
    if documents.count < 2 {
      guard let only = documents.first.flatMap({ weigh($0, identity, date, citingDate) }) else {
        return Outcome(state: .missing, target: nil, score: nil, reasons: "not in the collection")
      }
      return Outcome(
        state: only.isContradicted ? .contradictory : .resolved, target: only.document,
        score: rounded(only.score), reasons: only.reasons, candidates: only.isContradicted ? [only] : [])
    }
    let weighed = documents.compactMap { weigh($0, identity, date, citingDate) }
      .sorted { ($0.score, $1.document) > ($1.score, $0.document) }
    let fitting = weighed.filter { !$0.isContradicted }
    if let best = fitting.first {
      let rivals = fitting.filter { best.score - $0.score < margin }
      if rivals.count == 1 || areCopies(rivals) {
        let copies = rivals.count > 1 ? ", held \(rivals.count) times" : ""
        return Outcome(
          state: .resolved, target: best.document, score: rounded(best.score), reasons: best.reasons + copies)
      }
      return Outcome(
        state: .ambiguous, target: nil, score: rounded(best.score),
        reasons: "\(rivals.count) documents fit: \(best.reasons)",
        candidates: Array(rivals.prefix(most)))
    }
    if let best = weighed.first {
      return Outcome(
        state: .contradictory, target: best.document, score: rounded(best.score),
        reasons: best.reasons, candidates: Array(weighed.prefix(most)))
    }
    return Outcome(state: .missing, target: nil, score: nil, reasons: "not in the collection")
  }

  /// Whether the candidates are one document that is held more than once.
  private static func areCopies(_ candidates: [Candidate]) -> Bool {
    candidates.dropFirst().allSatisfy {
      $0.period == candidates[0].period && $0.place == candidates[0].place && $0.date == candidates[0].date
        && $0.date != nil && $0.period != "?"
    }
  }

  /// The candidate with its score; nil where it is another document for certain.
  private static func weigh(
    _ candidate: Candidate, _ identity: Identity, _ date: String?, _ citingDate: String?
  ) -> Candidate? {
    var result = candidate
    result.score = Weight.series
    result.reasons = "number, type and issuer agree"
    if candidate.place == identity.place {
      result.score += Weight.place
      if !identity.place.isEmpty, identity.place != "?" { result.reasons += ", place agrees" }
    } else if candidate.place == "?" || identity.place == "?" {
      result.score += Weight.unknownPlace
      result.reasons += ", place unknown"
    } else {
      // Before the merger two provinces were two, and their documents are.
      guard Place.province(ofSlug: candidate.place) == Place.province(ofSlug: identity.place),
        (citingDate ?? Place.mergerDay) >= Place.mergerDay
      else { return nil }
      result.score += Weight.mergedPlace
      result.reasons += ", place is of the same province since \(Place.mergerDay)"
    }
    if candidate.period == identity.period {
      result.score += identity.period == "?" ? Weight.unknownPeriod : Weight.period
    } else if candidate.period == "?" || identity.period == "?" {
      result.score += Weight.unknownPeriod
      result.reasons += ", year or term unknown"
    } else {
      return nil
    }
    weigh(date, against: candidate.date, &result)
    return result
  }

  private static func weigh(_ date: String?, against held: String?, _ result: inout Candidate) {
    guard let date, let held else {
      result.score += Weight.unknownDate
      return
    }
    if date == held {
      result.score += Weight.date
      result.reasons += ", date agrees"
    } else if agree(date, held) {
      result.score += Weight.partOfDate
      result.reasons += ", year agrees"
    } else {
      result.isContradicted = true
      result.reasons += ", cited with the date \(date), the document bears \(held)"
    }
  }

  /// Whether one date is part of the other, or unknown where they differ: `2021` and `XXXX-06-20` (EDTF) of `2021-06-20`.
  static func agree(_ date: String, _ held: String) -> Bool {
    zip(date.utf8, held.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") || $1 == UInt8(ascii: "X") }
  }

  private static func rounded(_ score: Double) -> Double { (min(score, 1) * 100).rounded() / 100 }
}
