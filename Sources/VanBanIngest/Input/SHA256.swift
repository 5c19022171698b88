internal import CNettle

/// The SHA-256 of bytes that come piece by piece, as ``Fingerprint/sha256`` has it.
public struct ContentHash: Sendable {
  private var hash = SHA256()

  /// The hash of nothing yet.
  public init() {}

  /// Takes the next bytes.
  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { hash.update($0) } }

  /// The hash of all bytes so far, in lower-case hexadecimal.
  public var hexadecimal: String { hash.hexadecimal() }
}

/// SHA-256 (FIPS 180-4), fed piece by piece.
struct SHA256: Sendable {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// The digest of everything fed so far, in hexadecimal.
  func hexadecimal() -> String {
    var last = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&last, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
