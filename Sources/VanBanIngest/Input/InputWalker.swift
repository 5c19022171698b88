import Glibc

/// Finds the documents below a folder.
public enum InputWalker {
  /// A document that was found.
  public struct Found: Sendable, Hashable {
    /// The folder that was walked.
    public var folder: String
    /// Its path below the folder.
    public var relativePath: String
    /// Where it lies.
    public var path: String { InputWalker.join(folder, relativePath) }
  }

  /// Why something is not read.
  public enum Obstacle: Sendable, Hashable {
    /// No format has its extension.
    case format
    /// Its name begins with a dot; a folder with all in it.
    case hidden
    /// Its name, in which other bytes than UTF-8 are shown as `\xE0`, cannot be written down.
    case name
    /// A link that leads nowhere.
    case brokenLink
    /// Neither a file nor a folder.
    case kind
    /// A folder that was named to be left out.
    case excluded
    /// A folder that was walked already, by another path.
    case walked
    /// A folder that cannot be listed.
    case unreadable(String)
  }

  /// What lies below a folder.
  public struct Listing: Sendable {
    /// The files whose extension a format claims, sorted by path.
    public var documents: [Found] = []
    /// How many files have another extension, by the extension in small letters; none is `""`.
    ///
    /// What is no file, or has a name that is not UTF-8, is told in words.
    public var others: [String: Int] = [:]
    /// Everything that is not read, sorted by path, with the reason.
    public var passedOver: [(found: Found, obstacle: Obstacle)] = []
    /// The folders below that cannot be listed.
    public var failures: [IngestError] = []
  }

  /// All files below a folder.
  ///
  /// Hidden files and folders, and the folders that `excluded` names, are left out. A folder without documents is no error
  /// here. Files with one of the `other` extensions, in small letters, count as documents.
  public static func list(
    _ folder: String, except excluded: [String] = [], other: Set<String> = []
  ) throws(IngestError) -> Listing {
    var listing = Listing()
    var visited: Set<Identity> = []
    let left = Set(excluded.compactMap { identity(of: $0) })
    var waiting = [""]
    func pass(_ relative: String, _ obstacle: Obstacle) {
      listing.passedOver.append((Found(folder: folder, relativePath: relative), obstacle))
    }
    while let relative = waiting.popLast() {
      let path = relative.isEmpty ? folder : join(folder, relative)
      let known = identity(of: path)
      if known == nil, relative.isEmpty {
        throw .unreadable(path: path, reason: ByteSource.reason(errno))
      }
      guard let identity = known else { continue }
      guard visited.insert(identity).inserted else {
        pass(relative, .walked)
        continue
      }
      if left.contains(identity), !relative.isEmpty {
        pass(relative, .excluded)
        continue
      }
      guard let directory = opendir(path) else {
        let reason = ByteSource.reason(errno)
        if relative.isEmpty { throw .unreadable(path: path, reason: reason) }
        listing.failures.append(.unreadable(path: path, reason: reason))
        pass(relative, .unreadable(reason))
        continue
      }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let (name, isUnicode) = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) {
            (String(cString: $0), String(validatingCString: $0) != nil)
          }
        }
        if name == "." || name == ".." { continue }
        guard isUnicode else {
          listing.others["with a name that is not UTF-8", default: 0] += 1
          pass(relative.isEmpty ? shown(entry) : join(relative, shown(entry)), .name)
          continue
        }
        let below = relative.isEmpty ? name : join(relative, name)
        if name.hasPrefix(".") {
          pass(below, .hidden)
          continue
        }
        switch kind(of: join(folder, below)) {
        case S_IFDIR: waiting.append(below)
        case S_IFREG:
          let fileExtension = InputSource.path(name).fileExtension
          if InputFormat.forExtension(fileExtension) != nil || other.contains(fileExtension) {
            listing.documents.append(Found(folder: folder, relativePath: below))
          } else {
            pass(below, .format)
            listing.others[fileExtension, default: 0] += 1
          }
        case 0:
          listing.others["broken link", default: 0] += 1
          pass(below, .brokenLink)
        default:
          listing.others["neither file nor folder", default: 0] += 1
          pass(below, .kind)
        }
      }
    }
    // By bytes and not by locale: the same folder gives the same order everywhere.
    listing.documents.sort { $0.relativePath.utf8.lexicographicallyPrecedes($1.relativePath.utf8) }
    listing.passedOver.sort {
      $0.found.relativePath.utf8.lexicographicallyPrecedes($1.found.relativePath.utf8)
    }
    return listing
  }

  /// A name that is not UTF-8, so that it can be read and written down.
  private static func shown(_ entry: UnsafeMutablePointer<dirent>) -> String {
    let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    return bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return (0x20..<0x7F).contains(byte) && byte != 0x5C
        ? String(UnicodeScalar(byte)) : "\\x" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether there is anything of that name.
  public static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// Whether two paths lead to one folder.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    guard let identity = identity(of: one) else { return false }
    return identity == self.identity(of: other)
  }

  /// Two paths of one folder have one identity: that is how loops of symbolic links show.
  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t
  }

  private static func identity(of path: String) -> Identity? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return Identity(device: information.st_dev, inode: information.st_ino)
  }

  private static func kind(of path: String) -> mode_t {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode & S_IFMT : 0
  }

  fileprivate static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
