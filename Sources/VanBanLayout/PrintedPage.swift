/// A page as it was printed or scanned: words and where they lie.
///
/// Places are in points (1/72 inch) from the upper left corner, whatever the pages were measured in.
public struct PrintedPage: Sendable, Hashable {
  /// The page's number in the file, from 1.
  public var number: Int
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double
  /// The words, in no order that is relied upon.
  public var words: [PrintedWord] = []
  /// Whether the words were recognised in an image: their boxes are less exact then, and specks are among them.
  public var isRecognized = false

  /// Makes a page without words.
  public init(number: Int, width: Double, height: Double) {
    self.number = number
    self.width = width
    self.height = height
  }
}

/// A piece of text without white space, and its box.
///
/// It need not be a word: a change of font in the middle of a word parts it.
public struct PrintedWord: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Where it lies.
  public var box: Box

  /// Makes a word.
  public init(_ text: String, _ box: Box) {
    self.text = text
    self.box = box
  }
}

/// A rectangle on a page in points, from the upper left corner.
public struct Box: Sendable, Hashable {
  /// The left edge.
  public var left: Double
  /// The upper edge.
  public var top: Double
  /// The right edge.
  public var right: Double
  /// The lower edge.
  public var bottom: Double

  /// Makes a rectangle.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// From the left to the right edge.
  public var width: Double { right - left }
  /// From the upper to the lower edge.
  public var height: Double { bottom - top }
}
