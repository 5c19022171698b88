internal import VanBanModel

/// A page as valid UTF-8, whatever it came in.
struct PageDecoding {
  private(set) var text: [UInt8] = []
  private(set) var encoding = "utf-8"
  private(set) var diagnostics: [Diagnostic] = []

  /// A byte order mark decides; else being valid UTF-8; else what the page says of itself.
  init(_ raw: [UInt8]) {
    let detected = TextEncoding.detect(Array(raw.prefix(FormatDetection.headBytes))) ?? (.utf8, 0)
    let body = raw.dropFirst(detected.skip)
    encoding = detected.encoding.rawValue
    var zeros = 0
    var replacements = 0
    if detected.encoding == .utf16Little || detected.encoding == .utf16Big {
      var decoder = UTF16Decoder(isBigEndian: detected.encoding == .utf16Big)
      decoder.decode(body, isLast: true, into: &text)
      (zeros, replacements) = (decoder.removedZeros, decoder.replacements)
    } else {
      var decoder = UTF8Decoder()
      decoder.decode(body, isLast: true, into: &text)
      (zeros, replacements) = (decoder.removedZeros, decoder.replacements)
      if replacements > 0, let page = CodePage(declaredIn: raw) {
        text.removeAll(keepingCapacity: true)
        page.decode(body, into: &text)
        encoding = page.name
        replacements = 0
      }
    }
    if replacements > 0 {
      diagnostics.append(
        Diagnostic(
          "text.invalid-utf8", .error,
          "\(replacements) places were not valid \(encoding) and were replaced by U+FFFD"))
    }
    if zeros > 0 {
      diagnostics.append(Diagnostic("text.nul-removed", .warning, "\(zeros) NUL characters were left out"))
    }
  }
}

/// A code page with one byte for each character, for pages that declare it.
struct CodePage {
  let name: String
  private let upper: [UInt32]

  /// The code page that the first kilobytes of a page name; nil for none or for one that is not known.
  init?(declaredIn raw: [UInt8]) {
    let head = FormatDetection.lowercaseASCII(Array(raw.prefix(FormatDetection.headBytes)))
    guard let found = head.firstRange(of: Array("charset".utf8)) else { return nil }
    let rest = head[found.upperBound...].drop { $0 == 32 || $0 == 61 || $0 == 34 || $0 == 39 }
    let label = String(
      decoding: rest.prefix { $0 > 32 && $0 != 34 && $0 != 39 && $0 != 62 && $0 != 59 && $0 != 47 },
      as: UTF8.self)
    switch label {
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii":
      self.init(name: "windows-1252", changes: [:])
    case "windows-1258", "cp1258", "x-cp1258":
      self.init(name: "windows-1258", changes: Self.changesOf1258)
    default: return nil
    }
  }

  private init(name: String, changes: [Int: UInt32]) {
    self.name = name
    var table = Self.controls1252 + (0xA0...0xFF).map { UInt32($0) }
    for (byte, value) in changes { table[byte - 0x80] = value }
    upper = table
  }

  func decode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
    for byte in bytes where byte != 0 {
      if byte < 0x80 {
        text.append(byte)
      } else if let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// 80 to 9F; what the code page leaves open is the control character, as browsers have it.
  private static let controls1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Where windows-1258 differs: letters with hooks and bars, and tone marks that follow their letter.
  private static let changesOf1258: [Int: UInt32] = [
    0x8A: 0x8A, 0x8E: 0x8E, 0x9A: 0x9A, 0x9E: 0x9E, 0xC3: 0x0102, 0xCC: 0x0300, 0xD0: 0x0110, 0xD2: 0x0309,
    0xD5: 0x01A0, 0xDD: 0x01AF, 0xDE: 0x0303, 0xE3: 0x0103, 0xEC: 0x0301, 0xF0: 0x0111, 0xF2: 0x0323,
    0xF5: 0x01A1, 0xFD: 0x01B0, 0xFE: 0x20AB,
  ]
}
