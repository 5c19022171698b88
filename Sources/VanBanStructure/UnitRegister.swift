import VanBanModel
import VanBanText

/// Lists the units that a plan names, each once, with its name in full where the document explains the short form or
/// everybody knows it.
struct UnitRegister {
  private var seen: Set<String> = []
  private var explained: [String: String] = [:]
  /// A file of endless names must not be kept whole.
  private static let limit = 4096

  /// Learns what a short form stands for.
  mutating func learn(_ abbreviation: Abbreviation) {
    if explained.count < Self.limit { explained[abbreviation.short] = abbreviation.long }
  }

  /// Says the units that were not named before.
  mutating func see(_ units: [NamedUnit], _ section: String?, _ send: (DocumentEvent) -> Void) {
    for unit in units where seen.count < Self.limit && seen.insert(unit.text).inserted {
      send(
        .unit(
          PlanUnit(
            text: unit.text, long: long(unit.text), section: section, Evidence(unit.ranges, rule: .planUnit)))
      )
    }
  }

  /// The name with every short form written out; nil where it has none that is known.
  private func long(_ name: String) -> Field? {
    var isExplained = true
    var isChanged = false
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.prefix { $0 != "," }
      let tail = word.dropFirst(core.count)
      if let long = explained[String(core)] {
        isChanged = true
        return long + tail
      }
      if let long = Self.standard[String(core)] {
        (isChanged, isExplained) = (true, false)
        return long + tail
      }
      return String(word)
    }
    guard isChanged else { return nil }
    return Field(words.joined(separator: " "), .inferred(isExplained ? .explainedUnit : .standardUnit))
  }

  /// Short forms of the field that mean one thing wherever a unit is named.
  static let standard: [String: String] = [
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "LĐLĐ": "Liên đoàn Lao động", "TLĐ": "Tổng Liên đoàn", "CĐN": "Công đoàn ngành",
    "CĐVC": "Công đoàn Viên chức",
    "CĐCS": "công đoàn cơ sở", "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành", "BCĐ": "Ban Chỉ đạo",
    "BGH": "Ban Giám hiệu",
    "GD&ĐT": "Giáo dục và Đào tạo", "GDĐT": "Giáo dục và Đào tạo", "VH&TT": "Văn hóa và Thông tin",
    "TT&TT": "Thông tin và Truyền thông", "TN&MT": "Tài nguyên và Môi trường",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội", "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch", "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "KH&CN": "Khoa học và Công nghệ",
    "KH&ĐT": "Kế hoạch và Đầu tư", "GTVT": "Giao thông vận tải", "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "BHXH": "Bảo hiểm xã hội", "KBNN": "Kho bạc Nhà nước", "LHPN": "Liên hiệp Phụ nữ",
    "CCB": "Cựu chiến binh",
    "TNCS": "Thanh niên Cộng sản", "GVCN": "giáo viên chủ nhiệm", "THPT": "trung học phổ thông",
    "THCS": "trung học cơ sở",
    "KCN": "khu công nghiệp", "PCTT": "phòng, chống thiên tai", "TKCN": "tìm kiếm cứu nạn",
    "UBKT": "Ủy ban Kiểm tra",
    "UBBC": "Ủy ban bầu cử", "CNVCLĐ": "công nhân, viên chức, lao động", "TDTT": "thể dục thể thao",
    "TNTP": "Thiếu niên Tiền phong", "HTX": "hợp tác xã", "BQL": "Ban Quản lý", "VPCP": "Văn phòng Chính phủ",
  ]
}
