extension DocumentType {
  /// Every type that is known, most specific names first within a family.
  ///
  /// The first row whose symbols hold a code decides what the code means: `QĐ` is a decision, although the Party
  /// also writes it for its rules (*Quy định 97-QĐ/TW*), where the printed name decides.
  public static let catalog: [DocumentType] = [
    // Normative texts: Luật 64/2025/QH15, Điều 4, and what came before it.
    DocumentType("HP", "Hiến pháp", .normative, symbols: [], isAdopted: true, "Hiến pháp năm 2013"),
    DocumentType("BL", "Bộ luật", .normative, symbols: [], isAdopted: true, "Bộ luật số 91/2015/QH13"),
    DocumentType("Luật", "Luật", .normative, symbols: [], isAdopted: true, "Luật số 80/2015/QH13"),
    DocumentType("PL", "Pháp lệnh", .normative, isAdopted: true, "Pháp lệnh số 02/2022/UBTVQH15"),
    DocumentType("L", "Lệnh", .normative, symbols: ["L"], "Lệnh số 12/2019/L-CTN"),
    DocumentType("SL", "Sắc lệnh", .normative, "Sắc lệnh số 55/SL"),
    DocumentType(
      "NQLT", "Nghị quyết liên tịch", .normative, "Nghị quyết liên tịch số 01/2016/NQLT-CP-ĐCTUBTƯMTTQVN"),
    DocumentType("NĐ", "Nghị định", .normative, "Nghị định số 30/2020/NĐ-CP", "Nghị định số 55-CP"),
    DocumentType(
      "TTLT", "Thông tư liên tịch", .normative, symbols: ["TTLT", "TTLN"], aliases: ["Thông tư liên bộ"],
      "Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP"),
    DocumentType("TT", "Thông tư", .normative, "Thông tư 03/2026/TT-BDTTG"),
    DocumentType("VBHN", "Văn bản hợp nhất", .normative, "Văn bản hợp nhất số 41/VBHN-VPQH"),

    // Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, mục I.
    DocumentType("NQ", "Nghị quyết", .administrative, isAdopted: true, "Nghị quyết 1683/NQ-UBTVQH15"),
    DocumentType("QĐ", "Quyết định", .administrative, "Quyết định số 20/2020/QĐ-TTg"),
    DocumentType("CT", "Chỉ thị", .administrative, "Chỉ thị số 45-CT/TW", "Chỉ thị số 02/CT-TTg"),
    DocumentType("QC", "Quy chế", .administrative, "Quy chế số 05/QC-UBND"),
    DocumentType("QyĐ", "Quy định", .administrative, symbols: ["QyĐ", "QYĐ"], "Quy định số 03/QyĐ-UBND"),
    DocumentType("TC", "Thông cáo", .administrative, "Thông cáo số 02/TC-VPQH"),
    DocumentType(
      "TB", "Thông báo", .administrative, aliases: ["Thông báo kết luận"], "Thông báo số 21/TB-UBBC"),
    DocumentType("HD", "Hướng dẫn", .administrative, "Hướng dẫn 36-HD/VPTW"),
    DocumentType(
      "CTr", "Chương trình", .administrative, symbols: ["CTr", "CTR"], "Chương trình số 12-CTr/TU"),
    DocumentType("KH", "Kế hoạch", .administrative, "Kế hoạch số 959/KH-UBND", "Kế hoạch số 31-KH/TU"),
    DocumentType("PA", "Phương án", .administrative, "Phương án số 77/PA-UBND"),
    DocumentType("ĐA", "Đề án", .administrative, "Đề án số 08-ĐA/TU"),
    DocumentType("DA", "Dự án", .administrative, "Dự án số 14/DA-UBND"),
    DocumentType("BC", "Báo cáo", .administrative, "Báo cáo số 332/BC-STC"),
    DocumentType("BB", "Biên bản", .administrative, "Biên bản số 06/BB-HĐND"),
    DocumentType("TTr", "Tờ trình", .administrative, symbols: ["TTr", "TTR"], "Tờ trình số 237/TTr-STC"),
    DocumentType("HĐ", "Hợp đồng", .administrative, "Hợp đồng số 31/HĐ-VP"),
    DocumentType(
      "CV", "Công văn", .administrative, aliases: ["Văn bản"], "Công văn số 1363/TLĐ-CSPL",
      "văn bản số 1901/TLĐ", "Công văn số 88-CV/UBKT"),
    DocumentType("CĐ", "Công điện", .administrative, "Công điện số 09/CĐ-TTg"),
    DocumentType("BGN", "Bản ghi nhớ", .administrative, "Bản ghi nhớ số 02/BGN-BTC"),
    DocumentType("BTT", "Bản thỏa thuận", .administrative, "Bản thỏa thuận số 02/BTT-BTC"),
    DocumentType("GUQ", "Giấy ủy quyền", .administrative, "Giấy ủy quyền số 14/GUQ-STP"),
    DocumentType("GM", "Giấy mời", .administrative, "Giấy mời số 125/GM-SYT"),
    DocumentType("GGT", "Giấy giới thiệu", .administrative, "Giấy giới thiệu số 51/GGT-SNV"),
    DocumentType("GNP", "Giấy nghỉ phép", .administrative, "Giấy nghỉ phép số 07/GNP-VP"),
    DocumentType("PG", "Phiếu gửi", .administrative, "Phiếu gửi số 19/PG-VP"),
    DocumentType("PC", "Phiếu chuyển", .administrative, "Phiếu chuyển số 33/PC-VP"),
    DocumentType("PB", "Phiếu báo", .administrative, "Phiếu báo số 21/PB-VP"),
    DocumentType("ThC", "Thư công", .administrative, symbols: [], "Thư công của Chủ tịch Ủy ban"),
    DocumentType("SY", "Bản sao y", .administrative, aliases: ["Sao y"], "Bản sao y số 12/SY-UBND"),
    DocumentType(
      "TrS", "Bản trích sao", .administrative, aliases: ["Trích sao"], "Bản trích sao số 4/TrS-UBND"),
    DocumentType("BA", "Bản án", .administrative, symbols: [], "Bản án số 12/2021/DS-ST"),
    DocumentType(
      "SL2", "Bản sao lục", .administrative, symbols: [], aliases: ["Sao lục"], "Bản sao lục số 3"),

    // The Party's own: Quy định 66-QĐ/TW and 399-QĐ/TW.
    DocumentType("KL", "Kết luận", .party, "Kết luận số 126-KL/TW"),
    DocumentType("TTri", "Thông tri", .party, symbols: [], "Thông tri số 02-TT/TW"),
    DocumentType("ĐL", "Điều lệ", .party, "Điều lệ Đảng"),
    DocumentType("QT", "Quy trình", .party, "Quy trình số 03-QT/TU"),
    DocumentType("LKG", "Lời kêu gọi", .party, symbols: [], "Lời kêu gọi thi đua"),
    DocumentType("TBo", "Tuyên bố", .party, symbols: [], "Tuyên bố chung"),
    DocumentType("CL", "Chiến lược", .party, symbols: [], "Chiến lược phát triển"),
  ]
}
