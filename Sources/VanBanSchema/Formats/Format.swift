/// What `format` asks of a string.
struct Format {
  let name: String
  /// A good one, for messages.
  let example: String
  private let test: (UnsafeBufferPointer<UInt8>) -> Bool

  init?(name: String) {
    return nil
  }

  func fits(_ text: UnsafeBufferPointer<UInt8>) -> Bool { test(text) }
}
