import Synchronization

/// Tells whoever watches that reading goes on: with each block, each chunk of a file, each program that starts or ends.
///
/// A watcher in another process knows by it a document that takes long from one that hangs.
public enum Heartbeat {
  private static let listener = Mutex<(@Sendable () -> Void)?>(nil)

  /// Calls back at each beat from now on; often, and from the thread that reads.
  public static func listen(_ beat: @escaping @Sendable () -> Void) { listener.withLock { $0 = beat } }

  static func beat() { listener.withLock { $0 }?() }
}
