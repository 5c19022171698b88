/// The name of an archive's member, made fit for a path below a folder.
///
/// UTF-8 is taken as it stands. Else it is windows-1258, the code page of a Vietnamese Windows, where each byte above ASCII is
/// one of its letters, and CP437, in which zip files name by default, where one is not. Tone marks that stand apart
/// stay apart.
struct MemberName {
  /// The parts of the path, the last one the file's name.
  let parts: [String]
  /// Whether the path leads out of the archive.
  let leadsOut: Bool

  /// Bytes that a part may have, so that `.12.json.part` behind it still makes a file's name.
  private static let mostBytes = 240

  /// Backslashes part folders as slashes do; a drive's letter and what makes a path absolute are left out.
  init(_ raw: [UInt8]) {
    let text = Self.decoded(raw)
    var parts: [String] = []
    var leadsOut = false
    for part in text.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if part.elementsEqual(".".unicodeScalars) { continue }
      if part.elementsEqual("..".unicodeScalars) { leadsOut = true }
      if parts.isEmpty, part.count == 2, part.last == ":" { continue }
      parts.append(Self.fit(part))
    }
    self.parts = parts
    self.leadsOut = leadsOut
  }

  var path: String { parts.joined(separator: "/") }

  /// What an archive's program or a desktop left behind: no document, and not worth a word.
  var isHidden: Bool {
    parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" || $0 == "Thumbs.db" || $0 == "desktop.ini" }
  }

  /// The path with a number before the extension, for the second member of one name: `a#2.docx`.
  func path(number: Int) -> String {
    let path = path
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[start...].lastIndex(of: ".").flatMap { $0 == start ? nil : $0 } ?? path.endIndex
    return "\(path[..<dot])#\(number)\(path[dot...])"
  }

  /// Control characters would disturb a terminal and become `_`; a part that is too long loses its middle.
  private static func fit(_ part: Substring.UnicodeScalarView) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in part {
      let isControl = scalar.value < 32 || (127..<160).contains(scalar.value) || scalar.value == 0x2028
      kept.append(isControl || isDirection(scalar) ? "_" : scalar)
    }
    let text = String(kept)
    guard text.utf8.count > mostBytes else { return text }
    let ending = text.lastIndex(of: ".").map { text[$0...] } ?? ""
    let end = ending.utf8.count > 16 ? "" : ending
    var start = Substring(text.dropLast(end.count))
    while start.utf8.count + end.utf8.count > mostBytes { start.removeLast() }
    return String(start + end)
  }

  /// Marks that turn the direction of writing make `exe.txt` of `txt.exe`.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private static func decoded(_ raw: [UInt8]) -> String {
    if let text = String(validating: raw, as: UTF8.self) { return text }
    let isVietnamese = raw.allSatisfy { $0 < 0x80 || $0 >= 0xC0 }
    var text = String.UnicodeScalarView()
    for byte in raw {
      if byte < 0x80 {
        text.append(Unicode.Scalar(byte))
      } else if isVietnamese {
        text.append(windows1258[Int(byte) - 0xC0])
      } else {
        text.append(cp437[Int(byte) - 0x80])
      }
    }
    return String(text)
  }

  /// Windows-1258 from C0 to FF.
  private static let windows1258 = Array(
    ("ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß"
      + "àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ").unicodeScalars)

  /// CP437 from 80 to FF.
  private static let cp437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
