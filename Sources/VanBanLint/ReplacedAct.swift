internal import VanBanModel

/// An act that lost its force: a row for the best known ones; what a collection knows goes the same way.
public struct ReplacedAct: Sendable {
  /// Number and symbol.
  let number: String
  /// What it is called in a message.
  let name: String
  /// The first day without force.
  let since: Day
  /// What stands in its place.
  let successor: String

  /// Makes an act of which somebody else knows; nil where the day is not known exactly (EDTF).
  public init?(number: String, name: String, since: String, successor: String) {
    guard let day = Day(edtf: since) else { return nil }
    (self.number, self.name, self.since, self.successor) = (number, name, day, successor)
  }

  static let byNumber: [String: ReplacedAct] = Dictionary(
    uniqueKeysWithValues: catalog.map { ($0.number, $0) })

  static let catalog: [ReplacedAct] = [
    ReplacedAct("110/2004/NĐ-CP", "Nghị định", Day(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    ReplacedAct("09/2010/NĐ-CP", "Nghị định", Day(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    ReplacedAct("01/2011/TT-BNV", "Thông tư", Day(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    ReplacedAct("17/2008/QH12", "Luật", Day(2016, 7, 1), "Luật số 80/2015/QH13"),
    ReplacedAct("80/2015/QH13", "Luật", Day(2025, 4, 1), "Luật số 64/2025/QH15"),
    ReplacedAct("49/2014/QH13", "Luật", Day(2020, 1, 1), "Luật số 39/2019/QH14"),
    ReplacedAct("39/2019/QH14", "Luật", Day(2025, 1, 1), "Luật số 58/2024/QH15"),
    ReplacedAct("45/2013/QH13", "Luật", Day(2024, 8, 1), "Luật số 31/2024/QH15"),
    ReplacedAct("43/2013/QH13", "Luật", Day(2024, 1, 1), "Luật số 22/2023/QH15"),
    ReplacedAct("01/2002/QH11", "Luật", Day(2017, 1, 1), "Luật số 83/2015/QH13"),
    ReplacedAct("55/2014/QH13", "Luật", Day(2022, 1, 1), "Luật số 72/2020/QH14"),
    ReplacedAct("68/2014/QH13", "Luật", Day(2021, 1, 1), "Luật số 59/2020/QH14"),
    ReplacedAct("67/2014/QH13", "Luật", Day(2021, 1, 1), "Luật số 61/2020/QH14"),
    ReplacedAct("10/2012/QH13", "Bộ luật", Day(2021, 1, 1), "Bộ luật số 45/2019/QH14"),
    ReplacedAct("12/2012/QH13", "Luật", Day(2025, 7, 1), "Luật số 50/2024/QH15"),
    ReplacedAct("15/2003/QH11", "Luật", Day(2024, 1, 1), "Luật số 06/2022/QH15"),
    ReplacedAct("01/2011/QH13", "Luật", Day(2025, 7, 1), "Luật số 33/2024/QH15"),
    ReplacedAct("11/2003/QH11", "Luật", Day(2016, 1, 1), "Luật số 77/2015/QH13"),
    ReplacedAct("77/2015/QH13", "Luật", Day(2025, 3, 1), "Luật số 65/2025/QH15, sau đó Luật số 72/2025/QH15"),
    ReplacedAct("58/2014/QH13", "Luật", Day(2025, 7, 1), "Luật số 41/2024/QH15"),
    ReplacedAct("65/2014/QH13", "Luật", Day(2024, 8, 1), "Luật số 27/2023/QH15"),
  ]

  private init(_ number: String, _ type: String, _ since: Day, _ successor: String) {
    self.number = number
    name = "\(type) số \(number)"
    self.since = since
    self.successor = successor
  }
}
