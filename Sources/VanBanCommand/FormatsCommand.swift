import VanBan
import VanBanIngest

/// `vanban formats`: name, extensions, needed program and summary of each format, with tabs between.
///
/// Scripts take from it which files to look for.
enum FormatsCommand {
  static func run(_ arguments: Arguments) -> ExitCode {
    for format in InputFormat.all {
      let fields = [
        format.name, format.fileExtensions.joined(separator: ","), format.program ?? "-", format.summary,
      ]
      StandardStreams.write(Array((fields.joined(separator: "\t") + "\n").utf8))
    }
    return .done
  }
}
