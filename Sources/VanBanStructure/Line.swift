import VanBanModel
import VanBanText

/// One line or paragraph on its way through the parser: its normalised text, its tokens, and what the file said of it.
///
/// Lines are handed from reader to reader far more often than they are changed: a copy counts one reference.
struct Line: @unchecked Sendable {
  private var content: Content

  init(layout: LineLayout) { content = Content(Fields(layout: layout)) }

  /// What copies share.
  ///
  /// A pointer reaches it without a check of exclusive access; `own` is what keeps it exclusive.
  private final class Content {
    let fields: UnsafeMutablePointer<Fields>

    init(_ fields: Fields) {
      self.fields = UnsafeMutablePointer.allocate(capacity: 1)
      self.fields.initialize(to: fields)
    }

    deinit {
      fields.deinitialize(count: 1)
      fields.deallocate()
    }
  }

  /// To be written: nobody else holds it.
  private var own: Content {
    mutating get {
      if !isKnownUniquelyReferenced(&content) { content = Content(content.fields.pointee) }
      return content
    }
  }

  var text: MappedText {
    get { content.fields.pointee.text }
    _modify { yield &own.fields.pointee.text }
  }
  var tokens: [Token] {
    get { content.fields.pointee.tokens }
    _modify { yield &own.fields.pointee.tokens }
  }
  var mark: NumberingMark? {
    get { content.fields.pointee.mark }
    _modify { yield &own.fields.pointee.mark }
  }
  var layout: LineLayout {
    get { content.fields.pointee.layout }
    _modify { yield &own.fields.pointee.layout }
  }
  var role: SourceBlock.Role {
    get { content.fields.pointee.role }
    _modify { yield &own.fields.pointee.role }
  }
  var cell: SourceBlock.Cell? {
    get { content.fields.pointee.cell }
    _modify { yield &own.fields.pointee.cell }
  }
  /// The lower parts of merged cells, which have no words, that the file has between the last line and this one.
  var merged: [SourceBlock.Cell] {
    get { content.fields.pointee.merged }
    _modify { yield &own.fields.pointee.merged }
  }
  var isParagraph: Bool {
    get { content.fields.pointee.isParagraph }
    _modify { yield &own.fields.pointee.isParagraph }
  }
  var isBlankBefore: Bool {
    get { content.fields.pointee.isBlankBefore }
    _modify { yield &own.fields.pointee.isBlankBefore }
  }
  /// Whether it begins inside the words that an amending document quotes.
  var isQuoted: Bool {
    get { content.fields.pointee.isQuoted }
    _modify { yield &own.fields.pointee.isQuoted }
  }
  /// The source ranges from the first to the last code point that is not white space, one for each stretch that
  /// lies together.
  var outers: [SourceSpan] {
    get { content.fields.pointee.outers }
    _modify { yield &own.fields.pointee.outers }
  }
  /// How many code points of them are not white space.
  var solid: Int {
    get { content.fields.pointee.solid }
    _modify { yield &own.fields.pointee.solid }
  }
  /// The source bytes, kept while the line waits in a zone that is cut into fields.
  var source: [UInt8] {
    get { content.fields.pointee.source }
    _modify { yield &own.fields.pointee.source }
  }
  var start: SourcePosition {
    get { content.fields.pointee.start }
    _modify { yield &own.fields.pointee.start }
  }
  /// The line's place among the lines of the document that are not blank, and that of the last one joined to it.
  var ordinal: Int {
    get { content.fields.pointee.ordinal }
    _modify { yield &own.fields.pointee.ordinal }
  }
  var lastOrdinal: Int {
    get { content.fields.pointee.lastOrdinal }
    _modify { yield &own.fields.pointee.lastOrdinal }
  }
  /// The length of the last line that was joined to it, in bytes of normalised text.
  var lastLength: Int {
    get { content.fields.pointee.lastLength }
    _modify { yield &own.fields.pointee.lastLength }
  }
  /// Whether nothing solid stands behind it on its last line.
  var endsWhole: Bool {
    get { content.fields.pointee.endsWhole }
    _modify { yield &own.fields.pointee.endsWhole }
  }
  /// Whether it was joined since its tokens were read.
  var needsTokens: Bool {
    get { content.fields.pointee.needsTokens }
    _modify { yield &own.fields.pointee.needsTokens }
  }

