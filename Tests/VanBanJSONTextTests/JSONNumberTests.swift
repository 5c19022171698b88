import Testing
import VanBanJSONText

@Suite("Numbers of JSON, exact") struct JSONNumberTests {
  private func number(_ text: String) -> JSONNumber { JSONNumber(text.utf8) }

  @Test(
    "Equal numbers are equal however they are written",
    arguments: [
      ("1", "1.0"), ("100", "1e2"), ("0.001", "1E-3"), ("-0", "0"), ("0.0e5", "0"), ("12.50", "1250e-2"),
      ("1e99999999999999999", "10e99999999999999998"),
    ])
  func equal(_ left: String, _ right: String) {
    #expect(number(left) == number(right))
    #expect(number(left).hashValue == number(right).hashValue)
  }

  @Test(
    "The first is less, to the last digit",
    arguments: [
      ("9007199254740992", "9007199254740993"), ("0.1", "0.10000000000000000001"), ("-2", "-1"), ("-1", "0"),
      ("1e308", "1e309"), ("1e-400", "1e-399"), ("-1e400", "1e-400"), ("9", "10"), ("99", "1e2"),
      ("123456789012345678901234567890", "123456789012345678901234567891"),
    ])
  func less(_ left: String, _ right: String) {
    #expect(number(left) < number(right))
    #expect(!(number(right) < number(left)))
    #expect(number(left) != number(right))
  }

  @Test(
    "Multiples are told without rounding",
    arguments: [
      ("0.3", "0.1", true), ("1.1", "0.1", true), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
      ("1e308", "0.123456789", false), ("1e308", "0.7", false), ("9007199254740993", "2", false),
      ("9007199254740994", "2", true), ("0", "3", true), ("-6", "3", true), ("4.5", "1.5", true),
      ("35", "1.5", false),
      ("123456789012345678901234567890", "123456789012345678901234567890", true),
      ("246913578024691357802469135780", "123456789012345678901234567890", true),
      ("246913578024691357802469135781", "123456789012345678901234567890", false),
      ("1e100000000000000", "1024", true), ("1e99999999999999999", "7", false),
      ("3e40", "12345678901234567890123", false), ("1e60", "1000000000000000000000000000001", false),
    ])
  func multiples(_ left: String, _ right: String, _ isMultiple: Bool) {
    #expect(number(left).isMultiple(of: number(right)) == isMultiple)
  }

  @Test("Whole numbers are whole however they are written") func integers() {
    #expect(["1", "1.0", "1e3", "100e-2", "0.0", "1e400"].allSatisfy { number($0).isInteger })
    #expect(!["0.5", "1e-1", "12.25", "1.00000000000000000001"].contains { number($0).isInteger })
    #expect(number("-12e2").int == -1_200)
    #expect(number("1e18").int == nil)
  }
}
