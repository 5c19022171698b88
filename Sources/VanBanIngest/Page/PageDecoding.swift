internal import VanBanCharset
internal import VanBanModel

/// A page as valid UTF-8, whatever it came in.
struct PageDecoding {
  private(set) var text: [UInt8] = []
  private(set) var encoding = "utf-8"
  private(set) var diagnostics: [Diagnostic] = []

  /// A byte order mark decides; else being valid UTF-8; else what its bytes look like; else what the page says of itself.
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
      if replacements > 0 { replacements = readEightBit(body, replacements) }
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

extension PageDecoding {
  /// Reads a page that is no UTF-8; gives the number of characters that were lost.
  ///
  /// Pages in TCVN3 or VNI declared windows-1252, so that browsers showed the bytes to the font: Vietnamese that the
  /// bytes make is believed before the page.
  fileprivate mutating func readEightBit(_ body: ArraySlice<UInt8>, _ replacements: Int) -> Int {
    var lookalikes: [UInt8] = []
    LegacyDecoder.appendLookalikes(of: body.map { Self.visible($0) }, to: &lookalikes)
    var judge = CharsetJudge()
    judge.add(lookalikes)
    let declared = CodePage(declaredIn: body)
    if let verdict = judge.verdict(), verdict.encoding.isEightBit {
      text.removeAll(keepingCapacity: true)
      encoding = declared?.rawValue ?? encoding
      // The reader of the page's lines decodes them, with what entities stand for.
      for byte in body where byte != 0 {
        if Self.visible(byte) == byte {
          LegacyDecoder.appendLookalikes(of: CollectionOfOne(byte), to: &text)
        } else {
          // The parser drops control characters; symbol fonts have a place for every byte.
          text += [0xEF, 0x80, 0x80 | byte]
        }
      }
      return 0
    }
    guard let declared else { return replacements }
    text.removeAll(keepingCapacity: true)
    declared.decode(body, into: &text)
    encoding = declared.rawValue
    return 0
  }

  /// A control character that is a letter in VISCII or VPS stands apart; white space does not.
  private static func visible(_ byte: UInt8) -> UInt8 {
    byte < 0x20 && !(9...13).contains(byte) ? 0x20 : byte
  }
}

/// The code pages that pages declare and that can be read.
enum CodePage: String {
  case windows1252 = "windows-1252"
  case windows1258 = "windows-1258"

  /// The code page that the first kilobytes of a page name; nil for none or for one that is not known.
  init?(declaredIn raw: ArraySlice<UInt8>) {
    let head = FormatDetection.lowercaseASCII(Array(raw.prefix(FormatDetection.headBytes)))
    guard let found = head.firstRange(of: Array("charset".utf8)) else { return nil }
    let rest = head[found.upperBound...].drop { $0 == 32 || $0 == 61 || $0 == 34 || $0 == 39 }
    let label = String(
      decoding: rest.prefix { $0 > 32 && $0 != 34 && $0 != 39 && $0 != 62 && $0 != 59 && $0 != 47 },
      as: UTF8.self)
    switch label {
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii": self = .windows1252
    case "windows-1258", "cp1258", "x-cp1258": self = .windows1258
    default: return nil
    }
  }

  func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    switch self {
    case .windows1252: LegacyDecoder.appendWindows1252(of: bytes, to: &text)
    case .windows1258:
      var lookalikes: [UInt8] = []
      LegacyDecoder.appendLookalikes(of: bytes, to: &lookalikes)
      LegacyDecoder(.windows1258).decode(lookalikes, into: &text)
    }
  }
}
