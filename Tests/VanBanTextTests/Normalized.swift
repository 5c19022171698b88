import VanBanModel
import VanBanText

/// A text normalised for a test, with the source that it came from.
struct Normalized {
  var source: [UInt8] = []
  var text = MappedText()
  var layouts: [LineLayout] = []
  var end = SourcePosition.start

  init(_ blocks: String..., using normalizer: Normalizer = Normalizer()) {
    self.init(blocks: blocks, using: normalizer)
  }

  init(blocks: [String], using normalizer: Normalizer = Normalizer()) {
    var normalizer = normalizer
    for string in blocks {
      var block = SourceBlock()
      block.bytes = Array(string.utf8)
      layouts.append(normalizer.append(block, at: end, to: &text))
      end = Normalizer.end(of: block, from: end)
      source += block.bytes
    }
  }

  var string: String { String(decoding: text.bytes, as: UTF8.self) }
  var layout: LineLayout { layouts[0] }

  /// The source under a span, by its bytes; nil when its code points say something else.
  func sourceText(_ span: SourceSpan) -> String? {
    let string = String(decoding: source[span.lower.utf8..<span.upper.utf8], as: UTF8.self)
    let scalars = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
    var byPoints = String.UnicodeScalarView()
    byPoints.append(contentsOf: scalars[span.lower.codePoint..<span.upper.codePoint])
    return Array(String(byPoints).utf8) == Array(string.utf8) ? string : nil
  }

  /// The source under the first occurrence of a piece of the normalised text.
  func sourceText(of part: String) -> String? {
    let wanted = Array(part.utf8)
    guard wanted.count <= text.count else { return nil }
    for start in 0...text.count - wanted.count where Array(text.bytes[start..<start + wanted.count]) == wanted
    {
      return sourceText(text.span(start..<start + wanted.count))
    }
    return nil
  }
}

/// SplitMix64: the same tests on every machine.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
