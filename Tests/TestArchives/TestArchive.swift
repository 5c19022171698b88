internal import CArchiveWriter
internal import Foundation

/// Archives of every kind, made by libarchive for a test.
public struct TestArchive {
  /// What libarchive writes.
  public enum Kind: Sendable, CaseIterable {
    case zip, sevenZip, tar, tarGzip, tarBzip2, tarXZ

    /// The extension that such files bear.
    public var fileExtension: String {
      switch self {
      case .zip: "zip"
      case .sevenZip: "7z"
      case .tar: "tar"
      case .tarGzip: "tar.gz"
      case .tarBzip2: "tar.bz2"
      case .tarXZ: "txz"
      }
    }

    fileprivate var names: (format: String, filter: String?) {
      switch self {
      case .zip: ("zip", nil)
      case .sevenZip: ("7zip", nil)
      case .tar: ("pax", nil)
      case .tarGzip: ("pax", "gzip")
      case .tarBzip2: ("pax", "bzip2")
      case .tarXZ: ("pax", "xz")
      }
    }
  }

  /// A file or, with a target, a link.
  public struct Member {
    var name: String
    var bytes: [UInt8]
    var target: String?

    /// A file of some bytes.
    public static func file(_ name: String, _ bytes: [UInt8]) -> Member { Member(name: name, bytes: bytes) }
    /// A file of some text.
    public static func file(_ name: String, _ text: String) -> Member { file(name, Array(text.utf8)) }
    /// A symbolic link.
    public static func link(_ name: String, to target: String) -> Member {
      Member(name: name, bytes: [], target: target)
    }
  }

  /// libarchive refused to write.
  public struct Failure: Error {}

  /// The bytes of an archive.
  public static func make(
    _ kind: Kind, _ members: [Member], password: String? = nil
  ) throws -> [UInt8] {
    let names = kind.names
    let options = password == nil ? nil : "zip:encryption=traditional"
    return try write(names.format, names.filter, options, password, members)
  }

  /// A file compressed by gzip, bzip2 or xz.
  public static func compressed(_ filter: String, _ bytes: [UInt8]) throws -> [UInt8] {
    try write("raw", filter, nil, nil, [.file("data", bytes)])
  }

  private static func write(
    _ format: String, _ filter: String?, _ options: String?, _ password: String?, _ members: [Member]
  ) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "vanban-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard let writer = carchive_writer_open(file.path, format, filter, options, password) else {
      throw Failure()
    }
    var isGood = true
    for member in members {
      let status =
        if let target = member.target {
          carchive_writer_link(writer, member.name, target)
        } else {
          carchive_writer_add(writer, member.name, member.bytes, member.bytes.count)
        }
      isGood = isGood && status == 0
    }
    guard carchive_writer_close(writer) == 0, isGood else { throw Failure() }
    return Array(try Data(contentsOf: file))
  }
}
