/// A place at which letters were put right before the text was read.
///
/// What the source text holds is the letters that were meant; this tells which the file has.
public struct Repair: Sendable, Hashable {
  /// What was wrong.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Ð (U+00D0), ð or Ɖ, which only look like Đ and đ.
    case lookAlike = "look-alike"
    /// A mark apart from its vowel: *tha ́ng*.
    case detachedMark = "detached-mark"
    /// A tone typed before the circumflex or breve, or a mark that Unicode advises against (U+0340, U+0341).
    case markOrder = "mark-order"
    /// A word in pieces: *đ ồng*, *QUY Ế T*.
    case splitWord = "split-word"
  }

  /// What was wrong.
  public var kind: Kind
  /// Where the letters stand in the source text, as it is now.
  public var place: SourceSpan
  /// What the file has there.
  public var original: String
  /// What the source text has.
  public var text: String

  /// Makes a repair.
  public init(kind: Kind, place: SourceSpan, original: String, text: String) {
    self.kind = kind
    self.place = place
    self.original = original
    self.text = text
  }
}
