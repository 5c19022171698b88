import Foundation
import VanBan

@testable import VanBanIndex

/// A collection in a folder of its own, gone with it, into which texts are put.
final class Shelf {
  let folder: URL
  let collection: Collection
  var path: String { folder.appending(path: "collection.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vanban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    collection = try Collection(folder.appending(path: "collection.sqlite").path, for: .writing)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Puts a document in, or in the place of the one that had the name.
  func put(_ name: String, _ text: String) throws {
    let json = try Converter().json(.bytes(name: "\(name).txt", Array(text.utf8)))
    let intake = try collection.intake(
      path: name, kind: .text, bytes: json.count, sha256: name, reader: "test")
    let wrong = try intake.add(digest: "\(json.hashValue)") { () throws(NotIndexable) in
      try IndexedDocument(json: json, schemaVersion: Document.schemaVersion)
    }
    if let wrong { throw wrong }
    try intake.finish()
    try collection.commit()
  }

  func take(_ name: String) throws {
    guard let source = try collection.sources()[name] else { return }
    _ = try collection.remove([source])
  }

  /// The document that words mean, as the command finds it.
  func find(_ words: String) throws -> [Work] {
    var asked = AskedDocument(text: words)
    if let reference = Converter().document(text: "Căn cứ \(words)").references.first {
      (asked.key, asked.date, asked.title) = (reference.key, reference.date, reference.title)
    }
    return try WorkFinder(collection).find(asked)
  }

  /// The state of the citation whose words hold some, with what is said of it.
  func state(_ words: String) throws -> String? {
    let rows = try collection.connection.rows(
      "SELECT state FROM citations WHERE is_self = 0 AND instr(text, ?1) > 0", .text(words))
    return rows.first.flatMap { if case .text(let state) = $0[0] { state } else { nil } }
  }

  /// A column of an answer as texts.
  func column(_ name: String, _ answer: Answer) -> [String] {
    guard let index = answer.columns.firstIndex(of: name) else { return [] }
    return answer.rows.map { row in
      switch row[index] {
      case .null: ""
      case .integer(let number): String(number)
      case .real(let number): String(number)
      case .text(let text): text
      }
    }
  }

  /// A plan of a province's people's committee that rests on other documents.
  static func plan(
    _ number: String, _ date: (day: Int, month: Int, year: Int) = (10, 3, 2021), place: String = "Lai Châu",
    bases: [String] = [], body: String = "Khai mạc ngày hội."
  ) -> String {
    let lines = bases.map { "Căn cứ \($0);\n" }.joined()
    let (day, month) = (
      date.day < 10 ? "0\(date.day)" : "\(date.day)", date.month < 3 ? "0\(date.month)" : "\(date.month)"
    )
    return """
      ỦY BAN NHÂN DÂN
      TỈNH \(place.uppercased())

      Số: \(number)
      \(place), ngày \(day) tháng \(month) năm \(date.year)

      KẾ HOẠCH
      Tổ chức ngày hội đọc sách

      \(lines)
      I. NỘI DUNG
      \(body)

      """
  }
}
