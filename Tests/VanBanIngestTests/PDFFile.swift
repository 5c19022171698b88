/// Writes small PDF files: lines of a standard font at places from the lower left corner.
struct PDFFile {
  var pages: [[(text: String, left: Int, bottom: Int)]] = []

  /// The file, with its table of objects.
  var bytes: [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for (index, lines) in pages.enumerated() {
      let content = lines.map { "BT /F 12 Tf \($0.left) \($0.bottom) Td (\($0.text)) Tj ET\n" }.joined()
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + index * 2) 0 R>>"
      )
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)endstream")
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\(object)endobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }
}
