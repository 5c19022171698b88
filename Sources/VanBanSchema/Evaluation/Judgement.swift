import Glibc
import VanBanJSONText

/// Whether a value is valid, and what it breaks.
struct Judgement {
  private(set) var violations: [Evaluation.Violation] = []
  private(set) var stop: Evaluation.Stop?

  var isValid: Bool { violations.isEmpty && stop == nil }

  /// So deep goes an evaluation on the stack that it was called on, and so deep on one of its own.
  private static let (shallow, deep) = (200, 30_000)

  init(_ program: SchemaProgram, _ root: Int, _ tree: JSONTree) {
    self.init(program, root, tree, mostDepth: Self.shallow)
    guard stop == .tooDeep else { return }
    self = LargeStack.run { Judgement(program, root, tree, mostDepth: Self.deep) }
  }

  /// A value is first looked at without a word; only one that is wrong is looked at again, for the messages.
  private init(_ program: SchemaProgram, _ root: Int, _ tree: JSONTree, mostDepth: Int) {
    var marks = Marks.none
    var quick = Evaluation(program, tree, isCollecting: false, mostDepth: mostDepth)
    if quick.check(root, 0, &marks), quick.stop == nil { return }
    stop = quick.stop
    if stop != nil { return }
    var whole = Evaluation(program, tree, isCollecting: true, mostDepth: mostDepth)
    _ = whole.check(root, 0, &marks)
    stop = whole.stop
    violations = whole.complaints?.violations ?? []
  }
}

/// A thread with room for deep recursion, which the system gives only as far as it is used.
enum LargeStack {
  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs on a stack of its own, and waits for the end.
  static func run<Result>(_ body: @escaping () -> Result) -> Result {
    var result: Result?
    var attributes = pthread_attr_t()
    var thread = pthread_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 512 << 20)
    let work = Unmanaged.passRetained(Work { result = body() })
    let failure = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    pthread_attr_destroy(&attributes)
    if failure == 0 { pthread_join(thread, nil) } else { work.release() }
    return result ?? body()
  }
}
