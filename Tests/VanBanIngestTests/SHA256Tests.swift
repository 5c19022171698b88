import Testing
import VanBanModel

@testable import VanBanIngest

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownVectors(text: String, digest: String) {
    var hash = SHA256()
    for byte in text.utf8 { withUnsafeBytes(of: byte) { hash.update($0) } }
    #expect(hash.hexadecimal() == digest)
    var atOnce = SHA256()
    Array(text.utf8).withUnsafeBytes { atOnce.update($0) }
    #expect(atOnce.hexadecimal() == digest)
  }

  @Test func aMillionLetters() {
    var hash = SHA256()
    let part = [UInt8](repeating: 0x61, count: 1_000)
    for _ in 0..<1_000 { part.withUnsafeBytes { hash.update($0) } }
    #expect(hash.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func theFingerprintIsOfTheWholeFile() throws {
    let reading = try Reading("abc", chunkBytes: 2)
    #expect(reading.fingerprint.bytes == 3)
    #expect(reading.fingerprint.sha256.hasPrefix("ba7816bf"))
    // Also of what was never read.
    let input = try Ingest.open(.bytes(name: "a.txt", Array("abc".utf8)))
    #expect(try input.fingerprint() == reading.fingerprint)
  }
}
