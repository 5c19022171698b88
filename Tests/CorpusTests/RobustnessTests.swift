import Foundation
import Testing
import VanBan
import VanBanIngest

/// SplitMix64: the same tests on every machine.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// No text, however odd, crashes the program, loses a character or blows up.
@Suite struct RobustnessTests {
  /// The words that rules wait for, so that their unlikely meetings are tried.
  private static let words = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số:", "Số 31-KH/TU", "248/KH-LĐLĐ", "12/2021/TT-BNV", "/KH-UBND",
    "55-CP",
    "KẾ HOẠCH", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "CÔNG ĐIỆN", "V/v", "Về việc", "Kính gửi:", "Nơi nhận:",
    "- Lưu: VT",
    "Như trên;", "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "T/M", "(Đã ký)", "Nguyễn Văn Thử",
    "Căn cứ", "Thực hiện", "Theo đề nghị của", "Xét Tờ trình", "sửa đổi, bổ sung", "thay thế", "bãi bỏ",
    "hết hiệu lực", "kèm theo", "của", "Chính phủ", "Bộ Nội vụ", "Nghị định", "Luật", "Bộ luật Lao động",
    "Hiến pháp năm 2013", "khoản 2 Điều 5", "điểm a", "ngày", "tháng", "năm", "20/6/2020", "3/5", "23h55",
    "2021",
    "từ ngày", "đến hết", "trước", "chậm nhất", "giai đoạn", "2021 - 2026", "quý II", "6 tháng đầu năm",
    "hằng năm",
    "Phần thứ nhất", "Chương II", "Mục 1", "Tiểu mục 2", "Điều 5.", "Điều 5", "I.", "I-", "A.", "1.", "1)",
    "1/",
    "1.1.", "1.1.1", "a)", "đ)", "a.", "-", "+", "*", "•", "**", "#", "##", "./.", "-----", "***",
    "Phụ lục I",
    "Mẫu số 01", "PHỤ LỤC", "ban hành kèm theo", "“", "”", "\"", "(", ")", "[", "]", "|", ":", ";", ",", ".",
    "…",
    "/", "–", "%", "&", "@", "http://a.vn", "a@b.vn", "#ab", "0912.345.678", "(CNVCLĐ)", "chủ trì",
    "phối hợp",
    "ít nhất", "100%", "\u{301}", "\u{200B}", "Ð", "😀", "漢",
  ]
  private static let gaps = [
    " ", " ", " ", " ", "\n", "\n", "\n\n", "", "\t", "   ", "\r\n", "\u{A0}", "\u{C}",
  ]

  /// What Word leaves behind, which is taken out of the text around it.
  private static let residue = ["[bookmark: a]", "Error! Bookmark not defined.", "PAGE \\* MERGEFORMAT"]

  private static func soup(_ random: inout Seeded, bytes: Int, of words: [String] = words) -> String {
    var text = ""
    while text.utf8.count < bytes {
      text += words.randomElement(using: &random) ?? ""
      text += gaps.randomElement(using: &random) ?? ""
    }
    return text
  }

  /// What is wrong with the output for an input.
  private func faults(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let converted = try Corpus.convert(.bytes(name: name, bytes))
    for line in converted.json.split(separator: 10) { _ = try JSONSerialization.jsonObject(with: Data(line)) }
    let check = SourceCheck(converted)
    return check.ownershipFaults() + check.placeFaults()
  }

  private func expectNoFaults(_ title: String, _ inputs: [(name: String, bytes: [UInt8])]) {
    var told: [String] = []
    var refused = 0
    for (index, input) in inputs.enumerated() {
      do {
        let found = try faults(input.name, input.bytes)
        if let first = found.first { told.append("number \(index): \(first)") }
      } catch {
        // Bytes may look like a format that is refused, and are then refused with a message.
        if error is IngestError { refused += 1 } else { told.append("number \(index): \(error)") }
      }
    }
    #expect(refused < inputs.count, "none of \(inputs.count) \(title) was read")
    if told.isEmpty { return }
    let words = "\(told.count) of \(inputs.count) \(title):\n" + told.prefix(6).joined(separator: "\n")
    Issue.record(Comment(rawValue: words))
  }

  @Test(arguments: 1...6) func keywordSoup(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let inputs = (0..<50).map { index in
      (index % 4 == 0 ? "a.md" : "a.txt", Array(Self.soup(&random, bytes: 2_048).utf8))
    }
    expectNoFaults("soups of seed \(seed)", inputs)
  }

  @Test func soupWithResidue() {
    var random = Seeded(state: 21)
    let words = Self.words + Array(repeating: Self.residue, count: 4).flatMap { $0 }
    let inputs = (0..<40).map { _ in ("a.txt", Array(Self.soup(&random, bytes: 1_024, of: words).utf8)) }
    expectNoFaults("soups with residue", inputs)
  }

  @Test func soupInPagesAndTables() {
    var random = Seeded(state: 77)
    let inputs = (0..<40).map { _ in
      let parts = (0..<8).map { _ in Self.soup(&random, bytes: 200) }
      let cells = parts.enumerated().map {
        $0 % 3 == 0 ? "<tr><td>\($1)" : $0 % 3 == 1 ? "<td>\($1)" : "<p>\($1)"
      }
      return ("a.html", Array("<html><body><table>\(cells.joined(separator: "\n"))".utf8))
    }
    expectNoFaults("pages", inputs)
  }

  @Test func randomBytes() {
    var random = Seeded(state: 11)
    let inputs = (0..<200).map { index in
      let names = ["a.txt", "a.md", "a.html", "a"]
      let range: ClosedRange<UInt8> = index % 2 == 0 ? 0...255 : 32...255
      let bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in
        UInt8.random(in: range, using: &random)
      }
      return (names[index % 4], bytes)
    }
    expectNoFaults("random inputs", inputs)
  }

  /// Documents of the corpus with bytes changed, cut and doubled.
  @Test func damagedDocuments() {
    var random = Seeded(state: 13)
    let inputs = Corpus.sources.filter { $0.bytes.count > 10 && $0.bytes.count < 8_000 }.map { source in
      var bytes = source.bytes
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let cut = Int.random(in: 0..<bytes.count, using: &random)
      return (source.name, Array(bytes[cut...]) + bytes[..<cut])
    }
    expectNoFaults("damaged documents", inputs)
  }

  @Test func nothingToRead() throws {
    let inputs = [
      "", "\n", " \n\t\n", "\u{FEFF}", "\u{200B}", "\u{AD}\n\u{AD}", ".", "-", "“", "|", "\u{301}",
    ]
    expectNoFaults("short texts", inputs.map { ("a.txt", Array($0.utf8)) })
    #expect(Converter().document(text: "").coverage == Coverage())
  }

  /// A section is never made of nothing.
  @Test(arguments: [("", 0), ("\n\n", 0), ("Lời ngỏ", 1), ("1\n2\n3\n", 0), ("ABC\n\nDEF\n", 1)])
  func noSectionIsMadeOfNothing(_ text: String, _ count: Int) {
    let sections = Converter().document(text: text).sections
    #expect(sections.count == count)
    for section in sections {
      #expect(
        !section.span.isEmpty
          && (section.heading != nil || !section.content.isEmpty || !section.children.isEmpty))
    }
  }

  private static let head = "KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n"

  /// Nesting, marks and quotes without end.
  @Test func depth() {
    func lines(_ count: Int, _ line: (Int) -> String) -> String {
      (0..<count).map(line).joined(separator: "\n")
    }
    func decimal(_ count: Int) -> String { Array(repeating: "1", count: count).joined(separator: ".") }
    let bullets = ["- a", "+ b", "* c", "• d"]
    let marks = [
      "Phần thứ nhất", "Chương I", "Mục 1", "Tiểu mục 1", "Điều 1.", "A.", "I.", "1.", "1.1.", "a)", "-", "+",
    ]
    let inputs: [String] = [
      decimal(10_000) + ". Nội dung\n",
      lines(2_000) { decimal($0 % 100 + 1) + ". Nội dung" },
      lines(2_000) { "1.\($0 + 1). Nội dung\na) Nội dung\nb) Nội dung" },
      lines(5_000) { bullets[$0 % 4] },
      lines(5_000) { marks[$0 % 12] + " Nội dung" },
      lines(2_000) { _ in "“ Nội dung" },
      String(repeating: "“", count: 10_000) + " Nội dung\n",
      String(repeating: "(", count: 10_000) + "\n",
      String(repeating: "[(“", count: 3_000) + " Điều 5.\n",
      String(repeating: "|", count: 10_000) + "\n",
      String(repeating: "| a ", count: 3_000) + "|\n",
    ]
    expectNoFaults("deep texts", inputs.map { ("a.txt", Array((Self.head + $0).utf8)) })
  }

  /// 200 MB are tried by hand: `swift run -c release vanban convert`.
  @Test func aLongLine() throws {
    let line = String(repeating: "xây dựng kế hoạch tuyên truyền, vận động nhân dân ", count: 78_000)
    #expect(line.utf8.count > 5_000_000)
    let document = Converter().document(text: line)
    #expect(document.coverage.owned == document.coverage.codePoints)
    #expect(document.coverage.codePoints == line.unicodeScalars.count { SourceCheck.isSolid($0) })
  }

  /// Twice the text gives about twice the output: what one mention quotes must have an end.
  @Test(arguments: [
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư và ",
    "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ, ", "khoản 2 Điều 5 ",
    "từ ngày 3/5/2021 đến ",
    "(ABC) ", "“Điều 5. ", "sửa đổi, bổ sung Thông tư 12/2021/TT-BNV ", "của Bộ Nội vụ, ", "Giai đoạn 1: ",
  ])
  func theOutputGrowsWithTheText(_ phrase: String) throws {
    func size(_ count: Int) throws -> Int {
      let text = Self.head + "1. Nội dung: " + String(repeating: phrase, count: count) + "\n"
      return try Converter().json(.bytes(name: "a.txt", Array(text.utf8))).count
    }
    let (once, twice) = (try size(150), try size(300))
    #expect(Double(twice) < 2.5 * Double(once), "\(once) bytes, then \(twice)")
  }
}
