internal import CSQLite

/// A value of a column.
public enum Value: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)

}

/// An open database file.
final class Connection {
  enum Mode { case read, write, immutable }

  let path: String
  private let handle: OpaquePointer?

  init(_ path: String, _ mode: Mode) throws(IndexError) {
    self.path = path
    var handle: OpaquePointer?
    let wanted =
      switch mode {
      case .read: CSQLITE_READ
      case .write: CSQLITE_WRITE
      case .immutable: CSQLITE_IMMUTABLE
      }
    let code = csqlite_open(path, Int32(wanted), &handle)
    self.handle = handle
    try check(code)
  }

  deinit { csqlite_close(handle) }

  var message: String { handle.map { String(cString: csqlite_message($0)) } ?? "out of memory" }
  var isInTransaction: Bool { csqlite_in_transaction(handle) != 0 }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws(IndexError) { try check(csqlite_run(handle, sql)) }

  /// Makes a statement that can be run again and again.
  func prepare(_ sql: String) throws(IndexError) -> Statement {
    var statement: OpaquePointer?
    try check(csqlite_prepare(handle, sql, &statement))
    guard let statement else { throw .failed(path: path, detail: "an empty statement") }
    return Statement(statement, of: self)
  }

  /// All rows of a query.
  func rows(_ sql: String, _ values: Value...) throws(IndexError) -> [[Value]] {
    try prepare(sql).all(values)
  }

  /// The first column of the first row, where it is a whole number.
  func integer(_ sql: String, _ values: Value...) throws(IndexError) -> Int? {
    let statement = try prepare(sql)
    statement.bind(values)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The id of the row that was inserted last.
  func lastInserted() -> Int { Int(csqlite_last_inserted(handle)) }

  func check(_ code: Int32) throws(IndexError) {
    guard code != CSQLITE_DONE, code != CSQLITE_ROW else { return }
    throw IndexError(code, path: path, detail: message)
  }
}

/// A prepared statement, whose columns count from 0.
final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection
  /// The texts that are bound, side by side: SQLite reads them here and need not copy each.
  private var texts = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private var outgrown: [UnsafeMutableBufferPointer<UInt8>] = []
  private var kept = 0
  private var place: Int32 = 0

  init(_ handle: OpaquePointer, of connection: Connection) {
    self.handle = handle
    self.connection = connection
  }

  deinit {
    csqlite_finalize(handle)
    for texts in outgrown + [texts] { texts.deallocate() }
  }

  /// Sets all parameters, and begins anew.
  func bind(_ values: [Value]) {
    begin()
    for value in values {
      switch value {
      case .null: putNull()
      case .integer(let number): put(number)
      case .real(let number): put(number)
      case .text(let text): put(text)
      }
    }
  }

  /// Goes back to the first parameter.
  @discardableResult func begin() -> Statement {
    csqlite_reset(handle)
    (place, kept) = (0, 0)
    for old in outgrown { old.deallocate() }
    outgrown = []
    return self
  }

  // MARK: - The next parameter

  @discardableResult func put(_ number: Int) -> Statement {
    place += 1
    csqlite_bind_integer(handle, place, Int64(number))
    return self
  }

  @discardableResult func put(_ number: Double) -> Statement {
    place += 1
    csqlite_bind_real(handle, place, number)
    return self
  }

  @discardableResult func putNull() -> Statement {
    place += 1
    csqlite_bind_null(handle, place)
    return self
  }

  @discardableResult func put(_ text: String) -> Statement {
    var text = text
    return text.withUTF8 { put($0, csqlite_bind_text) }
  }

  @discardableResult func put(_ text: [UInt8]) -> Statement {
    text.withUnsafeBufferPointer { put($0, csqlite_bind_text) }
  }

  /// Bytes that are no text.
  @discardableResult func put(blob: [UInt8]) -> Statement {
    blob.withUnsafeBufferPointer { put($0, csqlite_bind_blob) }
  }

  private func put(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ bind: (OpaquePointer?, Int32, UnsafePointer<UInt8>?, Int64) -> Void
  ) -> Statement {
    if kept + bytes.count > texts.count {
      // What is bound there is still wanted.
      outgrown.append(texts)
      texts = .allocate(capacity: max(bytes.count, texts.count) * 2)
      kept = 0
    }
    let text = UnsafeMutableBufferPointer(rebasing: texts[kept..<kept + bytes.count])
    _ = text.initialize(fromContentsOf: bytes)
    kept += bytes.count
    place += 1
    bind(handle, place, text.baseAddress, Int64(bytes.count))
    return self
  }

  @discardableResult func put(_ number: Int?) -> Statement {
    if let number { put(number) } else { putNull() }
  }
  /// Both ends, in two parameters.
  @discardableResult func put(_ span: Range<Int>?) -> Statement {
    if let span {
      put(span.lowerBound)
      put(span.upperBound)
    } else {
      putNull()
      putNull()
    }
    return self
  }
  @discardableResult func put(_ number: Double?) -> Statement {
    if let number { put(number) } else { putNull() }
  }
  @discardableResult func put(_ text: String?) -> Statement { if let text { put(text) } else { putNull() } }

  /// Goes to the next row; false behind the last one, and the statement is then ready for new values.
  func step() throws(IndexError) -> Bool {
    let code = csqlite_step(handle)
    if code == CSQLITE_ROW { return true }
    defer { csqlite_reset(handle) }
    try connection.check(code)
    return false
  }

  /// Runs the statement to its end.
  func run() throws(IndexError) { while try step() {} }

  /// All rows.
  func all(_ values: [Value]) throws(IndexError) -> [[Value]] {
    bind(values)
    var rows: [[Value]] = []
    while try step() { rows.append((0..<count).map { value($0) }) }
    return rows
  }

  /// Lets go of the rows that were not read.
  func reset() { csqlite_reset(handle) }

  var count: Int { Int(csqlite_columns(handle)) }
  func name(_ column: Int) -> String { String(cString: csqlite_column_name(handle, Int32(column))) }
  func integer(_ column: Int) -> Int { Int(csqlite_column_integer(handle, Int32(column))) }
  func real(_ column: Int) -> Double { csqlite_column_real(handle, Int32(column)) }

  func isNull(_ column: Int) -> Bool { csqlite_column_type(handle, Int32(column)) == CSQLITE_NULL }

  func text(_ column: Int) -> String { withText(column) { String(decoding: $0, as: UTF8.self) } }

  /// The UTF-8 of a text, which is there as long as the call lasts; none where the column is null.
  func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var length: Int64 = 0
    let bytes = csqlite_column_text(handle, Int32(column), &length)
    return body(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(length)))
  }

  /// The bytes of a blob, in the same way.
  func withBlob<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var length: Int64 = 0
    let bytes = csqlite_column_blob(handle, Int32(column), &length)
    return body(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(length)))
  }

  /// Nil where the column is null.
  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  func value(_ column: Int) -> Value {
    switch csqlite_column_type(handle, Int32(column)) {
    case Int32(CSQLITE_INTEGER): .integer(integer(column))
    case Int32(CSQLITE_REAL): .real(real(column))
    case Int32(CSQLITE_NULL): .null
    default: .text(text(column))
    }
  }
}
