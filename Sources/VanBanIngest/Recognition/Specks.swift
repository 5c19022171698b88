/// Parts what was written on a page from what a program takes for writing: dust, seals, drawn lines, pictures.
enum Specks {
  /// What was found on a page.
  struct Parted {
    /// The page with its text alone.
    var page: RecognizedPage
    /// The words that are none.
    var specks: [RecognizedWord] = []
    /// Whether there is nothing on it that can be read.
    var isUnreadable = false
  }

  /// Parts a page.
  ///
  /// A word in a line of text stays, however unsure it is: it may be a number that was written by hand. Signs that no line
  /// of text has by themselves are specks, and so is a line without a word that is sure.
  static func part(_ page: RecognizedPage) -> Parted {
    if isUnreadable(page) {
      var empty = page
      empty.words = []
      return Parted(page: empty, specks: page.words, isUnreadable: true)
    }
    let written = Set(page.words.filter(isSure).map(\.line))
    let (mended, dots) = WordRepair.mend(page)
    var parted = Parted(page: mended, specks: dots)
    parted.page.words = []
    for word in mended.words {
      if written.contains(word.line), !isSpeck(word) {
        parted.page.words.append(word)
      } else {
        parted.specks.append(word)
      }
    }
    return parted
  }

  /// A picture has few words of letters that are sure, among many that are not.
  private static func isUnreadable(_ page: RecognizedPage) -> Bool {
    var (sure, all) = (0, 0)
    for word in page.words {
      let count = word.text.unicodeScalars.count
      all += count
      if isSure(word) { sure += count }
    }
    return all > 0 && sure * 3 < all
  }

  /// Whether a word is sure to be one, or a number.
  private static func isSure(_ word: RecognizedWord) -> Bool { word.confidence >= 60 && word.isWritten }

  private static func isSpeck(_ word: RecognizedWord) -> Bool {
    if word.isWritten { return false }
    let scalars = word.text.unicodeScalars
    return scalars.allSatisfy { neverAlone.contains($0) }
      || (word.confidence < 60 && !scalars.contains { dashes.contains($0) })
  }

  /// Signs that stand at a word or not at all.
  private static let neverAlone = Set("`´ˆ^~˜¨¬‹›|¦_°ˇ˘˙·•'’‘,\\".unicodeScalars)
  private static let dashes = Set("-–—+*".unicodeScalars)
}
