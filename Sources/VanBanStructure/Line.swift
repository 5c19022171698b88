import VanBanModel
import VanBanText

/// One line or paragraph on its way through the parser: its normalised text, its tokens, and what the file said of it.
///
/// Lines are handed from reader to reader far more often than they are changed: a copy counts one reference.
@dynamicMemberLookup struct Line: @unchecked Sendable {
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

  /// A field, to be looked at or changed.
  ///
  /// Inlined, a key path is a plain look at memory: the program takes as many instructions as with a property for each.
  subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
    @inline(__always) get { content.fields.pointee[keyPath: field] }
    @inline(__always) _modify { yield &own.fields.pointee[keyPath: field] }
  }

  struct Fields {
    var text = MappedText()
    var tokens: [Token] = []
    var mark: NumberingMark?
    var layout: LineLayout
    var role = SourceBlock.Role.body
    var cell: SourceBlock.Cell?
    /// The lower parts of merged cells, which have no words, that the file has between the last line and this one.
    var merged: [SourceBlock.Cell] = []
    var isParagraph = false
    var isBlankBefore = false
    /// Whether it begins inside the words that an amending document quotes.
    var isQuoted = false
    /// The source ranges from the first to the last code point that is not white space, one for each stretch that
    /// lies together.
    var outers: [SourceSpan] = []
    /// How many code points of them are not white space.
    var solid = 0
    /// The source bytes, kept while the line waits in a zone that is cut into fields.
    var source: [UInt8] = []
    var start = SourcePosition.start
    /// The line's place among the lines of the document that are not blank, and that of the last one joined to it.
    var ordinal = 0
    var lastOrdinal = 0
    /// The length of the last line that was joined to it, in bytes of normalised text.
    var lastLength = 0
    /// Whether nothing solid stands behind it on its last line.
    var endsWhole = true
    /// Whether it was joined since its tokens were read.
    var needsTokens = false
  }
}

extension Line {
  /// The whole source range.
  var outer: SourceSpan {
    guard let first = self.outers.first, let last = self.outers.last else { return self.layout.outer }
    return first.hull(last)
  }

  /// The ranges that the line's text owns: all but what was removed from it.
  var owned: [SourceSpan] {
    if self.layout.removed.isEmpty { return self.outers }
    return self.outers.flatMap { outer in
      var parts: [SourceSpan] = []
      var lower = outer.lower
      for removed in self.layout.removed
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
  func string(bytes range: Range<Int>) -> String {
    // The normaliser makes UTF-8 alone: nothing has to be looked at once more.
    let bytes = self.text.bytes
    return String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// The bytes that some tokens take.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    if tokens.isEmpty {
      let at = tokens.lowerBound < self.tokens.count ? self.tokens[tokens.lowerBound].lower : self.text.count
      return at..<at
    }
    return self.tokens[tokens.lowerBound].lower..<self.tokens[tokens.upperBound - 1].upper
  }

  /// The source range of some tokens.
  func span(_ tokens: Range<Int>) -> SourceSpan { self.text.span(bytes(tokens)) }

  /// Whether all letters from a token on are capitals; false where there are none.
  func isCapitals(_ range: Range<Int>) -> Bool {
    var seen = false
    for token in self.tokens[range] where token.form != .none {
      if token.form != .capitals { return false }
      seen = true
    }
    return seen
  }

  /// Whether damaged words were read in the line.
  var isRepaired: Bool { self.tokens.contains(where: \.isRepaired) }

  /// Whether the whole line is in capitals.
  var isCapitals: Bool { isCapitals(self.tokens.indices) }
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
    piece.text = self.text.slice(bytes)
    piece.tokens = self.tokens[range].map { $0.shifted(by: -bytes.lowerBound) }
    piece.layout.outer = self.text.span(bytes)
    piece.layout.removed = []
    piece.outers = piece.text.ranges(0..<piece.text.count)
    piece.solid = solidCount(in: piece.outers)
    if let end = piece.outers.last?.upper, let outer = self.outers.last, end < outer.upper {
      piece.endsWhole = false
    }
    if range.lowerBound > 0 { piece.mark = nil }
    return piece
  }

