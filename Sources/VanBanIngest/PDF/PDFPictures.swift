/// How much of each page of a PDF file is covered by pictures: a scan covers all of it.
struct PDFPictures {
  private var areas: [Int: Double] = [:]

  /// Asks `pdfimages`; without it no page is known to be covered.
  init(path: String, inputName: String, seconds: Int) {
    let bounds = ProgramLimits(seconds: seconds, memory: 4 << 30, outputBytes: 64 << 20, fileBytes: 1 << 20)
    let run = try? ProgramRun(.pdfPictures, ["-list", path], limits: bounds, inputName: inputName)
    self.init(list: (try? run?.output()) ?? [])
  }

  /// Reads the list: page, number, type, width and height in pixels, …, pixels to an inch across and down, size, ratio.
  init(list: [UInt8]) {
    for row in list.split(separator: UInt8(ascii: "\n")) {
      let fields = row.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 9, fields[2] == "image" || fields[2] == "stencil", let page = Int(fields[0]),
        let width = Double(fields[3]), let height = Double(fields[4]),
        let across = Double(fields[fields.count - 4]), let down = Double(fields[fields.count - 3]),
        across > 0,
        down > 0
      else { continue }
      areas[page, default: 0] += width / across * 72 * height / down * 72
    }
  }

  /// The share of a page's area.
  func cover(page: Int, width: Double, height: Double) -> Double {
    (areas[page] ?? 0) / max(1, width * height)
  }
}
