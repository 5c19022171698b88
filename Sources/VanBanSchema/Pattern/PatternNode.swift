/// A part of a regular expression.
indirect enum PatternNode {
  case set(PatternSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case group(PatternNode, Int)
  /// A part that stands so often; `groups` are the captures in it, which each round forgets.
  case repeated(PatternNode, least: Int, most: Int?, isGreedy: Bool, groups: Range<Int>)
  /// What a group captured.
  case back(Int)
  case look(PatternNode, isAhead: Bool, isNegated: Bool)
  case start
  case end
  case boundary(isNegated: Bool)
}

/// What is wrong with a regular expression.
struct PatternError: Error {
  let message: String
}
