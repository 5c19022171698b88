import Testing
import VanBanModel

@testable import VanBanText

@Suite struct DocumentNumberTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let written: String
    let number: DocumentNumber
    init(
      _ written: String, _ serial: String?, _ year: String?, _ type: String?, _ issuer: String?,
      _ text: String? = nil
    ) {
      self.written = written
      number = DocumentNumber(
        text: text ?? written, serial: serial, year: year, typeCode: type, issuerCode: issuer)
    }
    var testDescription: String { written }
  }

  @Test(arguments: [
    // State: number, type, organ.
    Row("248/KH-LĐLĐ", "248", nil, "KH", "LĐLĐ"), Row("959/KH-UBND", "959", nil, "KH", "UBND"),
    Row("05/CT-TTg", "05", nil, "CT", "TTg"), Row("237/TTr-STC", "237", nil, "TTr", "STC"),
    Row("21/TB-UBBC", "21", nil, "TB", "UBBC"), Row("332/BC-STC", "332", nil, "BC", "STC"),
    Row("66/QĐ-UBND-NC", "66", nil, "QĐ", "UBND-NC"), Row("1683/NQ-UBTVQH15", "1683", nil, "NQ", "UBTVQH15"),
    Row("03/QyĐ-UBND", "03", nil, "QyĐ", "UBND"), Row("12a/KH-UBND", "12a", nil, "KH", "UBND"),
    Row("12/QĐ-MTTQ-BTT", "12", nil, "QĐ", "MTTQ-BTT"), Row("41/VBHN-VPQH", "41", nil, "VBHN", "VPQH"),
    Row("09/CĐ-TTg", "09", nil, "CĐ", "TTg"), Row("15/HD-CSPL&QHLĐ", "15", nil, "HD", "CSPL&QHLĐ"),
    // Letters bear no type.
    Row("1901/TLĐ", "1901", nil, nil, "TLĐ"), Row("1363/TLĐ-CSPL", "1363", nil, nil, "TLĐ-CSPL"),
    Row("2345/UBND-VX", "2345", nil, nil, "UBND-VX"), Row("87/VPCP-KTTH", "87", nil, nil, "VPCP-KTTH"),
    // Normative: with the year.
    Row("12/2021/TT-BNV", "12", "2021", "TT", "BNV"), Row("30/2020/NĐ-CP", "30", "2020", "NĐ", "CP"),
    Row("80/2015/QH13", "80", "2015", nil, "QH13"), Row("20/2020/QĐ-TTg", "20", "2020", "QĐ", "TTg"),
    Row("55/2005/TTLT-BNV-VPCP", "55", "2005", "TTLT", "BNV-VPCP"),
    Row("66.7/2025/NQ-CP", "66.7", "2025", "NQ", "CP"),
    Row("02/2022/UBTVQH15", "02", "2022", nil, "UBTVQH15"), Row("12/2019/L-CTN", "12", "2019", "L", "CTN"),
    Row("10/2007/QĐ_BKHCN", "10", "2007", "QĐ", "BKHCN"),
    Row("01/2016/NQLT-CP-ĐCTUBTƯMTTQVN", "01", "2016", "NQLT", "CP-ĐCTUBTƯMTTQVN"),
    // Party: hyphen, then slash.
    Row("45-CT/TW", "45", nil, "CT", "TW"), Row("31-KH/TU", "31", nil, "KH", "TU"),
    Row("36-HD/VPTW", "36", nil, "HD", "VPTW"),
    Row("126-KL/TW", "126", nil, "KL", "TW"), Row("12-CTr/TU", "12", nil, "CTr", "TU"),
    Row("88-CV/UBKT", "88", nil, "CV", "UBKT"),
    Row("97-QĐ/TW", "97", nil, "QĐ", "TW"), Row("05-KH/TĐTN-TNNT", "05", nil, "KH", "TĐTN-TNNT"),
    // Old.
    Row("61/CP", "61", nil, nil, "CP"), Row("174-HĐBT", "174", nil, nil, "HĐBT"),
    Row("55-CP", "55", nil, nil, "CP"),
    Row("55/SL", "55", nil, nil, "SL"),
    Row("34-TT-CBQ", "34", nil, "TT", "CBQ"), Row("31-NĐ-LB", "31", nil, "NĐ", "LB"),
    Row("11-LB", "11", nil, nil, "LB"),
    Row("03-TANDTC-VKSNDTC/TTLT", "03", nil, "TTLT", "TANDTC-VKSNDTC"),
    Row("41/QĐ.BQL-TC", "41", nil, "QĐ", "BQL-TC"), Row("41/TT.HĐND-VP", "41", nil, nil, "TT.HĐND-VP"),
    // The bar before the type, or the one behind the year, was dropped.
    Row("79/2000NĐ-CP", "79", "2000", "NĐ", "CP"),
    // Blank, with spaces, with a wrong dash, on the dots of a form.
    Row("-QĐ/TU", nil, nil, "QĐ", "TU"),
    Row("05…./2006/QĐ-UBND", "05", "2006", "QĐ", "UBND", "05/2006/QĐ-UBND"),
    Row("/KH-UBND", nil, nil, "KH", "UBND"), Row("542 /TB-UBND", "542", nil, "TB", "UBND", "542/TB-UBND"),
    Row("12/2021/ TT-BNV", "12", "2021", "TT", "BNV", "12/2021/TT-BNV"),
    Row("45 - CT/TW", "45", nil, "CT", "TW", "45-CT/TW"),
    Row("248/KH–LĐLĐ", "248", nil, "KH", "LĐLĐ"),
  ])
  func numbers(_ row: Row) throws {
    let tokenized = Tokenized("Theo số \(row.written) đã ban hành")
    let found = tokenized.tokens.filter { $0.kind == .documentNumber }
    #expect(found.map { tokenized.text($0) } == [row.written], "\(tokenized.parts)")
    let token = try #require(found.first)
    let read = try #require(DocumentNumberScanner.read(tokenized.bytes, token.range))
    #expect(read.number == row.number)
    #expect(read.repair == nil)
  }

  /// Letters that are no known symbol need the name of a type before them.
  @Test(arguments: [
    ("Công văn số 402-CBQ ngày 3/4/1957", "402-CBQ"), ("Nghị định số 22-NĐ ngày 5/10/1955", "22-NĐ"),
    ("Thông tư 61-TTLN", "61-TTLN"), ("Thông tư số 31TC/TCT", "31TC/TCT"), ("số nhà 31TC/TCT", nil),
    ("Các mục - QĐ/TU", nil), ("lô số 79/2000NGUYỄN", nil), ("nhà số 12-LK", nil), ("đường số 5-KCN", nil),
    ("Quyết định số 12-IV", nil), ("Kế hoạch 5-Lê Lợi", nil),
  ])
  func lettersBehindTheNameOfAType(_ text: String, _ expected: String?) {
    let tokenized = Tokenized(text)
    #expect(tokenized.tokens.first { $0.kind == .documentNumber }.map { tokenized.text($0) } == expected)
  }

  /// Words glued on are no part of the symbol.
  @Test(arguments: [
    ("số 248/KH-LĐLĐngày 5/3", "248/KH-LĐLĐ"), ("số 12/2021/TT-BNV.", "12/2021/TT-BNV"),
    ("số 45-CT/TW, ngày", "45-CT/TW"),
    ("(số 30/2020/NĐ-CP)", "30/2020/NĐ-CP"), ("số 959/KH-UBND. Các trường", "959/KH-UBND"),
    ("số 959/KH-UBND - Các trường", "959/KH-UBND"), ("số: 959/KH-UBND;", "959/KH-UBND"),
  ])
  func numbersEnd(_ text: String, _ expected: String) {
    let tokenized = Tokenized("Theo \(text)")
    #expect(tokenized.tokens.filter { $0.kind == .documentNumber }.map { tokenized.text($0) } == [expected])
  }

  @Test(arguments: [
    "lớp 12/A", "lớp 10/A1", "số nhà 12/5", "số nhà 12/5A phố Thử", "tỷ lệ 12/15", "ngày 20/6/2020",
    "tháng 01/2021", "24/7",
    "0912.345.678", "29A-123.45", "điểm 8,5/10", "1/2 số lớp", "2021 - 2026", "A4-B5", "3/4", "5-7 em",
    "km/h", "mỗi 1/3",
    "20 em/lớp", "100kg/ha", "ca 1/Tổ trưởng", "và/hoặc", "TCVN 9001:2015", "12 / 2021",
  ])
  func noNumbers(_ text: String) {
    let tokenized = Tokenized("Các trường có \(text) theo lịch")
    #expect(!tokenized.tokens.contains { $0.kind == .documentNumber }, "\(tokenized.parts)")
  }
}
