extension Translation {
  /// Every message that has a Vietnamese form; a more specific row stands before a general one.
  static let catalog: [Translation] = []
}
