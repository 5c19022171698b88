internal import VanBanModel

private func body(_ text: String) -> Example { .plan((.body, "1. Rà soát thủ tục.\n2. \(text)\n")) }

extension LintRule {
  /// Letters, marks and words.
  static let spelling: [LintRule] = [
    LintRule(
      "ORT-01", "tone-style-mixed", .info, .any, "Nhất quán",
      vi: "Một âm tiết viết hai kiểu dấu thanh: “{0}” và “{1}”.",
      en: "A syllable has its tone in two places: “{0}” and “{1}”.",
      good: body("Khóa học và khóa tập huấn."),
      bad: body("Khóa học và khoá tập huấn, khóa bồi dưỡng và khoá thi."), SpellingChecks.tones),
    LintRule(
      "ORT-02", "detached-marks", .warning, .any, "TCVN 6909:2001 (Unicode dựng sẵn)",
      vi: "Có {0} dấu thanh tách rời chữ (Unicode tổ hợp): cần lưu bằng Unicode dựng sẵn.",
      en: "Marks stand apart from their letters ({0} of them): use composed Unicode.",
      good: body("Công khai kết quả."), bad: body("Công khai ke\u{302}\u{301}t qua\u{309}."),
      SpellingChecks.detached),
    LintRule(
      "ORT-03", "old-encoding", .error, .any, "Quyết định 72/2002/QĐ-TTg; TCVN 6909:2001",
      vi: "Văn bản, cả hoặc một phần, dùng bảng mã cũ ({0}): phải dùng Unicode.",
      en: "The text, or a part of it, is in an old encoding ({0}): use Unicode.",
      good: .plan(),
      bad: .whole(
        "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\nQuyÕt ®Þnh cña Bé tr­ëng Bé Tµi chÝnh vÒ viÖc ban hµnh quy chÕ lµm viÖc"
      ),
      SpellingChecks.encoding),
    LintRule(
      "ORT-04", "decimal-point", .warning, .any, "Nghị định 86/2012/NĐ-CP, Phụ lục V",
      vi: "Dấu thập phân là dấu phẩy: “{0}”.", en: "The decimal mark is a comma: “{0}”.",
      good: body("Đạt 25,6% kế hoạch."), bad: body("Đạt 25.6% kế hoạch."), safe: true, SpellingChecks.decimal),
    LintRule(
      "ORT-05", "space-behind-mark", .info, .any, "Quy ước soạn thảo",
      vi: "Thiếu khoảng trắng sau dấu: “{0}”.", en: "A space is missing behind the mark: “{0}”.",
      good: body("Treo áp phích, băng rôn."), bad: body("Treo áp phích,băng rôn."), safe: true,
      SpellingChecks.noSpace),
    LintRule(
      "ORT-06", "glued-date", .info, .any, "Quy ước soạn thảo",
      vi: "Thiếu khoảng trắng sau ngày tháng: “{0}”.", en: "A space is missing behind the date: “{0}”.",
      good: body("Thực hiện từ ngày 22/4/2021 của năm."), bad: body("Thực hiện từ ngày 22/4/2021của năm."),
      safe: true, SpellingChecks.gluedDate),
    LintRule(
      "ORT-07", "word-artefact", .warning, .any, "Lỗi chuyển đổi tệp",
      vi: "Còn sót ký hiệu của phần mềm soạn thảo: “{0}”.", en: "What a word processor left behind: “{0}”.",
      good: body("Công khai kết quả."), bad: body("[bookmark: _GoBack]Công khai kết quả."),
      SpellingChecks.artefact),
    LintRule(
      "ORT-08", "doubled-word", .info, .any, "Chính tả",
      vi: "Từ lặp: “{0}”.", en: "A doubled word: “{0}”.",
      good: body("Kết quả của các đơn vị."), bad: body("Kết quả của của các đơn vị."), safe: true,
      SpellingChecks.doubled),
    LintRule(
      "ORT-09", "damaged-name", .warning, .any, "Chính tả",
      vi: "Viết “{1}”, không viết “{0}”.", en: "Write “{1}”, not “{0}”.",
      good: body("Báo cáo Ủy ban nhân dân tỉnh."), bad: body("Báo cáo Ủy ban nhân tỉnh."),
      SpellingChecks.damaged),
    LintRule(
      "ORT-10", "abbreviation-undefined", .info, .any,
      "Thông tư 01/2011/TT-BNV, Điều 11: chữ viết tắt lần đầu đặt trong ngoặc đơn sau từ được viết tắt",
      vi: "Chữ viết tắt “{0}” không được giải thích: lần đầu viết đầy đủ kèm “({0})”.",
      en: "The short form “{0}” is never explained: write it out first, with “({0})”.",
      good: body("Tổ công tác cải cách (TCTCC) họp; TCTCC báo cáo Giám đốc Sở."),
      bad: body("Tổ trưởng TCTCC họp định kỳ; thư ký TCTCC báo cáo Giám đốc Sở."), SpellingChecks.undefined),
    LintRule(
      "ORT-11", "range-dash-mixed", .info, .any, "Nhất quán",
      vi: "Khoảng năm viết hai kiểu: “{0}” và “{1}”.",
      en: "Ranges of years are written in two ways: “{0}” and “{1}”.",
      good: body("Giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030."),
      bad: body("Giai đoạn 2021 - 2025 và giai đoạn 2026-2030."),
      SpellingChecks.dashes),
    LintRule(
      "ORT-12", "thousands-comma", .warning, .any, "Nghị định 86/2012/NĐ-CP, Phụ lục V",
      vi: "Phân cách hàng nghìn bằng dấu chấm: “{0}”.", en: "Thousands are parted by periods: “{0}”.",
      good: body("Kinh phí 5.000.000 đồng."), bad: body("Kinh phí 5,000,000 đồng."), safe: true,
      SpellingChecks.thousands),
    LintRule(
      "ORT-13", "space-before-mark", .info, .any, "Quy ước soạn thảo",
      vi: "Thừa khoảng trắng trước dấu: “{0}”.", en: "There is a space before the mark: “{0}”.",
      good: body("Treo áp phích, băng rôn."), bad: body("Treo áp phích , băng rôn."), safe: true,
      SpellingChecks.spaceBefore),
    LintRule(
      "ORT-14", "unclosed-quotation", .info, .any, "Chính tả",
      vi: "Dấu ngoặc kép mở mà không đóng: “{0}”.", en: "A quotation mark is opened and not closed: “{0}”.",
      good: body("Phong trào “Thi đua yêu nước” của ngành."),
      bad: body("Phong trào “Thi đua yêu nước của ngành."), SpellingChecks.quotes),
    LintRule(
      "ORT-15", "lost-letters", .error, .any, "Lỗi chuyển đổi tệp",
      vi: "Có {0} chữ bị mất (U+FFFD).", en: "Letters were lost (U+FFFD stands {0} times).",
      good: body("Công khai kết quả."), bad: body("Công khai k\u{FFFD}t qu\u{FFFD}."),
      SpellingChecks.lostLetters),
    LintRule(
      "ORT-16", "doubled-mark", .info, .any, "Chính tả",
      vi: "Dấu câu thừa: “{0}”.", en: "A mark too many: “{0}”.",
      good: body("Rà soát, công khai; báo cáo."), bad: body("Rà soát,, công khai; báo cáo."), safe: true,
      SpellingChecks.doubledMark),
    LintRule(
      "ORT-17", "look-alike-letters", .warning, .any, "TCVN 6909:2001 (Unicode)",
      vi: "Có chữ giống chữ Việt nhưng mã khác (như Ð thay Đ): máy tìm không thấy.",
      en: "Letters look Vietnamese but are others (such as Ð for Đ): searches miss them.",
      good: body("Báo cáo Ðảng ủy.").replacing("Ð", "Đ"), bad: body("Báo cáo Ðảng ủy."),
      SpellingChecks.lookAlikes),
    LintRule(
      "ORT-19", "tracked-changes", .warning, .any, "Bản trình ký phải sạch",
      vi: "Tệp còn vết sửa (track changes): chấp nhận hoặc bỏ trước khi ban hành.",
      en: "The file still holds tracked changes: accept or reject them before it is issued.",
      good: .plan(), bad: .file("docx.tracked-changes", shown: "(tệp .docx còn vết sửa)"),
      SpellingChecks.tracked),
    LintRule(
      "ORT-20", "hidden-text", .warning, .any, "Bản trình ký phải sạch",
      vi: "Tệp có chữ ẩn.", en: "The file holds hidden text.",
      good: .plan(), bad: .file("docx.hidden-text", shown: "(tệp .docx có chữ ẩn)"), SpellingChecks.hidden),
    LintRule(
      "ORT-22", "stray-marks", .warning, .any, "Lỗi chuyển đổi tệp",
      vi: "Có {0} dấu không đứng sau chữ nào: chữ đã mất dấu, cần xem lại bản gốc.",
      en:
        "Marks that stand behind no letter ({0} of them): letters have lost theirs; look at the original again.",
      good: body("Công khai ke\u{302}\u{301}t qua\u{309}."), bad: body("Công khai kêt \u{301} qua \u{309}."),
      SpellingChecks.stray),
    LintRule(
      "ORT-21", "placeholder", .info, .any, "Bản trình ký phải đủ",
      vi: "Còn chỗ chưa điền: “{0}”.", en: "A place is still to be filled in: “{0}”.",
      good: body("Kinh phí theo dự toán được giao."), bad: body("Kinh phí theo dự toán [cần bổ sung]."),
      SpellingChecks.placeholder),
  ]
}

extension Example {
  /// The same with some letters replaced.
  func replacing(_ old: String, _ new: String) -> Example {
    func replaced(_ text: String) -> String {
      text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return Example(shown: replaced(shown), text: replaced(text))
  }
}
