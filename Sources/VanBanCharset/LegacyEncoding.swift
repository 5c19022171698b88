/// A way in which Vietnamese was written in files before Unicode, or was damaged on the way to it.
public enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
  /// TCVN3, called ABC: one byte a letter, toned letters small only; the fonts `.VnTime`, `.VnTimeH`.
  case tcvn3
  /// VNI for Windows: a vowel, then a byte for its hat and tone; the fonts `VNI-Times`.
  case vni
  /// VISCII (RFC 1456): one byte for each of the 134 letters, six of them among the control characters.
  case viscii
  /// VPS: one byte a letter, some of them among the control characters.
  case vps
  /// Windows-1258: Latin letters with hats, and tones that combine with the letter before them.
  case windows1258 = "windows-1258"
  /// VietWare X: two bytes as in VNI; the fonts `VNtimes new roman`.
  case vietwareX = "vietware-x"
  /// UTF-8 whose bytes were taken for windows-1252.
  case mojibake = "utf-8-mojibake"
  /// UTF-8 to which that happened twice.
  case mojibakeTwice = "utf-8-mojibake-twice"

  /// Whether files are written in it, byte for byte; damaged UTF-8 is text of which the bytes are UTF-8 again.
  public var isEightBit: Bool { table != nil }

  /// The table of its letters; nil for damaged UTF-8, which has none of its own.
  var table: LetterTable? {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .viscii: .viscii
    case .vps: .vps
    case .windows1258: .windows1258
    case .vietwareX: .vietwareX
    case .mojibake, .mojibakeTwice: nil
    }
  }
}
