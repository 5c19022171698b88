import VanBan
import VanBanIngest

/// Reads the documents of one input, which may be an archive, and says what cannot be read; the others follow.
enum EachDocument {
  static func read(
    _ source: InputSource, _ format: String?, _ limits: Limits,
    complain: (String) -> Void = StandardStreams.complain,
    _ body: (OpenedInput) throws(IngestError) -> ExitCode
  ) -> ExitCode {
    func failed(_ error: IngestError) -> ExitCode {
      complain(error.message)
      return ExitCode(error)
    }
    var inputs: Inputs
    do throws(IngestError) { inputs = try Inputs(source, format: format, limits: limits) } catch {
      return failed(error)
    }
    var result = ExitCode.done
    while result != .broken, let element = inputs.next() {
      switch element {
      case .document(let input):
        do throws(IngestError) { result = result.worse(try body(input)) } catch {
          result = result.worse(failed(error))
        }
      case .failed(let error): result = result.worse(failed(error))
      case .passedOver(let archive, let kinds): complain(passedOver(archive, kinds))
      }
    }
    return result
  }

  /// Nobody should believe that a folder or an archive was converted whole when part of it was not read.
  static func passedOver(_ name: String, _ kinds: [String: Int]) -> String {
    let told = kinds.sorted { $0.key < $1.key }.map { kind, count in
      "\(count) \(kind.isEmpty ? "without extension" : kind)"
    }
    return "\(name): passed over files that are not read: \(told.joined(separator: ", "))"
  }
}
