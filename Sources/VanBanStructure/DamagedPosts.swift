import VanBanModel
import VanBanText

/// Reads the posts above a signature where a scan lost or changed their marks: *GIÁM ĐÓC*, *PHO GIAM ĐỌC*.
///
/// The line keeps its bytes: only its tokens become those of the post.
enum DamagedPosts {
  /// Posts that no person and no other post is called like, whatever the marks: *thứ trưởng* is *thủ trưởng* without them.
  static let posts = [
    "giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "chủ tịch", "phó chủ tịch",
    "hiệu trưởng",
    "phó hiệu trưởng", "cục trưởng", "phó cục trưởng", "chánh văn phòng", "phó chánh văn phòng", "bộ trưởng",
    "thủ tướng", "phó thủ tướng", "bí thư", "phó bí thư",
  ]

  private static let table = PhraseTable(posts.map { ($0, Phrase($0)) }, folded: true)
  /// A post and who is acted for stand on a short line of their own.
  private static let mostTokens = 12

  static func repaired(_ line: Line) -> Line {
    guard line.tokens.count <= mostTokens, line.isCapitals else { return line }
    var repaired = line
    var index = 0
    while index < line.tokens.count {
      if let (end, _) = SignatureCue.posts.match(line.tokens, at: index) {
        index = end
        continue
      }
      guard let (end, post) = table.match(line.tokens, at: index) else {
        index += 1
        continue
      }
      for (place, syllable) in zip(index..<end, post.syllables) where line.tokens[place].syllable != syllable
      {
        repaired.tokens[place].syllable = syllable
        repaired.tokens[place].isRepaired = true
      }
      index = end
    }
    if repaired.isRepaired { CueMarks.mark(&repaired.tokens) }
    return repaired
  }
}
