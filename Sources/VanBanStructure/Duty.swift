import VanBanModel
import VanBanText

/// Knows whose duties are being listed: under *TỔ CHỨC THỰC HIỆN* a section named after units lists what they do.
struct Duty {
  /// The units; empty outside of such a section.
  private(set) var units: [String] = []
  private var unitDepth = 0
  /// How deep the part that assigns duties stands; 0 for none.
  private var partDepth = 0

  /// Whether the open part assigns duties.
  var assigns: Bool { partDepth > 0 }

  /// Sees a section that was opened at a depth.
  mutating func enter(_ line: Line, isHeading: Bool, depth: Int) {
    if depth <= unitDepth { units = [] }
    if depth <= partDepth { partDepth = 0 }
    let ordered = PlanCue.orders.match(line.tokens, at: 1)?.end
    if let ordered, line.tokens.last?.isSign(.colon) == true {
      // *2. Giao Sở Nội vụ:* lists what it has to do wherever it stands.
      return take(line, from: ordered, depth: depth)
    }
    if partDepth == 0 {
      let assigns = line.tokens.indices.contains { PlanCue.assignments.match(line.tokens, at: $0) != nil }
      if assigns, isHeading { partDepth = depth }
      return
    }
    guard let last = line.tokens.last, isHeading || last.isSign(.colon) else { return }
    take(line, from: 1, depth: depth)
  }

  private mutating func take(_ line: Line, from start: Int, depth: Int) {
    let reader = UnitReader(line)
    guard reader.begins(at: start) else { return }
    let title = line.tokens.count - (line.tokens.last?.isSign(.colon) == true ? 1 : 0)
    let end = reader.subject(from: start) ?? title
    guard end > start else { return }
    unitDepth = depth
    units = reader.names(start..<end)
  }
}
