internal import VanBanModel

private func body(_ text: String) -> Example { .plan((.body, text + "\n")) }
private let partyDate = "Lai Châu, ngày 10 tháng 9 năm 2026\n"
private func annexed(_ head: String) -> Example {
  .plan(
    (.body, "1. Rà soát thủ tục theo Phụ lục kèm theo.\n2. Công khai kết quả./.\n"),
    (.annex, head + "1. Cấp phép.\n"))
}
private func resolution(_ enacting: String) -> Example {
  .decision(
    (.superior, ""), (.issuer, "HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU\n"), (.number, "Số: 15/NQ-HĐND"),
    (.type, "NGHỊ QUYẾT"), (.subject, "Về việc bầu Trưởng ban của Hội đồng nhân dân tỉnh\n"),
    (
      .basis,
      "HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nXét đề nghị của Thường trực Hội đồng nhân dân tỉnh.\n"
    ), (.enacting, enacting),
    (
      .body,
      "Điều 1. Bầu Trưởng ban của Hội đồng nhân dân tỉnh.\nĐiều 2. Nghị quyết này có hiệu lực kể từ ngày ký./.\n"
    ), (.signature, "CHỦ TỊCH\n\nTrần Văn Mẫu"))
}
private let layout = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6"

extension LintRule {
  /// Numbering and the parts of the body.
  static let structure: [LintRule] = [
    LintRule(
      "STR-01", "chapter-in-arabic", .warning, .decree, layout + ".đ",
      vi: "Phần, Chương đánh số La Mã: “{0}”.", en: "Phần and Chương bear Roman numerals: “{0}”.",
      good: .decision(
        (
          .body,
          "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư của Sở.\nChương II\nTHI HÀNH\nĐiều 2. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      bad: .decision(
        (
          .body,
          "Chương 1\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư của Sở.\nChương 2\nTHI HÀNH\nĐiều 2. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      StructureChecks.arabicChapter),
    LintRule(
      "STR-02", "letter-order", .warning, Form.known,
      layout + ".đ (bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k)",
      vi: "Sau điểm {0}) phải là điểm {2}), không phải {1}).",
      en: "Point {0}) must be followed by {2}), not by {1}).",
      good: body(
        "1. Nội dung:\na) Rà soát;\nb) Công khai;\nc) Kiểm tra;\nd) Báo cáo;\nđ) Lưu hồ sơ;\ne) Tổng kết."),
      bad: body(
        "1. Nội dung:\na) Rà soát;\nb) Công khai;\nc) Kiểm tra;\nd) Báo cáo;\ne) Lưu hồ sơ;\nf) Tổng kết."),
      StructureChecks.letterOrder),
    LintRule(
      "STR-03", "article-mark", .warning, .decree, layout + ".đ",
      vi: "Sau số của Điều là dấu chấm: “{0}.”.", en: "A period follows the article's number: “{0}.”.",
      good: .decision(),
      bad: .decision(
        (
          .body,
          "Điều 1: Công bố danh mục thủ tục hành chính.\nĐiều 2: Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 3: Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.\n"
        )),
      safe: true, StructureChecks.articleMark),
    LintRule(
      "STR-04", "number-gap", .warning, .any, "Suy luận: các số thứ tự liền nhau",
      vi: "Sau {0} là {1}: thiếu {2}.", en: "{0} is followed by {1}: {2} is missing.",
      good: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n3. Kiểm tra việc thực hiện.\n4. Tổng kết."),
      bad: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n4. Kiểm tra việc thực hiện.\n5. Tổng kết."),
      StructureChecks.gaps),
    LintRule(
      "STR-16", "number-twice", .warning, .any, "Suy luận: mỗi số thứ tự dùng một lần",
      vi: "Số thứ tự {0} dùng hai lần trong cùng một mục.",
      en: "The number {0} is used twice under one heading.",
      good: body("I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n3. Kiểm tra việc thực hiện."),
      bad: body(
        "I. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả.\n2. Kiểm tra việc thực hiện.\n3. Tổng kết."),
      StructureChecks.twice),
    LintRule(
      "STR-05", "article-restart", .error, .any,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6: Điều đánh số liên tục",
      vi: "Điều {0} xuất hiện hai lần: số Điều phải liên tục trong toàn văn bản.",
      en: "Điều {0} occurs twice: articles are numbered through the whole text.",
      good: .decision(),
      bad: .decision(
        (
          .body,
          "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy định về văn thư.\nĐiều 2. Đối tượng\nCác đơn vị thuộc Sở.\nChương II\nTHI HÀNH\nĐiều 1. Hiệu lực\nCó hiệu lực kể từ ngày ký./.\n"
        )),
      StructureChecks.restart),
    LintRule(
      "STR-06", "heading-colon", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, V.6.b",
      vi: "Tiêu đề mục không có dấu hai chấm ở cuối: “{0}”.", en: "A heading has no colon at its end: “{0}”.",
      good: body("I. MỤC ĐÍCH, YÊU CẦU\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát."),
      bad: body("I. MỤC ĐÍCH, YÊU CẦU:\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát."), safe: true,
      StructureChecks.headingColon),
    LintRule(
      "STR-07", "decimal-numbering", .info, .decree, layout + ".đ",
      vi: "Dưới khoản (1.) là điểm (a), không đánh số nhiều cấp như “{0}”.",
      en: "Below 1. the scheme has a), and no numbers of several levels such as “{0}”.",
      good: body("I. NỘI DUNG\n1. Thủ tục hành chính\na) Rà soát thủ tục.\nb) Công khai kết quả."),
      bad: body("I. NỘI DUNG\n1. Thủ tục hành chính\n1.1. Rà soát thủ tục.\n1.2. Công khai kết quả."),
      StructureChecks.decimal),
    LintRule(
      "STR-08", "unit-without-heading", .warning, .decree.union([.normative]),
      layout + ".d; văn bản quy phạm: Nghị định 34/2016/NĐ-CP, Điều 62.3",
      vi: "“{0}” không có tiêu đề.", en: "“{0}” has no heading.",
      good: .decision(), bad: .decision((.body, StructureChecks.headless)), StructureChecks.noHeading),
    LintRule(
      "STR-09", "plan-without-organisation", .info, .decree, "Thông lệ: kế hoạch nói rõ ai thực hiện",
      vi: "Kế hoạch không có phần tổ chức thực hiện.", en: "The plan has no part on who carries it out.",
      good: .plan(),
      bad: body(
        "I. MỤC ĐÍCH\nNâng cao chất lượng.\n\nII. NỘI DUNG\n1. Rà soát thủ tục.\n2. Công khai kết quả."),
      StructureChecks.noOrganisation),
    LintRule(
      "STR-10", "end-mark", .info, .state,
      "Nghị định 30/2020/NĐ-CP, Phụ lục III, các mẫu (nội dung kết thúc bằng “./.”)",
      vi: "Dấu kết thúc viết liền “./.”, không viết “{0}”.", en: "The end mark is “./.”, not “{0}”.",
      good: body("1. Rà soát thủ tục.\n2. Công khai kết quả./."),
      bad: body("1. Rà soát thủ tục.\n2. Công khai kết quả. /."),
      safe: true, StructureChecks.endMark),
    LintRule(
      "STR-11", "party-end-mark", .info, [.party2026], "Hướng dẫn 05-HD/VPTW",
      vi: "Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”.",
      en: "A text of the Party ends with a period, and not with “./.”.",
      good: .party((.date, partyDate), (.body, "1. Ban Tuyên giáo Tỉnh ủy theo dõi việc thực hiện.\n")),
      bad: .party((.date, partyDate), (.body, "1. Ban Tuyên giáo Tỉnh ủy theo dõi việc thực hiện./.\n")),
      safe: true, StructureChecks.partyEnd),
    LintRule(
      "STR-12", "annex-in-arabic", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.a",
      vi: "Từ hai phụ lục trở lên đánh số La Mã: “{0}”.",
      en: "Two or more annexes bear Roman numerals: “{0}”.",
      good: .plan(
        (.annex, "\nPhụ lục I\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n\nPhụ lục II\nTIẾN ĐỘ\n1. Quý II.\n")),
      bad: .plan((.annex, "\nPhụ lục 1\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n\nPhụ lục 2\nTIẾN ĐỘ\n1. Quý II.\n")),
      StructureChecks.arabicAnnex),
    LintRule(
      "STR-13", "annex-without-parent", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.c",
      vi: "Dưới tên của “{0}” thiếu dòng “(Kèm theo … số … ngày … của …)”.",
      en: "The line “(Kèm theo … số … ngày … của …)” is missing below the name of “{0}”.",
      good: annexed(
        "\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n(Kèm theo Kế hoạch số 15/KH-SNV ngày 10 tháng 3 năm 2021)\n"),
      bad: annexed("\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n"), StructureChecks.annexAlone),
    LintRule(
      "STR-14", "decision-without-enacting-line", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2",
      vi: "Quyết định phải có dòng “QUYẾT ĐỊNH:” trước Điều 1.",
      en: "A decision has the line “QUYẾT ĐỊNH:” before Điều 1.",
      good: .decision(), bad: .decision((.enacting, "")), StructureChecks.noEnacting),
    LintRule(
      "STR-15", "resolution-without-enacting-line", .info, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1",
      vi: "Nghị quyết phải có dòng “QUYẾT NGHỊ:” trước Điều 1.",
      en: "A resolution has the line “QUYẾT NGHỊ:” before Điều 1.",
      good: resolution("QUYẾT NGHỊ:\n"), bad: resolution(""), StructureChecks.noResolving),
    LintRule(
      "STR-18", "enacting-line-colon", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2",
      vi: "Sau “QUYẾT ĐỊNH” trước Điều 1 phải có dấu hai chấm.",
      en: "A colon must follow “QUYẾT ĐỊNH” before Điều 1.",
      good: .decision(), bad: .decision((.enacting, "QUYẾT ĐỊNH\n")), safe: true,
      StructureChecks.enactingColon),
    LintRule(
      "STR-19", "decision-without-basis", .warning, .decree,
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a",
      vi: "Quyết định phải có căn cứ ban hành.", en: "A decision names the bases on which it rests.",
      good: .decision(), bad: .decision((.basis, "GIÁM ĐỐC SỞ NỘI VỤ\n")), StructureChecks.noBasis),
    LintRule(
      "STR-20", "empty-section", .info, .any, "Suy luận: mục có tiêu đề thì có nội dung",
      vi: "Mục “{0}” không có nội dung.", en: "The section “{0}” holds nothing.",
      good: body(
        "I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\nRà soát thủ tục.\nIII. KINH PHÍ\nTheo quy định."),
      bad: body("I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\nIII. KINH PHÍ\nTheo quy định."),
      StructureChecks.empty),
    LintRule(
      "STR-21", "annex-not-mentioned", .info, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1",
      vi: "Văn bản có phụ lục nhưng nội dung không nhắc đến phụ lục nào.",
      en: "There is an annex that the text never mentions.",
      good: .plan(
        (.body, "1. Rà soát thủ tục theo Phụ lục kèm theo.\n2. Công khai kết quả./.\n"),
        (.annex, "\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n")),
      bad: .plan((.annex, "\nPHỤ LỤC\nDANH MỤC THỦ TỤC\n1. Cấp phép.\n")), StructureChecks.silentAnnex),
  ]
}
