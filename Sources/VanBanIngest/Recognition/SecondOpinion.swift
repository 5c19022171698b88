/// Settles words that the Vietnamese model of tesseract reads wrong with the model of the Vietnamese script.
///
/// Either model mistakes one mark for another, *Tống* for *Tổng* and *nhần* for *nhân*, but each in other places. Where they
/// differed on rendered pages the surer one was right four times out of five (150 of 188), and this one, where a third reading
/// bore it out, nine times out of ten (54 of 60).
enum SecondOpinion {
  /// The first reading with the words of the second where they are likelier; `sparse` is a third reading, which may bear it out.
  static func settle(_ page: RecognizedPage, script: RecognizedPage, sparse: RecognizedPage?)
    -> RecognizedPage
  {
    let (scripted, third) = (WordPlaces(script.words), sparse.map { WordPlaces($0.words) })
    var settled = page
    for (index, word) in page.words.enumerated() {
      guard let other = scripted.word(inPlaceOf: word), mayReplace(other.text, word.text) else { continue }
      let witness = third?.word(inPlaceOf: word)
      let isBorneOut = witness?.text == other.text && other.confidence > word.confidence - Self.doubt
      if other.confidence > word.confidence || isBorneOut {
        settled.words[index].text = other.text
        settled.words[index].confidence = max(word.confidence, other.confidence)
      }
    }
    return settled
  }

  /// Whether the words differ in what this model reads better.
  ///
  /// It takes borders for strokes, has no eye for numerals, drops the number that touches a heading (`I.MỤC`) and takes the
  /// semicolons of coarse scans for commas.
  private static func mayReplace(_ other: String, _ word: String) -> Bool {
    other != word && !other.contains("|") && !NumeralRepair.mayBeNumeral(other) && !word.hasSuffix(other)
      && !(other.hasSuffix(",") && word.hasSuffix(";") && other.dropLast() == word.dropLast())
  }

  /// How much surer the first reading must be to stand against two.
  private static let doubt = 15.0
}
