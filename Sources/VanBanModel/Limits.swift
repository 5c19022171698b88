/// Every bound of the program in one value, so that memory and time stay in hand on any input.
public struct Limits: Sendable, Hashable {
  /// Bytes read from a file at a time.
  ///
  /// The output does not depend on it.
  public var chunkBytes = 65_536
  /// The longest block in bytes; a longer line is cut at white space and the parts are told to belong together.
  public var blockBytes = 65_536
  /// Bytes that one entry of a container may unpack to.
  public var expandedBytes = 256 << 20
  /// How many times its packed size an entry may unpack to, once it is larger than a mebibyte.
  public var expansionRatio = 200
  /// Entries that a container may have.
  public var containerEntries = 10_000
  /// Bytes of a web page, which is held whole.
  public var pageBytes = 64 << 20
  /// Pages of a PDF file.
  public var pdfPages = 5_000
  /// Seconds that a PDF file may take to be read.
  public var pdfSeconds = 600
  /// Bytes of the words of a PDF file and their places.
  public var pdfOutputBytes = 2 << 30
  /// Words of a page, which is held whole.
  public var pageWords = 50_000
  /// Bytes of an image file, which is held whole.
  public var imageBytes = 256 << 20
  /// Pixels of a page that is recognised; a small file may unpack to many.
  public var imagePixels = 100_000_000
  /// Pages of a file whose text is recognised in their images.
  public var recognizedPages = 300
  /// Seconds for the recognition of a page.
  public var recognitionSeconds = 120
  /// Bytes of memory that the recognition of a page may take.
  public var recognitionBytes = 4 << 30
  /// How deep XML elements may nest.
  public var elementDepth = 1_000
  /// How deep sections may nest; deeper ones are kept as siblings of the deepest.
  ///
  /// Less than one counts as one.
  public var sectionDepth = 32
  /// Blocks that the search for the title may look at before the body is taken to have begun.
  public var headerBlocks = 400
  /// Diagnostics that are kept for a document; further ones are counted.
  public var diagnostics = 1_000

  /// The default bounds.
  public init() {}
}
