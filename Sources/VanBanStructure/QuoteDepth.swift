import VanBanText

/// Knows, token by token, whether a line's words stand in a quotation.
struct QuoteDepth {
  private var depth: Int

  init(isOpen: Bool) { depth = isOpen ? 1 : 0 }

  var isOpen: Bool { depth > 0 }

  /// Passes a token; straight marks open before a word and close behind one.
  mutating func pass(_ token: Token, next: Token?) {
    if token.isSign(.openQuote) { depth += 1 }
    if token.isSign(.closeQuote) { depth = max(0, depth - 1) }
    if token.isSign(.quote) {
      let opens = token.isSpaced && next?.isSpaced == false
      depth = max(0, depth + (opens ? 1 : -1))
    }
  }
}

extension [FoundDate] {
  /// The date that begins at a token; dates are in reading order.
  func index(beginningAt token: Int) -> Int? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].tokens.lowerBound < token { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self[lower].tokens.lowerBound == token ? lower : nil
  }
}
