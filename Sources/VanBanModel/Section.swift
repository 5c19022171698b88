/// A numbered unit: *Phần, Chương, Mục, Tiểu mục, Điều*, Roman, arabic, decimal, or a letter.
public struct Section: Sendable, Hashable {
  /// The path of numbers from the top, `III/1/1.2`; `#2` is added to a path that occurs again.
  public var id: String
  /// The number as written without its closing mark; nil for a body without sections.
  public var number: String?
  /// The kind of number.
  public var marker: Marker?
  /// The title on the numbered line, where it is one; its ranges include the number.
  public var heading: Passage?
  /// The whole unit, with everything under it.
  public var span: SourceSpan
  /// What stands under the unit before its numbered parts.
  public var content: [Content] = []
  /// The numbered parts.
  public var children: [Section] = []

  /// Makes a section without content.
  public init(id: String, number: String?, marker: Marker?, heading: Passage?, span: SourceSpan) {
    self.id = id
    self.number = number
    self.marker = marker
    self.heading = heading
    self.span = span
  }
}

/// The kinds of numbering, outermost first.
public enum Marker: String, Sendable, Hashable, CaseIterable {
  /// *Phần thứ nhất, Phần I*
  case part
  /// *Chương I*
  case chapter
  /// *Mục 1*
  case section
  /// *Tiểu mục 1*
  case subsection
  /// *Điều 1.*
  case article
  /// `A.`
  case capital
  /// `I.`
  case roman
  /// `1.`
  case arabic
  /// `1.1.`
  case decimal
  /// `a)`
  case letter
}

/// A run of text with its evidence.
public struct Passage: Sendable, Hashable {
  /// The normalised text.
  public var text: String
  /// Where and why.
  public var evidence: Evidence

  /// Makes a passage.
  public init(_ text: String, _ evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}

/// What stands under a section.
public indirect enum Content: Sendable, Hashable {
  /// A paragraph.
  case paragraph(Passage)
  /// A list item with its bullet and what is nested under it.
  case item(Item)
  /// A table.
  case table(Table)
}

/// A bulleted list item.
public struct Item: Sendable, Hashable {
  /// The bullet as written.
  public var bullet: String
  /// The item's own words; the ranges include the bullet.
  public var passage: Passage
  /// What is nested under the item.
  public var content: [Content]

  /// Makes an item.
  public init(bullet: String, passage: Passage, content: [Content] = []) {
    self.bullet = bullet
    self.passage = passage
    self.content = content
  }
}
