import Testing

@testable import VanBanIngest

/// Images are judged by their headers before a program unpacks them.
@Suite struct ImageHeaderTests {
  func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ((count - 1 - $0) * 8)) }
  }

  func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  func png(_ width: Int, _ height: Int) -> [UInt8] {
    ImageHeader.pngSignature + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
      + chunk("pHYs", big(11_811, 4) + big(11_811, 4) + [1]) + chunk("IEND", [])
  }

  func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    let frame = [0xFF, 0xC0, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    let head: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 1] + big(200, 2) + big(200, 2)
    return head + [0, 0] + frame + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
  }

  /// Pages of a TIFF file, each a directory of width, height and one strip.
  func tiff(_ sizes: [(Int, Int)], isEndless: Bool = false) -> [UInt8] {
    var file: [UInt8] = ImageHeader.tiffBig + big(8, 4)
    for (index, (width, height)) in sizes.enumerated() {
      let entries = [(256, width), (257, height), (273, 8), (279, 4)]
      file += big(entries.count, 2)
      for (tag, value) in entries { file += big(tag, 2) + big(4, 2) + big(1, 4) + big(value, 4) }
      let isLast = index == sizes.count - 1
      file += big(isLast ? (isEndless ? 8 : 0) : file.count + 4, 4)
    }
    return file
  }

  @Test func sizes() throws {
    #expect(
      try ImageHeader(png(2_480, 3_508), pageLimit: 9).pages == [
        .init(width: 2_480, height: 3_508, resolution: 300)
      ])
    #expect(
      try ImageHeader(jpeg(1_654, 2_339), pageLimit: 9).pages == [
        .init(width: 1_654, height: 2_339, resolution: 200)
      ])
    #expect(
      try ImageHeader(tiff([(100, 200), (300, 400)]), pageLimit: 9).pages
        == [.init(width: 100, height: 200), .init(width: 300, height: 400)])
  }

  @Test func broken() {
    let whole = [png(10, 10), jpeg(10, 10), tiff([(10, 10), (10, 10)])]
    for file in whole {
      for length in [9, file.count / 2, file.count - 3] {
        #expect(throws: ImageHeader.Fault.broken("it is cut off"), "\(length) of \(file.count)") {
          try ImageHeader(Array(file.prefix(length)), pageLimit: 9)
        }
      }
    }
    #expect(throws: ImageHeader.Fault.notAnImage) { try ImageHeader(Array("GIF89a".utf8), pageLimit: 9) }
    #expect(throws: ImageHeader.Fault.broken("it has no width or height")) {
      try ImageHeader(png(0, 10), pageLimit: 9)
    }
  }

  @Test func tooManyPages() {
    for file in [tiff([(1, 1), (1, 1), (1, 1)]), tiff([(1, 1)], isEndless: true)] {
      #expect(throws: ImageHeader.Fault.tooManyPages) { try ImageHeader(file, pageLimit: 2) }
    }
  }

  @Test func resolutions() {
    func likely(_ width: Int, _ height: Int, _ told: Int?) -> Int {
      ImageHeader.Page(width: width, height: height, resolution: told).likelyResolution
    }
    #expect(likely(2_480, 3_508, 300) == 300 && likely(2_480, 3_508, nil) == 300)
    // What a program writes that knows nothing of paper.
    #expect(likely(2_480, 3_508, 72) == 300 && likely(3_508, 2_480, 96) == 300)
    #expect(likely(10, 10, nil) == 50)
  }
}
