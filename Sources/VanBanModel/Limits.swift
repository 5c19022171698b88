/// Every bound of the program in one value, so that memory and time stay in hand on any input.
public struct Limits: Sendable, Hashable {
  /// Bytes read from a file at a time.
  ///
  /// The output does not depend on it.
  public var chunkBytes = 65_536
  /// The longest block in bytes; a longer line is cut at white space and the parts are told to belong together.
  public var blockBytes = 49_152
  /// Bytes of a document's JSON, and of an attachment's, that are held in memory; the others wait in a temporary file.
  ///
  /// The output does not depend on it.
  public var documentBytes = 1 << 20
  /// Bytes of the words of a table; a longer one is parted between two rows, and a diagnostic tells.
  public var tableBytes = 512 << 10
  /// Lines and paragraphs in the cells of a table; one with more is parted, too.
  public var tableLines = 8_192
  /// Bytes of a text that are looked at to find its encoding.
  public var charsetSampleBytes = 256 << 10
  /// Bytes that one member of an archive may unpack to, which is held in memory, and that other programs are given.
  public var expandedBytes = 256 << 20
  /// Bytes that one entry of a container may unpack to, which is read piece by piece.
  public var partBytes = 4 << 30
  /// How many times its packed size an entry may unpack to, once it is larger than a mebibyte.
  public var expansionRatio = 200
  /// Entries that a container may have.
  public var containerEntries = 10_000
  /// Entries that an archive may have, those of the archives inside it included.
  public var archiveEntries = 100_000
  /// How deep archives may lie within one another; an archive with documents only is 1 deep.
  public var archiveDepth = 4
  /// Bytes that an archive may unpack to, with those of the archives inside it.
  public var archiveBytes = 64 << 30
  /// Bytes that an archive may unpack to whatever its size; beyond, `expansionRatio` holds for it as a whole.
  public var archiveFreeBytes = 32 << 20
  /// Bytes of the name of an archive's member.
  public var memberNameBytes = 1_024
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
  /// Seconds that an outside program may take for a file, or for a batch of files.
  public var programSeconds = 120
  /// Bytes of memory that each process of an outside program may map.
  public var programMemory = 4 << 30
  /// Bytes that an outside program may write to its standard output.
  public var programOutputBytes = 256 << 20
  /// Bytes of each file that an outside program writes.
  public var programFileBytes = 1 << 30
  /// How many .doc and .rtf files are handed to soffice at a time.
  ///
  /// The output does not depend on it.
  public var officeBatch = 16
  /// Whether ICU finds all word boundaries, not only those that the faster pass leaves to it.
  ///
  /// The output does not depend on it.
  public var icuOnly = false
  /// Diagnostics that are kept for a document; further ones are counted.
  public var diagnostics = 1_000

  /// The default bounds.
  public init() {}
}
