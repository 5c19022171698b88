import VanBanOrthography

/// The capitals that TCVN3 has no bytes for: its fonts of capitals show small letters so.
enum Capitals {
  /// Whether a text of more than one letter holds capitals only.
  static func areAll(_ text: [UInt8]) -> Bool {
    let scalars = Scalars(text).values
    return scalars.count > 1 && scalars.allSatisfy { Letter.at($0)?.isCapital == true }
  }

  /// All letters as capitals.
  static func all(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for scalar in Scalars(text).values { output.append(scalar: Letter.capital(of: scalar)) }
    return output
  }

  /// Makes capitals of the small toned letters among capitals: *CộNG HòA*.
  ///
  /// A word whose only capital begins it (*Hà*) is one of capitals beside such words.
  static func complete(_ text: inout [UInt8]) {
    let scalars = Scalars(text).values
    let words = self.words(scalars)
    guard words.contains(where: { $0.shape == .capitals && $0.hasSmall || $0.shape == .either }) else {
      return
    }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var done = 0
    for (place, word) in words.enumerated() where word.hasSmall {
      guard word.shape == .capitals || word.shape == .either && isAmongCapitals(words, place) else {
        continue
      }
      for scalar in scalars[done..<word.range.lowerBound] { output.append(scalar: scalar) }
      for scalar in scalars[word.range] { output.append(scalar: Letter.capital(of: scalar)) }
      done = word.range.upperBound
    }
    for scalar in scalars[done...] { output.append(scalar: scalar) }
    text = output
  }

  private enum Shape { case capitals, either, small }

  private struct Word {
    var range: Range<Int>
    var shape = Shape.either
    var hasSmall = false
  }

  private static func words(_ scalars: [UInt32]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      guard Letter.at(scalars[index]) != nil else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, Letter.at(scalars[index]) != nil { index += 1 }
      words.append(word(scalars, start..<index))
    }
    return words
  }

  private static func word(_ scalars: [UInt32], _ range: Range<Int>) -> Word {
    var word = Word(range: range)
    var capitals = 0
    var hasPlainSmall = false
    var isCapitalInside = false
    for index in range {
      guard let letter = Letter.at(scalars[index]) else { continue }
      if letter.isCapital {
        capitals += 1
        if index > range.lowerBound { isCapitalInside = true }
      } else {
        word.hasSmall = true
        // Ă Â Đ Ê Ô Ơ Ư have capitals of their own: a small one among them was meant to be small.
        if letter.tone == 0 { hasPlainSmall = true }
      }
    }
    if hasPlainSmall {
      word.shape = .small
    } else if isCapitalInside || capitals > 1 {
      word.shape = .capitals
    } else {
      word.shape = capitals > 0 || range.count == 1 ? .either : .small
    }
    return word
  }

  /// Whether the nearest words that show their case are capitals: those on both sides, or one like *NộI*.
  ///
  /// An abbreviation (*Số 15/QĐ*, *Bộ LĐTBXH*) is not enough.
  private static func isAmongCapitals(_ words: [Word], _ place: Int) -> Bool {
    let before = words[..<place].last { $0.shape != .either }
    let after = words[(place + 1)...].first { $0.shape != .either }
    let near = [before, after].compactMap { $0 }
    return near.allSatisfy { $0.shape == .capitals } && (near.count == 2 || near.contains(where: \.hasSmall))
  }
}
