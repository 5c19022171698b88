import VanBanText

/// The names of laws that cannot be told by capitals alone: they hold commas or small words behind which another
/// name would end, or are written in small letters.
///
/// A law's name without its year, and a code's, follow the titles as the Assembly adopted them.
enum LawName {
  /// Names behind *Luật*, *Bộ luật* and *Pháp lệnh*.
  static let names = PhraseTable([
    // Codes.
    "Dân sự", "Hình sự", "Lao động", "Hàng hải Việt Nam", "Hàng hải", "Tố tụng dân sự", "Tố tụng hình sự",
    // The State.
    "Tổ chức Quốc hội", "Tổ chức Chính phủ", "Tổ chức chính quyền địa phương", "Tổ chức Tòa án nhân dân",
    "Tổ chức Viện kiểm sát nhân dân", "Tổ chức cơ quan điều tra hình sự",
    "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân",
    "Ban hành văn bản quy phạm pháp luật",
    "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
    "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân",
    "Ban hành văn bản quy phạm pháp luật của HĐND, UBND",
    "Ban hành văn bản quy phạm pháp luật của HĐND và UBND",
    "Bầu cử đại biểu Quốc hội", "Bầu cử đại biểu Hội đồng nhân dân",
    "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Trưng cầu ý dân", "Mặt trận Tổ quốc Việt Nam",
    "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân", "Cán bộ, công chức", "Viên chức", "Thanh tra",
    "Kiểm toán nhà nước", "Khiếu nại", "Tố cáo", "Khiếu nại, tố cáo", "Tiếp công dân", "Tiếp cận thông tin",
    "Phòng, chống tham nhũng", "Thực hành tiết kiệm, chống lãng phí", "Thi đua, khen thưởng", "Lưu trữ",
    "Bảo vệ bí mật nhà nước", "Trách nhiệm bồi thường của Nhà nước", "Thực hiện dân chủ ở cơ sở", "Thủ đô",
    "Đơn vị hành chính - kinh tế đặc biệt", "Cư trú", "Căn cước", "Căn cước công dân", "Hộ tịch",
    "Quốc tịch Việt Nam",
    "Công đoàn", "Thanh niên", "Trẻ em", "Người cao tuổi", "Người khuyết tật", "Bình đẳng giới",
    "Phòng, chống bạo lực gia đình", "Hôn nhân và gia đình", "Nuôi con nuôi", "Tín ngưỡng, tôn giáo",
    // Courts and justice.
    "Xử lý vi phạm hành chính", "Tố tụng hành chính", "Thi hành án dân sự", "Thi hành án hình sự",
    "Giám định tư pháp",
    "Luật sư", "Công chứng", "Đấu giá tài sản", "Trợ giúp pháp lý", "Phổ biến, giáo dục pháp luật",
    "Hòa giải ở cơ sở", "Hòa giải, đối thoại tại Tòa án", "Trọng tài thương mại", "Phá sản", "Đặc xá",
    "Tương trợ tư pháp", "Ký kết, gia nhập và thực hiện điều ước quốc tế", "Điều ước quốc tế",
    "Thỏa thuận quốc tế",
    "Xử lý vi phạm", "Người chưa thành niên", "Tư pháp người chưa thành niên",
    // Money, trade, enterprises.
    "Ngân sách nhà nước", "Đầu tư", "Đầu tư công", "Đầu tư theo phương thức đối tác công tư", "Doanh nghiệp",
    "Hợp tác xã", "Đấu thầu", "Chứng khoán", "Kế toán", "Kiểm toán độc lập", "Thống kê", "Giá",
    "Phí và lệ phí",
    "Quản lý thuế", "Thuế giá trị gia tăng", "Thuế thu nhập doanh nghiệp", "Thuế thu nhập cá nhân",
    "Thuế tiêu thụ đặc biệt", "Thuế xuất khẩu, thuế nhập khẩu", "Thuế tài nguyên", "Thuế bảo vệ môi trường",
    "Thuế sử dụng đất phi nông nghiệp", "Hải quan", "Ngân hàng Nhà nước Việt Nam", "Các tổ chức tín dụng",
    "Các công cụ chuyển nhượng", "Bảo hiểm tiền gửi", "Kinh doanh bảo hiểm", "Phòng, chống rửa tiền",
    "Quản lý, sử dụng tài sản công", "Quản lý nợ công", "Dự trữ quốc gia",
    "Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp",
    "Hỗ trợ doanh nghiệp nhỏ và vừa", "Thương mại", "Cạnh tranh", "Quản lý ngoại thương",
    "Bảo vệ quyền lợi người tiêu dùng", "Sở hữu trí tuệ", "Chuyển giao công nghệ", "Khoa học và công nghệ",
    "Công nghệ cao", "Công nghệ thông tin", "Giao dịch điện tử", "An toàn thông tin mạng", "An ninh mạng",
    "Viễn thông",
    "Tần số vô tuyến điện", "Bưu chính", "Tiêu chuẩn và quy chuẩn kỹ thuật", "Chất lượng sản phẩm, hàng hóa",
    "Đo lường", "Năng lượng nguyên tử", "Điện lực", "Sử dụng năng lượng tiết kiệm và hiệu quả", "Dầu khí",
    "Hóa chất",
    "Quảng cáo", "Du lịch",
    // Land, building, nature.
    "Đất đai", "Nhà ở", "Kinh doanh bất động sản", "Xây dựng", "Kiến trúc", "Quy hoạch", "Quy hoạch đô thị",
    "Quy hoạch đô thị và nông thôn", "Bảo vệ môi trường", "Đa dạng sinh học", "Tài nguyên nước", "Khoáng sản",
    "Địa chất và khoáng sản", "Biển Việt Nam", "Tài nguyên, môi trường biển và hải đảo", "Khí tượng thủy văn",
    "Đo đạc và bản đồ", "Lâm nghiệp", "Bảo vệ và phát triển rừng", "Thủy sản", "Thủy lợi", "Trồng trọt",
    "Chăn nuôi",
    "Thú y", "Bảo vệ và kiểm dịch thực vật", "Đê điều", "Phòng, chống thiên tai", "Phòng thủ dân sự",
    "An toàn thực phẩm",
    // Roads, defence, order.
    "Giao thông đường bộ", "Đường bộ", "Trật tự, an toàn giao thông đường bộ", "Đường sắt",
    "Giao thông đường thủy nội địa", "Hàng không dân dụng Việt Nam", "Quốc phòng", "An ninh quốc gia",
    "Nghĩa vụ quân sự", "Dân quân tự vệ", "Lực lượng dự bị động viên", "Sĩ quan Quân đội nhân dân Việt Nam",
    "Công an nhân dân", "Cảnh sát cơ động", "Cảnh sát biển Việt Nam", "Biên phòng Việt Nam",
    "Biên giới quốc gia",
    "Cảnh vệ", "Cơ yếu", "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ",
    "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "Phòng cháy và chữa cháy",
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Phòng, chống ma túy", "Phòng, chống mua bán người",
    "Phòng, chống khủng bố", "Thi hành tạm giữ, tạm giam", "Lý lịch tư pháp",
    "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Xuất cảnh, nhập cảnh của công dân Việt Nam", "Giáo dục quốc phòng và an ninh",
    // Work, health, school.
    "Bảo hiểm xã hội", "Bảo hiểm y tế", "Việc làm", "An toàn, vệ sinh lao động", "Giáo dục nghề nghiệp",
    "Dạy nghề",
    "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng", "Ưu đãi người có công với cách mạng",
    "Ưu đãi người có công", "Khám bệnh, chữa bệnh", "Dược", "Phòng, chống bệnh truyền nhiễm",
    "Phòng, chống tác hại của thuốc lá", "Phòng, chống tác hại của rượu, bia",
    "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người",
    "Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác", "Giáo dục", "Giáo dục đại học", "Nhà giáo",
    "Báo chí", "Xuất bản", "Thư viện", "Di sản văn hóa", "Điện ảnh", "Thể dục, thể thao",
    // Of the eighties and nineties.
    "Đầu tư nước ngoài tại Việt Nam", "Khuyến khích đầu tư trong nước", "Doanh nghiệp nhà nước", "Công ty",
    "Doanh nghiệp tư nhân", "Thuế doanh thu", "Thuế lợi tức", "Thuế nhà, đất", "Thuế sử dụng đất nông nghiệp",
    "Thuế chuyển quyền sử dụng đất", "Thuế thu nhập đối với người có thu nhập cao",
    "Nghĩa vụ lao động công ích", "Khai thác và bảo vệ công trình thủy lợi", "Hàng không dân dụng",
    "Bảo vệ, chăm sóc và giáo dục trẻ em",
  ])

  /// Short names of the codes, as they are cited with an article or a year.
  static let codes: PhraseTable<String> = PhraseTable([
    ("BLDS", "BL"), ("BLHS", "BL"), ("BLLĐ", "BL"), ("BLTTDS", "BL"), ("BLTTHS", "BL"), ("BLHH", "BL"),
  ])
}
