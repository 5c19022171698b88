/// A number of any size, exact: its digits without zeros at either end, and the power of ten of the last one.
public struct JSONNumber: Sendable, Hashable {
  /// Whether it is below zero.
  public private(set) var isNegative: Bool
  /// The digits, each 0 to 9; none for zero.
  private var digits: [UInt8]
  private var exponent: Int

  /// Reads a number that the grammar allows.
  public init(_ text: some Collection<UInt8>) {
    var digits: [UInt8] = []
    var scale = 0
    var isFraction = false
    var power = 0
    var at = text.startIndex
    isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text.formIndex(after: &at) }
    while at < text.endIndex {
      let byte = text[at]
      text.formIndex(after: &at)
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        power = Int(String(decoding: text[at...], as: UTF8.self)) ?? 0
        at = text.endIndex
      default:
        if isFraction { scale -= 1 }
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - UInt8(ascii: "0")) }
      }
    }
    var zeros = 0
    while zeros < digits.count, digits[digits.count - 1 - zeros] == 0 { zeros += 1 }
    digits.removeLast(zeros)
    self.digits = digits
    exponent = digits.isEmpty ? 0 : scale + zeros + power
    if digits.isEmpty { isNegative = false }
  }

  /// Makes a whole number.
  public init(_ value: Int) { self.init(String(value).utf8) }

  /// Whether it has no fraction: `1.0` has none.
  public var isInteger: Bool { exponent >= 0 }

  /// Whether it is zero.
  public var isZero: Bool { digits.isEmpty }

  /// The number where it is whole and not too large.
  public var int: Int? {
    guard exponent >= 0, digits.count + exponent <= 18 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    return (0..<exponent).reduce(isNegative ? -value : value) { result, _ in result * 10 }
  }

  /// Whether this is a whole multiple of another number.
  ///
  /// With a·10^k and b, both without zeros at their ends: for k below zero it is none, unless a is zero. For k above
  /// zero only so many of the tens count as b has factors of 2 or 5, and it has fewer than four for each digit.
  public func isMultiple(of other: JSONNumber) -> Bool {
    guard !isZero, !other.isZero else { return isZero }
    let power = exponent - other.exponent
    guard power >= 0 else { return false }
    let zeros = min(power, 4 * other.digits.count)
    if other.digits.count <= 18 {
      let divisor = other.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
      var rest: UInt64 = 0
      for digit in 0..<digits.count + zeros {
        let (high, low) = rest.multipliedFullWidth(by: 10)
        let (sum, overflow) = low.addingReportingOverflow(digit < digits.count ? UInt64(digits[digit]) : 0)
        rest = divisor.dividingFullWidth((high + (overflow ? 1 : 0), sum)).remainder
      }
      return rest == 0
    }
    var rest: [UInt8] = []
    for digit in 0..<digits.count + zeros {
      let next = digit < digits.count ? digits[digit] : 0
      if !rest.isEmpty || next != 0 { rest.append(next) }
      while Self.compare(rest, other.digits) >= 0 { Self.subtract(&rest, other.digits) }
    }
    return rest.isEmpty
  }

  /// Compares whole numbers by their digits, highest first, without zeros before them.
  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.count != right.count { return left.count - right.count }
    for (mine, others) in zip(left, right) where mine != others { return Int(mine) - Int(others) }
    return 0
  }

  private static func subtract(_ left: inout [UInt8], _ right: [UInt8]) {
    var borrow: UInt8 = 0
    for step in 1...left.count {
      let taken = borrow + (step <= right.count ? right[right.count - step] : 0)
      let at = left.count - step
      borrow = left[at] < taken ? 1 : 0
      left[at] = left[at] &+ borrow &* 10 &- taken
    }
    left.removeFirst(left.firstIndex { $0 != 0 } ?? left.count)
  }
}

extension JSONNumber: Comparable {
  /// Whether the first is less, to the last digit.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: JSONNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let (mine, others) = (digits.count + exponent, other.digits.count + other.exponent)
    if mine != others { return mine < others }
    // Digits of equal weight face each other, and the shorter row ends in zeros.
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