  /// The line cut before some tokens: the parts own all that the line owns, also what stands between words.
  func parts(before cuts: [Int]) -> [Line] {
    let bounds = [0] + cuts.filter { $0 > 0 && $0 < self.tokens.count } + [self.tokens.count]
    var parts = zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { piece($0..<$1) }
    guard let first = self.outers.first?.lower, let last = self.outers.last?.upper else { return parts }
    for index in parts.indices {
      let lower = index == 0 ? first : parts[index].outers.first?.lower ?? first
      let upper = index + 1 < parts.count ? parts[index + 1].outers.first?.lower ?? last : last
      parts[index].outers = owned.compactMap { range in
        let clipped = SourceSpan(max(range.lower, lower), min(range.upper, upper))
        return clipped.isEmpty ? nil : clipped
      }
      parts[index].solid = solidCount(in: parts[index].outers)
    }
    return parts
  }

  /// How many code points of some ranges of the line are not white space.
  private func solidCount(in ranges: [SourceSpan]) -> Int {
    ranges.reduce(0) { sum, range in
      let lower = range.lower.utf8 - self.start.utf8
      let upper = range.upper.utf8 - self.start.utf8
      guard lower >= 0, upper <= self.source.count, lower < upper else { return sum }
      return sum + SolidText(self.source[lower..<upper], at: range.lower).count
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
    if !isAdjacent, let end = self.outers.last?.upper, let next = later.outers.first?.lower, end < next {
      self.text.cut(SourceSpan(end, next))
    }
    let shift = self.text.count + (self.text.isEmpty ? 0 : 1)
    self.text.append(later.text)
    self.tokens += later.tokens.map { $0.shifted(by: shift) }
    self.layout.outer = self.layout.outer.hull(later.layout.outer)
    if isAdjacent, let last = self.outers.last, let next = later.outers.first {
      self.outers[self.outers.count - 1] = last.hull(next)
      self.outers += later.outers.dropFirst()
    } else {
      self.outers += later.outers
    }
    self.lastOrdinal = later.lastOrdinal
    self.lastLength = later.lastLength
    self.endsWhole = later.endsWhole
    self.solid += later.solid
    self.layout.removed += later.layout.removed
  }

  /// Whether nothing but white space lies between this line and a later one.
  private func isFollowed(by later: Line) -> Bool {
    guard let end = self.outers.last?.upper, let next = later.outers.first?.lower else { return false }
    guard later.ordinal == self.lastOrdinal else {
      // Whole lines that follow each other; a piece of one has neighbours on its own line.
      return later.ordinal == self.lastOrdinal + 1 && endsLine && later.beginsLine
    }
    let lower = end.utf8 - self.start.utf8
    let upper = next.utf8 - self.start.utf8
    guard lower >= 0, lower <= upper, upper <= self.source.count else { return false }
    return SolidText(self.source[lower..<upper], at: end).count == 0
  }

  private var beginsLine: Bool {
    guard let lower = self.outers.first?.lower else { return false }
    let length = lower.utf8 - self.start.utf8
    guard length >= 0, length <= self.source.count else { return false }
    return SolidText(self.source[..<length], at: self.start).count == 0
  }

  /// Pieces know their own line's source; a joined line is asked about its last one only by ``endsWhole``.
  private var endsLine: Bool { self.endsWhole }

  /// Several pieces as one line.
  static func joining(_ pieces: [Line]) -> Line? {
    guard var line = pieces.first else { return nil }
    for piece in pieces.dropFirst() { line = line.joined(piece) }
    return line
  }

  /// The source ranges of some tokens, one for each stretch that lies together.
  func ranges(_ tokens: Range<Int>) -> [SourceSpan] { self.text.ranges(bytes(tokens)) }
}

extension Token {
  func shifted(by distance: Int) -> Token {
    var token = self
    token.lower += distance
    token.upper += distance
    return token
  }
}
