import Glibc

/// A program that the benchmark runs, and what it cost.
struct Child {
  /// What a run took.
  struct Cost {
    var seconds = 0.0
    /// The most memory that it had in hand at a time, itself alone: what it was started from does not count.
    var peakBytes = 0
    var succeeded = false
  }

  private let process: pid_t

  /// Starts a program, which reads nothing; what it writes is thrown away.
  init?(_ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, arguments[0], &actions, nil, words, environ) == 0 else { return nil }
    self.process = process
  }

  /// Runs a program to its end.
  static func run(_ arguments: [String], watchesMemory: Bool = false) -> Cost {
    var cost = Cost()
    let start = ContinuousClock().now
    guard let child = Child(arguments) else { return cost }
    var status: Int32 = 0
    if watchesMemory {
      // The mark that the kernel keeps only rises; a look every millisecond misses what is taken in the last one.
      while waitpid(child.process, &status, WNOHANG) == 0 {
        cost.peakBytes = max(cost.peakBytes, child.peakBytes)
        usleep(1_000)
      }
    } else {
      waitpid(child.process, &status, 0)
    }
    cost.seconds = (ContinuousClock().now - start) / .seconds(1)
    cost.succeeded = status == 0
    return cost
  }

  private var peakBytes: Int {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let descriptor = open("/proc/\(process)/status", O_RDONLY)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return 0 }
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return 0 }
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
  }

  /// Waits for its end.
  func wait() {
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
