import VanBanIngest
import VanBanModel

/// Everything that walking through an input gives.
struct Walk {
  /// The name and the text of each document.
  var documents: [(name: String, text: String)] = []
  var failures: [IngestError] = []
  var passedOver: [String: [String: Int]] = [:]

  var names: [String] { documents.map(\.name) }
  var messages: [String] { failures.map(\.message) }

  init(_ source: InputSource, format: String? = nil, limits: Limits = Limits()) throws {
    for element in try Inputs(source, format: format, limits: limits) {
      switch element {
      case .document(var input):
        do throws(IngestError) {
          var block = SourceBlock()
          var bytes: [UInt8] = []
          while try input.next(into: &block) { bytes += block.bytes }
          documents.append((input.source.shortName, String(decoding: bytes, as: UTF8.self)))
        } catch { failures.append(error) }
      case .failed(let error): failures.append(error)
      case .passedOver(let archive, let kinds): passedOver[archive] = kinds
      }
    }
  }

  init(_ bytes: [UInt8], name: String = "a.zip", limits: Limits = Limits()) throws {
    try self.init(.bytes(name: name, bytes), limits: limits)
  }
}
