/// How a page lay on the scanner.
enum PageTurn: Int, CaseIterable {
  case upright, left, upsideDown, right
}

extension RecognizedPage {
  /// How sure the program is of a letter of this page, on average, from 0 to 100.
  var meanConfidence: Double { Self.meanConfidence(words) }

  /// The same of some words.
  static func meanConfidence(_ words: [RecognizedWord]) -> Double {
    var (sum, letters) = (0.0, 0.0)
    for word in words {
      let count = Double(word.text.unicodeScalars.count)
      sum += max(0, word.confidence) * count
      letters += count
    }
    return letters > 0 ? sum / letters : 0
  }

  /// Whether it reads so badly that it may lie on its side or head.
  ///
  /// Upright scans, even poor ones, were measured at 80 to 95, turned ones at 42.
  var looksTurned: Bool { words.count >= 5 && meanConfidence < 65 }

  /// Where the words of a line follow each other to: that is where the page's right side is.
  var turn: PageTurn {
    var votes = [0.0, 0, 0, 0]
    for (word, next) in zip(words, words.dropFirst()) where word.line == next.line {
      let right = (next.left + next.right - word.left - word.right) / 2
      let down = (next.top + next.bottom - word.top - word.bottom) / 2
      if abs(right) >= abs(down) {
        votes[right >= 0 ? PageTurn.upright.rawValue : PageTurn.upsideDown.rawValue] += 1
      } else {
        votes[down >= 0 ? PageTurn.right.rawValue : PageTurn.left.rawValue] += 1
      }
    }
    let most = votes.max() ?? 0
    return PageTurn.allCases.first { votes[$0.rawValue] == most } ?? .upright
  }

  /// The page with its boxes turned so that lines run from left to right.
  var upright: RecognizedPage {
    let turn = turn
    if turn == .upright { return self }
    var page = self
    if turn != .upsideDown { (page.width, page.height) = (height, width) }
    for (index, word) in words.enumerated() {
      var box = word
      switch turn {
      case .upright: break
      case .left:
        (box.left, box.right) = (height - word.bottom, height - word.top)
        (box.top, box.bottom) = (word.left, word.right)
      case .right:
        (box.left, box.right) = (word.top, word.bottom)
        (box.top, box.bottom) = (width - word.right, width - word.left)
      case .upsideDown:
        (box.left, box.right) = (width - word.right, width - word.left)
        (box.top, box.bottom) = (height - word.bottom, height - word.top)
      }
      page.words[index] = box
    }
    return page
  }

  /// The page in the size of another image of it.
  func scaled(to other: RecognizedPage) -> RecognizedPage {
    if width == other.width && height == other.height || width <= 0 || height <= 0 { return self }
    let (across, down) = (other.width / width, other.height / height)
    var page = self
    (page.width, page.height) = (other.width, other.height)
    for index in words.indices {
      page.words[index].left *= across
      page.words[index].right *= across
      page.words[index].top *= down
      page.words[index].bottom *= down
    }
    return page
  }
}
