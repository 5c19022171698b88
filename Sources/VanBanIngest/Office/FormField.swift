/// A field of a form: a list to choose from, a box to tick, most of which have no text of their own.
///
/// Word keeps what it shows in the field's properties (ECMA-376, Part 1, 17.16.17); LibreOffice writes them as parameters.
struct FormField {
  private var entries: [String] = []
  private var chosen = 0
  private var isTicked: Bool?

  /// What the page shows: the entry that was chosen, ☑ or ☐; empty for any other field.
  var text: String {
    if let isTicked { return isTicked ? "☑" : "☐" }
    return entries.indices.contains(chosen) ? entries[chosen] : ""
  }

  /// Reads the field:fieldmark element of an OpenDocument text that has just begun, to its end.
  init(opened xml: XMLPullReader) throws(IngestError) {
    let type = xml.attribute("type") ?? ""
    let isList = type.hasSuffix(".FORMDROPDOWN")
    if type.hasSuffix(".FORMCHECKBOX") { isTicked = false }
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard try xml.next() == .start, xml.name == "field:param" else { continue }
      switch xml.attribute("name") {
      case "Dropdown_ListEntry" where isList: entries.append(xml.attribute("value") ?? "")
      case "Dropdown_Selected": chosen = xml.integer("value") ?? 0
      case "Checkbox_Checked": isTicked = isTicked.map { _ in xml.attribute("value") == "true" }
      default: break
      }
    }
  }

  /// Reads the w:ddList or w:checkBox element of a Word file that has just begun, to its end.
  init(word xml: XMLPullReader) throws(IngestError) {
    if xml.name == "w:checkBox" { isTicked = false }
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard try xml.next() == .start else { continue }
      switch xml.name {
      case "w:listEntry": entries.append(xml.attribute("val") ?? "")
      // What was chosen stands before or behind what is chosen first; it alone counts where both are told.
      case "w:default" where isTicked == nil: if !hasResult { chosen = xml.integer("val") ?? 0 }
      case "w:default": if !hasResult { isTicked = xml.isOn }
      case "w:result": (chosen, hasResult) = (xml.integer("val") ?? 0, true)
      case "w:checked": (isTicked, hasResult) = (xml.isOn, true)
      default: break
      }
    }
  }

  private var hasResult = false
}
