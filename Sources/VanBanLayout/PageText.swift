/// How far the text layer of a page can be used.
public struct PageText: Sendable, Hashable {
  /// Characters without white space.
  public private(set) var characters = 0
  /// Those that stand for no letter: fonts that do not tell what their glyphs mean give such.
  public private(set) var unreadable = 0

  /// Judges a page; `controls` characters of it were left out, for no text may hold them.
  public init(_ page: PrintedPage, controls: Int = 0) {
    for word in page.words {
      for scalar in word.text.unicodeScalars {
        characters += 1
        if Self.isUnreadable(scalar) { unreadable += 1 }
      }
    }
    characters += controls
    unreadable += controls
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { characters == 0 }

  /// Whether nearly all characters are some script's.
  public var isTrustworthy: Bool { Double(unreadable) <= Measure.unreadable * Double(characters) }

  /// Private characters, replacements, controls and what Unicode has not assigned.
  private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .surrogate: return true
    default: return scalar.value == 0xFFFD
    }
  }
}
