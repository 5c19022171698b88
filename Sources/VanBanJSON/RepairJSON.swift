public import VanBanModel

/// A repair as `vanban text --repairs` lists it.
public enum RepairJSON {
  /// One object, without a line end.
  public static func line(_ repair: Repair) -> [UInt8] {
    var json = JSONBuffer()
    json.raw("{")
    json.key("kind")
    json.string(repair.kind.rawValue)
    json.key("span")
    json.span(repair.place)
    json.key("original")
    json.string(repair.original)
    json.key("text")
    json.string(repair.text)
    json.raw("}")
    return json.take()
  }
}