  private struct Fields {
    var text: MappedText = MappedText()
    var tokens: [Token] = []
    var mark: NumberingMark?
    var layout: LineLayout
    var role: SourceBlock.Role = SourceBlock.Role.body
    var cell: SourceBlock.Cell?
    var merged: [SourceBlock.Cell] = []
    var isParagraph: Bool = false
    var isBlankBefore: Bool = false
    var isQuoted: Bool = false
    var outers: [SourceSpan] = []
    var solid: Int = 0
    var source: [UInt8] = []
    var start: SourcePosition = SourcePosition.start
    var ordinal: Int = 0
    var lastOrdinal: Int = 0
    var lastLength: Int = 0
    var endsWhole: Bool = true
    var needsTokens: Bool = false
  }
}

extension Line {
  /// The whole source range.
  var outer: SourceSpan {
    guard let first = outers.first, let last = outers.last else { return layout.outer }
    return first.hull(last)
  }

  /// The ranges that the line's text owns: all but what was removed from it.
  var owned: [SourceSpan] {
    if layout.removed.isEmpty { return outers }
    return outers.flatMap { outer in
      var parts: [SourceSpan] = []
      var lower = outer.lower
      for removed in layout.removed
      where removed.span.lower >= outer.lower && removed.span.upper <= outer.upper {
        if lower < removed.span.lower { parts.append(SourceSpan(lower, removed.span.lower)) }
        lower = removed.span.upper
      }
      if lower < outer.upper { parts.append(SourceSpan(lower, outer.upper)) }
      return parts
    }
  }

  /// The bytes of some tokens as text.
  func string(_ tokens: Range<Int>) -> String {
    if tokens.isEmpty { return "" }
    return string(bytes: self.tokens[tokens.lowerBound].lower..<self.tokens[tokens.upperBound - 1].upper)
  }

  /// Some of the normalised bytes as text.
  func string(bytes range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }

  /// The bytes that some tokens take.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    if tokens.isEmpty {
      let at = tokens.lowerBound < self.tokens.count ? self.tokens[tokens.lowerBound].lower : text.count
      return at..<at
    }
    return self.tokens[tokens.lowerBound].lower..<self.tokens[tokens.upperBound - 1].upper
  }

  /// The source range of some tokens.
  func span(_ tokens: Range<Int>) -> SourceSpan { text.span(bytes(tokens)) }

  /// Whether all letters from a token on are capitals; false where there are none.
  func isCapitals(_ range: Range<Int>) -> Bool {
    var seen = false
    for token in tokens[range] where token.form != .none {
      if token.form != .capitals { return false }
      seen = true
    }
    return seen
  }

  /// Whether damaged words were read in the line.
  var isRepaired: Bool { tokens.contains(where: \.isRepaired) }

  /// Whether the whole line is in capitals.
  var isCapitals: Bool { isCapitals(tokens.indices) }
}

extension [Line] {
  /// How many bytes of words lines have that wait.
  var byteCount: Int { reduce(0) { $0 + $1.text.count } }
}

extension Line {
  /// Some tokens as a line of their own, with their way back to the source.
  func piece(_ range: Range<Int>) -> Line {
    let bytes = bytes(range)
    var piece = self
    piece.text = text.slice(bytes)
    piece.tokens = tokens[range].map { $0.shifted(by: -bytes.lowerBound) }
    piece.layout.outer = text.span(bytes)
    piece.layout.removed = []
    piece.outers = piece.text.ranges(0..<piece.text.count)
    piece.solid = solid(in: piece.outers)
    if let end = piece.outers.last?.upper, let outer = outers.last, end < outer.upper {
      piece.endsWhole = false
    }
    if range.lowerBound > 0 { piece.mark = nil }
    return piece
  }

