import Foundation
import Testing

/// Several inputs on the way to standard output are read at once; what comes out does not show it.
@Suite struct OrderedOutputTests {
  @Test(arguments: [[], ["--format", "events"]]) func theOrderIsThatOfTheInputs(_ more: [String]) throws {
    let folder = try Folder()
    // One that is long in front of many that are short, and some that cannot be read between them.
    let long =
      plan + (1...6_000).map { "\($0). Triển khai Chỉ thị số \($0)/CT-TTg ngày 01/02/2020.\n" }.joined()
    try folder.file("in/00-long.txt", long)
    for number in 10..<60 { try folder.file("in/\(number).txt", plan + "Số \(number)\n") }
    for number in [5, 30, 61] { try folder.file("in/\(number < 10 ? "0" : "")\(number).docx", "x") }
    let inputs = folder.files.filter { $0.hasPrefix("in/") }.sorted()
    #expect(inputs.count == 54)
    let one = try Program.run(["convert", "--jobs", "1"] + more + inputs, in: folder)
    #expect(one.status == 1)
    #expect(one.errors.split(separator: "\n").count == 3, "\(one.errors)")
    for jobs in ["2", "7"] {
      let many = try Program.run(["convert", "--jobs", jobs] + more + inputs, in: folder)
      #expect(many.status == 1 && many.output == one.output && many.errors == one.errors)
    }
    // Each input by itself gives the same lines.
    var alone: [UInt8] = []
    for input in inputs {
      alone += try Program.run(["convert", "--format", more.last ?? "jsonl", input], in: folder).output
    }
    #expect(alone == one.output)
  }
}
