import Foundation
import Testing
import VanBan
import VanBanEvaluation

/// The confidences of the catalogue against the corpus.
@Suite struct ReliabilityTests {
  private static func calibration() throws -> Calibration {
    var calibration = Calibration(of: Converter.rules)
    let folders = Set(Corpus.sources.map(\.folder)).sorted()
    for folder in folders {
      let file = Corpus.root.appending(path: folder).appending(path: "gold.json")
      guard let bytes = try? Data(contentsOf: file) else { continue }
      let gold = try #require(try GoldDocument(parsing: Array(bytes)), "\(folder)")
      calibration.add(gold, try Converter().document(path: Corpus.root.appending(path: gold.source).path))
    }
    return calibration
  }

  @Test func whatIsSaidIsNearWhatIsRight() throws {
    let calibration = try Self.calibration()
    for bins in [calibration.reliability, calibration.reliabilityAsSaid] {
      #expect(bins.contains { $0.values > 1_000 })
      // Rules seldom seen promise less than they keep; none may promise more, nor all together less.
      for bin in bins where bin.values >= 30 {
        #expect(bin.said - bin.share < 0.03, "said \(bin.said), right \(bin.share) of \(bin.values)")
      }
      let values = Double(bins.map(\.values).reduce(0, +))
      let said = bins.map { $0.said * Double($0.values) }.reduce(0, +) / values
      let share = Double(bins.map(\.right).reduce(0, +)) / values
      #expect(abs(said - share) < 0.02, "said \(said), right \(share) in all")
    }
  }

  @Test func everyConfidenceIsMeasured() throws {
    for measured in try Self.calibration().rules {
      let said = measured.rule.confidence
      if measured.values >= 20 {
        // What is said was measured on more than the corpus, which is easier: it may say less, hardly more.
        let less = measured.estimate - said
        #expect(less < 0.1 && less > -0.03, "\(measured.rule.id): \(said), \(measured.estimate)")
      } else if measured.values == 0 {
        // What is not judged here promises less than what is.
        #expect(said < 0.95, "\(measured.rule.id): \(said)")
      }
    }
  }

  @Test func everyRuleIsInTheCatalogue() throws {
    let known = Dictionary(grouping: Converter.rules, by: \.id)
    #expect(known.values.allSatisfy { $0.count == 1 })
    checkEach { source in
      var unknown: [String?] = []
      try Corpus.converted(source).tree.forEachObject { _, object in
        if let rule = object["rule"].string, known[rule] == nil { unknown.append("no rule \(rule)") }
      }
      return unknown
    }
  }
}
