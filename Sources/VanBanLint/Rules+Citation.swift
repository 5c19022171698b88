internal import VanBanModel

private func basis(_ text: String) -> Example { .plan((.basis, text + "\n")) }
private func body(_ text: String) -> Example { .plan((.body, text + "\n")) }
private let citing = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6"

extension LintRule {
  /// How other documents are cited.
  static let citation: [LintRule] = [
    LintRule(
      "CIT-01", "citation-without-date", .warning, .decree, citing + ".b",
      vi: "Viện dẫn lần đầu phải ghi ngày ban hành: “{0}”.",
      en: "A first citation gives the date of issue: “{0}”.",
      good: basis(
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh, Sở ban hành kế hoạch:"),
      bad: basis("Thực hiện Kế hoạch số 30/KH-UBND của Ủy ban nhân dân tỉnh, Sở ban hành kế hoạch:"),
      CitationChecks.dateless),
    LintRule(
      "CIT-02", "citation-in-full-again", .info, .decree, citing + ".b",
      vi: "Từ lần viện dẫn thứ hai chỉ ghi tên loại và số, ký hiệu: “{0}”.",
      en: "From the second citation on only type and number are given: “{0}”.",
      good: body(
        "1. Rà soát theo Kế hoạch số 31/KH-UBND ngày 06/02/2021 của Ủy ban nhân dân tỉnh về chuyển đổi số.\n2. Báo cáo theo Kế hoạch số 31/KH-UBND."
      ),
      bad: body(
        "1. Rà soát theo Kế hoạch số 31/KH-UBND ngày 06/02/2021 của Ủy ban nhân dân tỉnh về chuyển đổi số.\n2. Báo cáo theo Kế hoạch số 31/KH-UBND ngày 06/02/2021 của Ủy ban nhân dân tỉnh về chuyển đổi số."
      ),
      CitationChecks.fullAgain),
    LintRule(
      "CIT-03", "law-with-number", .info, .decree, citing + ".a, b",
      vi: "Luật, Pháp lệnh viện dẫn bằng tên loại và tên, không ghi số, ký hiệu: “{0}”.",
      en: "A law is cited by its name and without its number: “{0}”.",
      good: basis("Căn cứ Luật Công đoàn ngày 20 tháng 6 năm 2012, Sở ban hành kế hoạch như sau:"),
      bad: basis("Căn cứ Luật Công đoàn số 12/2012/QH13, Sở ban hành kế hoạch như sau:"),
      CitationChecks.numberedLaw),
    LintRule(
      "CIT-04", "basis-end-mark", .warning, .decree, citing + ".a",
      vi: "Mỗi căn cứ kết thúc bằng dấu chấm phẩy (;), căn cứ cuối bằng dấu chấm; ở đây là “{0}”.",
      en: "Each basis ends with a semicolon, the last one with a period; here it is “{0}”.",
      good: .decision(),
      bad: .decision(
        (
          .basis,
          "GIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015,\nTheo đề nghị của Chánh Văn phòng Sở.\n"
        )),
      CitationChecks.basisEnd),
    LintRule(
      "CIT-06", "cited-type-small", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục II, V.6",
      vi: "Tên loại của văn bản cụ thể phải viết hoa chữ đầu: “{0}”.",
      en: "The type of a cited document begins with a capital: “{0}”.",
      good: body("1. Rà soát theo Kế hoạch số 30/KH-UBND ngày 05/02/2021."),
      bad: body("1. Rà soát theo kế hoạch số 30/KH-UBND ngày 05/02/2021."), safe: true,
      CitationChecks.smallType),
    LintRule(
      "CIT-07", "citation-comma-mixed", .info, .any,
      "Nhất quán: Nhà nước không đặt dấu phẩy trước “ngày”, Đảng có đặt",
      vi: "Có nơi viết dấu phẩy trước “ngày” khi viện dẫn ({0}), có nơi không ({1}): nên thống nhất.",
      en: "Some citations have a comma before “ngày” ({0}), others have none ({1}): use one form.",
      good: body("1. Theo Kế hoạch số 30/KH-UBND ngày 05/02/2021 và Kế hoạch số 31/KH-UBND ngày 06/02/2021."),
      bad: body("1. Theo Kế hoạch số 30/KH-UBND, ngày 05/02/2021 và Kế hoạch số 31/KH-UBND ngày 06/02/2021."),
      CitationChecks.mixedComma),
    LintRule(
      "CIT-08", "cited-symbol-of-other-type", .warning, .any, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I",
      vi: "Ký hiệu “{0}” là của {1}, câu viện dẫn gọi là {2}.",
      en: "The symbol “{0}” stands for {1}, the citation says {2}.",
      good: body("1. Rà soát theo Kế hoạch số 30/KH-UBND ngày 05/02/2021."),
      bad: body("1. Rà soát theo Kế hoạch số 30/BC-UBND ngày 05/02/2021."), CitationChecks.otherType),
    LintRule(
      "CIT-09", "pinpoint-case", .warning, .decree, "Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7",
      vi: "Viết “{1}”: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.",
      en: "Write “{1}”: Phần, Chương, Mục, Điều take a capital, khoản and điểm do not.",
      good: body(
        "1. Thực hiện điểm a khoản 2 Điều 10 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      bad: body(
        "1. Thực hiện Điểm a Khoản 2 điều 10 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      safe: true, CitationChecks.pinpoint),
    LintRule(
      "CIT-10", "basis-replaced", .warning, .any,
      "Luật Ban hành văn bản quy phạm pháp luật: văn bản hết hiệu lực không làm căn cứ",
      vi: "{0} hết hiệu lực từ ngày {1}, được thay bằng {2}.",
      en: "{0} lost its force on {1}; it was replaced by {2}.",
      good: basis(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ, Sở ban hành kế hoạch:"),
      bad: basis(
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ, Sở ban hành kế hoạch:"),
      CitationChecks.replaced),
    LintRule(
      "CIT-11", "party-act-in-state-form", .warning, .any, "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW",
      vi: "Văn bản của Đảng viết số, gạch nối, tên loại, gạch chéo: “{1}”, không phải “{0}”.",
      en: "The Party writes number, hyphen, type, slash: “{1}”, not “{0}”.",
      good: basis("Thực hiện Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị, Sở ban hành kế hoạch:"),
      bad: basis("Thực hiện Chỉ thị số 45/CT-TW ngày 20/6/2020 của Bộ Chính trị, Sở ban hành kế hoạch:"),
      CitationChecks.partyAct),
    LintRule(
      "CIT-12", "self-named-by-other-type", .warning, .any, "Suy luận: văn bản tự gọi đúng tên loại của mình",
      vi: "Văn bản là {1} nhưng tự gọi là “{0}”.", en: "The document is a {1} but calls itself “{0}”.",
      good: body("1. Các đơn vị thực hiện nghiêm Kế hoạch này.\n2. Công khai kết quả."),
      bad: body("1. Các đơn vị thực hiện nghiêm Chỉ thị này.\n2. Công khai kết quả."),
      CitationChecks.otherSelf),
    LintRule(
      "CIT-13", "own-article-missing", .warning, .any, "Suy luận: chỗ được viện dẫn phải có",
      vi: "“{0}”: văn bản chỉ có đến Điều {1}.", en: "“{0}”: the document ends with Điều {1}.",
      good: .decision(),
      bad: .decision(
        (
          .body,
          "Điều 1. Công bố danh mục thủ tục hành chính của ngành Nội vụ.\nĐiều 2. Thực hiện Điều 7 Quyết định này.\nĐiều 3. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.\n"
        )),
      CitationChecks.ownArticle),
    LintRule(
      "CIT-14", "basis-cut-off", .info, .any, "Ngữ pháp: căn cứ nêu ở đầu câu chưa thành câu",
      vi: "“{0} …” chưa thành câu: trước “{1}” là dấu phẩy, không phải dấu chấm.",
      en: "“{0} …” is no sentence yet: a comma stands before “{1}”, and no period.",
      good: basis(
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh, Sở Nội vụ xây dựng kế hoạch như sau:"
      ),
      bad: basis(
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh. Sở Nội vụ xây dựng kế hoạch như sau:"
      ),
      CitationChecks.cutOff),
    LintRule(
      "CIT-15", "citation-without-number-sign", .info, .decree, citing + ".b",
      vi: "Khi viện dẫn, ghi “số” trước số, ký hiệu: “{0}”.",
      en: "A citation says “số” before the number: “{0}”.",
      good: body("1. Rà soát theo Kế hoạch số 30/KH-UBND ngày 05/02/2021."),
      bad: body("1. Rà soát theo Kế hoạch 30/KH-UBND ngày 05/02/2021."), CitationChecks.withoutSign),
    LintRule(
      "CIT-16", "same-number-two-dates", .warning, .any, "Suy luận: một số, ký hiệu có một ngày ban hành",
      vi: "“{0}” được viện dẫn với hai ngày khác nhau: {1} và {2}.",
      en: "“{0}” is cited with two dates: {1} and {2}.",
      good: body(
        "1. Theo Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh.\n2. Báo cáo theo Kế hoạch số 30/KH-UBND ngày 05/02/2021."
      ),
      bad: body(
        "1. Theo Kế hoạch số 30/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh.\n2. Báo cáo theo Kế hoạch số 30/KH-UBND ngày 06/02/2021."
      ),
      CitationChecks.twoDates),
    LintRule(
      "CIT-17", "cited-year-unlike-date", .warning, .any,
      "Nghị định 30/2020/NĐ-CP, Điều 15.1: số được cấp theo năm",
      vi: "“{0}” mang năm {1} nhưng được viện dẫn với ngày {2}.",
      en: "“{0}” bears the year {1} but is cited with the date {2}.",
      good: body("1. Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      bad: body("1. Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ."), CitationChecks.citedYear),
  ]
}
