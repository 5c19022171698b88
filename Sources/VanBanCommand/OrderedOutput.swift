/// Pieces of work done side by side whose output comes in order, in memory that does not grow with them.
///
/// Who has the turn writes at once. The others keep what they have, and what is much waits for its turn.
final class OrderedOutput: Sendable {
  /// What a piece writes.
  enum Item: Sendable {
    case bytes([UInt8])
    case message(String)

    fileprivate func write() {
      switch self {
      case .bytes(let bytes): StandardStreams.write(bytes)
      case .message(let message): StandardStreams.complain(message)
      }
    }
  }

  private struct State: Sendable {
    /// The first piece that nobody has begun, and the one whose turn it is.
    var begun = 0
    var turn = 0
    /// What pieces wrote that ended before their turn, and how many bytes that is.
    var ended: [Int: (items: [Item], bytes: Int)] = [:]
    var kept = 0
    var atWork = 0
    var result = ExitCode.done
  }

  /// Bytes that one piece keeps before it waits for its turn, and that all ended ones keep before no other is begun.
  fileprivate static let pieceBytes = 1 << 20
  private static let keptBytes = 4 << 20

  private let monitor = Monitor(State())
  private let count: Int
  private let work: @Sendable (Int, Piece) -> ExitCode

  private init(_ count: Int, _ work: @escaping @Sendable (Int, Piece) -> ExitCode) {
    self.count = count
    self.work = work
  }

  /// Does `count` pieces of work, up to `jobs` at a time; the worst of their results.
  static func run(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int, Piece) -> ExitCode
  ) -> ExitCode {
    let order = OrderedOutput(count, work)
    for _ in 1..<max(1, min(jobs, count)) {
      order.monitor.with { $0.atWork += 1 }
      guard !Threads.start({ order.takeWork(isThread: true) }) else { continue }
      order.monitor.with { $0.atWork -= 1 }
      break
    }
    order.takeWork(isThread: false)
    return order.monitor.wait { state in state.atWork == 0 ? state.result : nil } ?? .done
  }

  private func takeWork(isThread: Bool) {
    while let index = next() {
      let piece = Piece(index, self)
      let result = work(index, piece)
      monitor.with { $0.result = $0.result.worse(result) }
      piece.end()
    }
    if isThread { monitor.with { $0.atWork -= 1 } }
  }

  private func next() -> Int? {
    let next = monitor.wait { state -> Int?? in
      if state.begun == count { return .some(nil) }
      guard state.kept < Self.keptBytes || state.begun == state.turn else { return nil }
      state.begun += 1
      return state.begun - 1
    }
    return next ?? nil
  }

  fileprivate func hasTurn(_ index: Int) -> Bool { monitor.with { $0.turn == index } }

  fileprivate func waitForTurn(_ index: Int) {
    _ = monitor.wait { $0.turn == index ? true : nil }
  }

  /// Takes what a piece that ended has written; false where it is its turn to write.
  fileprivate func keep(_ items: [Item], _ bytes: Int, of index: Int) -> Bool {
    monitor.with { state in
      if state.turn == index { return false }
      state.ended[index] = (items, bytes)
      state.kept += bytes
      return true
    }
  }

  /// Gives the turn away, and writes for those who ended before theirs.
  fileprivate func passTurn() {
    while let items = passed() { for item in items { item.write() } }
  }

  private func passed() -> [Item]? {
    monitor.with { state in
      state.turn += 1
      guard let next = state.ended.removeValue(forKey: state.turn) else { return nil }
      state.kept -= next.bytes
      return next.items
    }
  }
}

/// The output of one of several pieces of work; one thread uses it.
final class Piece {
  private let index: Int
  private let order: OrderedOutput
  private var items: [OrderedOutput.Item] = []
  private var bytes = 0
  private var isMine = false

  fileprivate init(_ index: Int, _ order: OrderedOutput) {
    self.index = index
    self.order = order
  }

  /// Writes data to standard output.
  func write(_ data: [UInt8]) { add(.bytes(data), data.count) }

  /// Writes a message to standard error.
  func complain(_ message: String) { add(.message(message), message.utf8.count) }

  private func add(_ item: OrderedOutput.Item, _ count: Int) {
    if !isMine {
      items.append(item)
      bytes += count
      if bytes > OrderedOutput.pieceBytes {
        order.waitForTurn(index)
      } else if !order.hasTurn(index) {
        return
      }
      flush()
    } else {
      item.write()
    }
  }

  private func flush() {
    isMine = true
    for item in items { item.write() }
    items = []
  }

  fileprivate func end() {
    if !isMine, order.keep(items, bytes, of: index) { return }
    flush()
    order.passTurn()
  }
}
