/// A kind of finding: which of an annotation's parts are compared, and by what they are the same.
struct Kind: Sendable {
  /// The name in tables.
  let name: String
  /// Sets what was found against the annotation; nil where the annotation leaves the kind out.
  let pair: @Sendable (_ gold: Annotation, _ found: Annotation) -> Pairing?

  private init(_ name: String, pair: @escaping @Sendable (Annotation, Annotation) -> Pairing?) {
    self.name = name
    self.pair = pair
  }

  /// A kind whose items are the same where all of their parts are.
  ///
  /// `items` gives those of either side; its last argument is how many parts the annotation has.
  init<Part>(
    _ name: String, _ parts: @escaping @Sendable (Annotation) -> [Part]?,
    _ items: @escaping @Sendable (_ parts: [Part], _ annotated: Int) -> [Item]
  ) {
    self.init(name, parts) { gold, found in
      Pairing(gold: items(gold, gold.count), found: items(found, gold.count))
    }
  }

  /// A kind whose parts are paired in a way of their own.
  init<Part>(
    _ name: String, _ parts: @escaping @Sendable (Annotation) -> [Part]?,
    pairing: @escaping @Sendable (_ gold: [Part], _ found: [Part]) -> Pairing
  ) {
    self.init(name) { gold, found in parts(gold).map { pairing($0, parts(found) ?? []) } }
  }

  /// A field of the header: one item or none.
  init(header field: String) {
    self.init("header.\(field)") { gold, found in
      guard let wanted = gold.header?[field] else { return nil }
      let items = { (value: Annotation.Value?) in
        let text = field == "number" ? Folding.squeezed(value?.text) : Folding.folded(value?.text)
        return text.map { [Item([$0], value?.evidence)] } ?? []
      }
      return Pairing(gold: items(wanted), found: items(found.header?[field]))
    }
  }
}
