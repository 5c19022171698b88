import Testing
import VanBan
import VanBanEvaluation

/// What is measured of rules.
@Suite struct CalibrationTests {
  static let good = Rule("date.good", 0.9)
  static let bad = Rule("date.bad", 0.9)
  static let idle = Rule("date.idle", 0.9)
  static let alone = Rule("other.alone", 0.9)

  /// A document with dates by these rules; the annotation has those of 2020.
  private func add(_ found: [(Rule, String)], to calibration: inout Calibration) throws {
    let span = SourceSpan(.start, SourcePosition(utf8: 4, codePoint: 4))
    var document = Document()
    document.dates = found.map {
      DateMention(text: $1, value: $1, kind: .year, role: .period, section: nil, Evidence(span, rule: $0))
    }
    let dates = found.filter { $0.1 == "2020" }.map { #"{"text": "\#($0.1)", "value": "\#($0.1)"}"# }
    calibration.add(
      try gold(#"{"source": "a.txt", "dates": [\#(dates.joined(separator: ","))]}"#), document)
  }

  private func calibration(_ found: [[(Rule, String)]]) throws -> Calibration {
    var calibration = Calibration(of: [Self.good, Self.bad, Self.idle, Self.alone])
    for document in found { try add(document, to: &calibration) }
    return calibration
  }

  @Test func sharesAreCounted() throws {
    let many = [[(Rule, String)]](repeating: [(Self.good, "2020"), (Self.bad, "2021")], count: 10)
    let measured = try calibration(many).rules
    #expect(measured.map(\.rule.id) == ["date.bad", "date.good", "date.idle", "other.alone"])
    #expect(measured.map(\.values) == [10, 10, 0, 0] && measured.map(\.right) == [0, 10, 0, 0])
    // The family: 0, 1, a half for the idle one and a half for the prior, of 4.
    #expect(measured.map(\.estimate) == [1.0 / 12, 11.0 / 12, 0.5, 0.5])
  }

  @Test func aRuleSeldomSeenPromisesLess() throws {
    let few = try calibration([[(Self.good, "2020")]]).rules[1].estimate
    let many = try calibration(Array(repeating: [(Self.good, "2020")], count: 30)).rules[1].estimate
    #expect(0.5 < few && few < 0.9 && many > 0.95 && many < 1)
  }

  @Test func theJudgedDocumentIsLeftOut() throws {
    // Whatever the only document of a rule says of it, its own values were not looked at.
    for value in ["2020", "2021"] {
      let bins = try calibration([[(Self.good, value)]]).reliability
      #expect(bins.map(\.values) == [1] && bins[0].said == 0.5)
      #expect(bins[0].share == (value == "2020" ? 1 : 0))
    }
  }
}
