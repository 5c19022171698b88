import Glibc

/// Finds the documents below a folder.
public enum InputWalker {
  /// A document that was found.
  public struct Found: Sendable, Hashable {
    /// Where it lies.
    public var path: String
    /// Its path below the folder.
    public var relativePath: String
  }

  /// What lies below a folder.
  public struct Listing: Sendable, Hashable {
    /// The files whose extension a format claims, sorted by path.
    public var documents: [Found] = []
    /// How many files have another extension, by the extension in small letters; none is `""`.
    ///
    /// What is no file, or has a name that is not UTF-8, is told in words.
    public var others: [String: Int] = [:]
  }

  /// All files below a folder.
  ///
  /// Hidden files and folders are left out. A folder without documents is no error here.
  /// `more` are extensions, in small letters, of files that count as documents too.
  public static func list(_ folder: String, with more: Set<String> = []) throws(IngestError) -> Listing {
    var listing = Listing()
    var visited: Set<Identity> = []
    var waiting = [""]
    while let relative = waiting.popLast() {
      let path = relative.isEmpty ? folder : join(folder, relative)
      let known = identity(of: path)
      if known == nil, relative.isEmpty {
        throw .unreadable(path: path, reason: ByteSource.reason(errno))
      }
      guard let identity = known, visited.insert(identity).inserted else { continue }
      guard let directory = opendir(path) else {
        throw .unreadable(path: path, reason: ByteSource.reason(errno))
      }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let (name, isUnicode) = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) {
            (String(cString: $0), String(validatingCString: $0) != nil)
          }
        }
        if name.hasPrefix(".") { continue }
        guard isUnicode else {
          listing.others["with a name that is not UTF-8", default: 0] += 1
          continue
        }
        let below = relative.isEmpty ? name : join(relative, name)
        switch kind(of: join(folder, below)) {
        case S_IFDIR: waiting.append(below)
        case S_IFREG:
          let fileExtension = InputSource.path(name).fileExtension
          if InputFormat.forExtension(fileExtension) != nil || more.contains(fileExtension) {
            listing.documents.append(Found(path: join(folder, below), relativePath: below))
          } else {
            listing.others[fileExtension, default: 0] += 1
          }
        case 0: listing.others["broken link", default: 0] += 1
        default: listing.others["neither file nor folder", default: 0] += 1
        }
      }
    }
    // By bytes and not by locale: the same folder gives the same order everywhere.
    listing.documents.sort { $0.relativePath.utf8.lexicographicallyPrecedes($1.relativePath.utf8) }
    return listing
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

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

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
