import Synchronization

/// Tells whoever watches that reading goes on: with each block, each chunk of a file, each program that starts or ends.
///
/// A watcher in another process knows by it a document that takes long from one that hangs.
public enum Heartbeat {
  /// A function alone would be wrapped once more each time that it is taken out of the lock, and grow slower and slower.
  private final class Listener: Sendable {
    let hear: @Sendable () -> Void
    init(_ hear: @escaping @Sendable () -> Void) { self.hear = hear }
  }

  private static let listener = Mutex<Listener?>(nil)

  /// Calls back at each beat from now on; often, and from the thread that reads.
  public static func listen(_ beat: @escaping @Sendable () -> Void) {
    listener.withLock { $0 = Listener(beat) }
  }

  static func beat() { listener.withLock { $0 }?.hear() }
}
