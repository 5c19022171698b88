internal import VanBanModel

/// How much a program may use before it is killed.
struct ProgramLimits {
  /// Seconds from its start.
  var seconds: Int
  /// Seconds of the processor, where they are fewer.
  var processorSeconds: Int?
  /// Bytes of memory that it may map.
  var memory: Int
  /// Bytes of its standard output.
  var outputBytes: Int
  /// Bytes of a file that it writes.
  var fileBytes: Int
}

extension ProgramLimits {
  /// The bounds for an outside program.
  init(_ limits: Limits) {
    self.init(
      seconds: limits.programSeconds, memory: limits.programMemory, outputBytes: limits.programOutputBytes,
      fileBytes: limits.programFileBytes)
  }
}