  /// The line cut before some tokens: the parts own all that the line owns, also what stands between words.
  func parts(before cuts: [Int]) -> [Line] {
    let bounds = [0] + cuts.filter { $0 > 0 && $0 < tokens.count } + [tokens.count]
    var parts = zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { piece($0..<$1) }
    guard let first = outers.first?.lower, let last = outers.last?.upper else { return parts }
    for index in parts.indices {
      let lower = index == 0 ? first : parts[index].outers.first?.lower ?? first
      let upper = index + 1 < parts.count ? parts[index + 1].outers.first?.lower ?? last : last
      parts[index].outers = owned.compactMap { range in
        let clipped = SourceSpan(max(range.lower, lower), min(range.upper, upper))
        return clipped.isEmpty ? nil : clipped
      }
      parts[index].solid = solid(in: parts[index].outers)
    }
    return parts
  }

  /// How many code points of some ranges of the line are not white space.
  private func solid(in ranges: [SourceSpan]) -> Int {
    ranges.reduce(0) { sum, range in
      let lower = range.lower.utf8 - start.utf8
      let upper = range.upper.utf8 - start.utf8
      guard lower >= 0, upper <= source.count, lower < upper else { return sum }
      return sum + SolidText(source[lower..<upper], at: range.lower).count
    }
  }

  /// The line with a later one behind it, as one paragraph.
  func joined(_ later: Line) -> Line {
    var joined = self
    joined.append(later)
    return joined
  }

  /// Takes a later line in behind this one, without copying what is there.
  mutating func append(_ later: Line) {
    let isAdjacent = isFollowed(by: later)
    if !isAdjacent, let end = outers.last?.upper, let next = later.outers.first?.lower, end < next {
      text.cut(SourceSpan(end, next))
    }
    let shift = text.count + (text.isEmpty ? 0 : 1)
    text.append(later.text)
    tokens += later.tokens.map { $0.shifted(by: shift) }
    layout.outer = layout.outer.hull(later.layout.outer)
    if isAdjacent, let last = outers.last, let next = later.outers.first {
      outers[outers.count - 1] = last.hull(next)
      outers += later.outers.dropFirst()
    } else {
      outers += later.outers
    }
    lastOrdinal = later.lastOrdinal
    lastLength = later.lastLength
    endsWhole = later.endsWhole
    solid += later.solid
    layout.removed += later.layout.removed
  }

  /// Whether nothing but white space lies between this line and a later one.
  private func isFollowed(by later: Line) -> Bool {
    guard let end = outers.last?.upper, let next = later.outers.first?.lower else { return false }
    guard later.ordinal == lastOrdinal else {
      // Whole lines that follow each other; a piece of one has neighbours on its own line.
      return later.ordinal == lastOrdinal + 1 && endsLine && later.beginsLine
    }
    let lower = end.utf8 - start.utf8
    let upper = next.utf8 - start.utf8
    guard lower >= 0, lower <= upper, upper <= source.count else { return false }
    return SolidText(source[lower..<upper], at: end).count == 0
  }

  private var beginsLine: Bool {
    guard let lower = outers.first?.lower else { return false }
    let length = lower.utf8 - start.utf8
    return length >= 0 && length <= source.count && SolidText(source[..<length], at: start).count == 0
  }

  /// Pieces know their own line's source; a joined line is asked about its last one only by ``endsWhole``.
  private var endsLine: Bool { endsWhole }

  /// Several pieces as one line.
  static func joining(_ pieces: [Line]) -> Line? {
    guard var line = pieces.first else { return nil }
    for piece in pieces.dropFirst() { line = line.joined(piece) }
    return line
  }

  /// The source ranges of some tokens, one for each stretch that lies together.
  func ranges(_ tokens: Range<Int>) -> [SourceSpan] { text.ranges(bytes(tokens)) }
}

extension Token {
  func shifted(by distance: Int) -> Token {
    var token = self
    token.lower += distance
    token.upper += distance
    return token
  }
}
