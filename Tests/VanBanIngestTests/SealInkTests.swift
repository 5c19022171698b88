import Foundation
import Testing

@testable import VanBanIngest

@Suite struct SealInkTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func inRedLight(_ image: [UInt8]) throws(SealInk.Fault) -> [UInt8] {
    let (colored, gray) = (
      folder.appendingPathComponent("page.ppm"), folder.appendingPathComponent("page.pgm")
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    guard (try? Data(image).write(to: colored)) != nil else { throw .malformed }
    try SealInk.remove(from: colored.path, into: gray.path)
    return (try? Data(contentsOf: gray)).map { [UInt8]($0) } ?? []
  }

  /// Paper, a seal, a pen, print: what is not red keeps its brightness.
  @Test func redIsAsWhiteAsPaper() throws {
    let image = Array("P6\n2 2\n255\n".utf8) + [255, 255, 255, 230, 30, 40, 20, 40, 160, 10, 10, 10]
    #expect(try inRedLight(image) == Array("P5\n2 2\n255\n".utf8) + [255, 230, 47, 10])
  }

  /// An image is read piece by piece: pixels lie across their bounds.
  @Test func everyPixelOfALargeImageComes() throws {
    let (width, height) = (1_701, 199)
    var image = Array("P6 \(width) \(height) 255\n".utf8)
    var gray = Array("P5\n\(width) \(height)\n255\n".utf8)
    for pixel in 0..<width * height {
      let value = UInt8(truncatingIfNeeded: pixel &* 2_654_435_761 >> 7)
      // Every third one is red where it is bright enough.
      image += pixel % 3 == 0 && value >= 64 ? [value, 20, 30] : [value, value, value]
      gray.append(value)
    }
    #expect(try inRedLight(image) == gray)
  }

  @Test(arguments: [
    "", "P5\n1 1\n255\n...", "P6\n1 1\n65535\n......", "P6\n2 2\n255\n...", "P6\n1\n", "P6\nx 1\n255\n...",
  ])
  func otherImagesAreRefused(_ image: String) {
    #expect(throws: SealInk.Fault.malformed) { try inRedLight(Array(image.utf8)) }
  }

  @Test func aMissingFileIsTold() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: SealInk.Fault.failed(errno: ENOENT)) {
      try SealInk.remove(from: folder.path + "/none.ppm", into: folder.path + "/none.pgm")
    }
  }
}
