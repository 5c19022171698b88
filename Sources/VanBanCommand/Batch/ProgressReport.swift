import Glibc
import VanBanEvaluation

/// How far a batch has come, on standard error: a line that changes on a terminal, a line now and then elsewhere.
struct ProgressReport: Sendable {
  enum Style: String, CaseIterable, Sendable {
    case auto, json, none
  }

  private let style: Style
  private let isTerminal = isatty(2) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  private let hasColor = isatty(2) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  private let began = Clock.milliseconds()
  private var shown = Clock.milliseconds()
  private var isOnLine = false
  let total: Int
  private(set) var done = 0
  /// Those of them that took time.
  private var worked = 0
  private(set) var failed = 0
  private(set) var toReview = 0

  init(total: Int, _ style: Style) {
    self.total = total
    self.style = style
  }

  /// Counts an input.
  mutating func add(_ entry: ManifestIndex.Entry?, isKept: Bool) {
    done += 1
    if !isKept { worked += 1 }
    if entry?.status == .failed { failed += 1 }
    if entry?.needsReview == true { toReview += 1 }
  }

  /// Inputs in a second.
  private var rate: Double { Double(worked) * 1_000 / Double(max(1, Clock.milliseconds() - began)) }

  private var secondsLeft: Int? { worked > 0 ? Int(Double(total - done) / rate) : nil }

  /// Shows it, where it is time.
  mutating func show(isLast: Bool = false) {
    let pause = style == .json ? 1_000 : isTerminal ? 200 : 30_000
    let now = Clock.milliseconds()
    guard style != .none, isLast || now - shown >= pause else { return }
    shown = now
    if style == .json {
      let members = [
        JSONValue.Member("done", JSONValue(done)), JSONValue.Member("total", JSONValue(total)),
        JSONValue.Member("perSecond", .number(tenths)),
        JSONValue.Member("secondsLeft", JSONValue(secondsLeft)),
        JSONValue.Member("failed", JSONValue(failed)), JSONValue.Member("toReview", JSONValue(toReview)),
        JSONValue.Member("isEnd", .flag(isLast)),
      ]
      _ = StandardStreams.writeAll(Array((JSONValue.object(members).compact + "\n").utf8), to: 2)
      return
    }
    if isLast { return clear() }
    let say = Language.current.say
    var line = say("\(done) of \(total), \(tenths) in a second")
    if let left = secondsLeft { line += ", " + say("\(Self.duration(left)) left") }
    if failed > 0 {
      let words = say("\(failed) failed")
      line += hasColor ? ", \u{1B}[31m\(words)\u{1B}[0m" : ", \(words)"
    }
    if toReview > 0 { line += ", " + say("\(toReview) to review") }
    if isTerminal {
      _ = StandardStreams.writeAll(Array("\r\u{1B}[K\(line)".utf8), to: 2)
      isOnLine = true
    } else {
      StandardStreams.complain(line)
    }
  }

  private static func duration(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds / 3_600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private var tenths: String {
    let value = Int((rate * 10).rounded())
    return "\(value / 10).\(value % 10)"
  }

  /// Makes room for a message.
  mutating func clear() {
    if isOnLine { _ = StandardStreams.writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
    isOnLine = false
  }
}
