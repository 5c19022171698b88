/// Names of findings that stay the same when lines move: baselines and code scanning know old findings by them.
///
/// A name is made of rule, file and message; the same finding again in one file is counted.
public struct FindingFingerprint: Sendable {
  private var seen: [UInt64: Int] = [:]

  /// Begins with nothing seen.
  public init() {}

  /// The name of the next finding, as in `1f3a5c7e9b2d4f60:1`.
  public mutating func of(_ finding: Finding) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [finding.rule, Self.path(finding.file), finding.message, finding.pointer?.instance ?? ""] {
      for byte in Array(part.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    seen[hash, default: 0] += 1
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ":\(seen[hash] ?? 1)"
  }

  /// A file's name without what says only from where it was named.
  static func path(_ file: String) -> String {
    var rest = file[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
}
