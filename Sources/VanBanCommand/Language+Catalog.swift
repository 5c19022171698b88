extension Translation {
  /// Every message that has a Vietnamese form; a more specific row stands before a general one.
  static let catalog: [Translation] = helps + checks + collection + usage + batch + files

  /// Commands, help and manual.
  private static let helps = [
    Translation(
      "structure out of Vietnamese administrative texts", "cấu trúc của văn bản hành chính tiếng Việt"),
    Translation("Usage:", "Cách dùng:"), Translation("Options:", "Tùy chọn:"),
    Translation("Examples:", "Ví dụ:"), Translation("Exit codes:", "Mã thoát:"), Translation("NAME", "TÊN"),
    Translation("SYNOPSIS", "CÁCH DÙNG"), Translation("COMMANDS", "CÁC LỆNH"),
    Translation("OPTIONS OF EVERY COMMAND", "TÙY CHỌN CỦA MỌI LỆNH"), Translation("EXIT STATUS", "MÃ THOÁT"),
    Translation(
      "vanban COMMAND --help tells a command's options. vanban --version tells the version.",
      "vanban LỆNH --help cho biết các tùy chọn của lệnh. vanban --version cho biết phiên bản."),
    Translation("done", "xong"),
    Translation(
      "some document failed, something was found, or a query has no answer",
      "có văn bản không đọc được, có lỗi được tìm thấy, hoặc câu hỏi không có câu trả lời"),
    Translation("wrong usage", "dùng sai cách"),
    Translation(
      "documents failed only for want of a program (vanban doctor tells which)",
      "có văn bản không đọc được chỉ vì thiếu chương trình (vanban doctor cho biết thiếu gì)"),
    Translation(
      "the output or a temporary file could not be written, the database not be used, or no worker be started",
      "không ghi được kết quả hay tệp tạm, không dùng được cơ sở dữ liệu, hoặc không khởi động được tiến trình đọc"
    ),
    Translation("interrupted; the same command goes on", "bị ngắt; chạy lại lệnh ấy để làm tiếp"),
    Translation(
      "turn documents, folders and archives into JSON", "chuyển văn bản, thư mục, tệp nén thành JSON"),
    Translation("print the source text that spans refer to", "in văn bản gốc mà các vị trí (span) chỉ tới"),
    Translation("list the tokens: kind, span and text", "liệt kê các từ: loại, vị trí, chữ"),
    Translation("score what is found against annotations", "chấm kết quả theo bản chú giải mẫu"),
    Translation(
      "list the formats: name, extensions, program needed, what it is",
      "liệt kê các định dạng: tên, đuôi tệp, chương trình cần có, mô tả"),
    Translation(
      "tell which optional programs are here, and what is lost without the others",
      "cho biết có những chương trình phụ trợ nào, thiếu thì mất gì"),
    Translation("print the JSON Schema of the output", "in JSON Schema của kết quả"),
    Translation(
      "answer requests on standard input, a line of JSON each, for pipelines and engines",
      "trả lời các yêu cầu từ đầu vào chuẩn, mỗi yêu cầu một dòng JSON, để ghép vào hệ thống khác"),
    Translation("print completions for bash, zsh or fish", "in phần tự điền lệnh cho bash, zsh hoặc fish"),
    Translation("print the manual page", "in trang hướng dẫn (man)"),
    Translation(
      "write one JSON file for each document below DIR, and DIR/manifest.jsonl",
      "ghi mỗi văn bản một tệp JSON vào thư mục DIR, và sổ ghi DIR/manifest.jsonl"),
    Translation(
      "read N documents at a time (default: as many as the machine has processors)",
      "đọc N văn bản cùng lúc (mặc định: bằng số bộ xử lý của máy)"),
    Translation(
      "with --output: do everything again, whatever an earlier run has done",
      "cùng --output: làm lại tất cả, kể cả việc lần trước đã xong"),
    Translation(
      "with --output: copy the inputs that failed below DIR",
      "cùng --output: chép các tệp không đọc được vào thư mục DIR"),
    Translation(
      "with --output: how to tell on standard error how far it has come",
      "cùng --output: cách báo tiến độ trên đầu ra lỗi"),
    Translation("with --output: tell only what failed", "cùng --output: chỉ báo những gì không được"),
    Translation("with --output: tell of every input", "cùng --output: báo từng tệp"),
    Translation(
      "how much memory the worker that reads a document may take (default: {})",
      "bộ nhớ tối đa (MiB) của tiến trình đọc một văn bản (mặc định: {})"),
    Translation(
      "json: one document as one object; jsonl: one object a line; events: a line for everything that is found, at once",
      "json: một văn bản là một đối tượng; jsonl: mỗi dòng một đối tượng; events: mỗi điều tìm thấy một dòng, in ra ngay"
    ),
    Translation(
      "the schema of the lines that --format events prints", "lược đồ của các dòng mà --format events in ra"),
    Translation(
      "take the input for this format, whatever it looks like",
      "coi đầu vào là định dạng này, dù trông giống gì khác"),
    Translation(
      "read N bytes at a time; the output is the same", "mỗi lần đọc N byte; kết quả không thay đổi"),
    Translation(
      "let ICU find all word boundaries, without the faster pass; the output is the same",
      "để ICU tìm mọi ranh giới từ, không dùng cách nhanh hơn; kết quả không thay đổi"),
    Translation(
      "how long another program may work on a file, and a worker may be silent (default: {})",
      "số giây tối đa cho chương trình khác làm một tệp, và cho tiến trình đọc không báo gì (mặc định: {})"),
    Translation(
      "list what a human should look at, worst first, instead of the JSON",
      "thay vì JSON, liệt kê những gì cần người xem lại, xấu nhất trước"),
    Translation(
      "list instead where letters were put right: kind, span, original letters, one object a line",
      "liệt kê những chỗ đã sửa chữ: loại, vị trí, chữ gốc, mỗi dòng một đối tượng"),
    Translation(
      "the language of messages and help (default: by the locale)",
      "ngôn ngữ của thông báo và trợ giúp (mặc định: theo máy)"),
    Translation(
      "the folder of annotations, with all folders below it; may be given again",
      "thư mục chú giải mẫu, kể cả các thư mục con; có thể nêu nhiều lần"),
    Translation(
      "where the annotations' sources lie (default: beside them, below DIR or beside DIR)",
      "nơi có văn bản gốc của chú giải (mặc định: cạnh chú giải, trong DIR hoặc cạnh DIR)"),
    Translation(
      "only documents whose source fits one of these, with commas between: '*.txt,*.html'",
      "chỉ các văn bản có tên tệp khớp một trong các mẫu, cách nhau bằng dấu phẩy: '*.txt,*.html'"),
    Translation(
      "list all that was missed, and all that is spurious", "liệt kê mọi thứ bị sót và mọi thứ thừa"),
    Translation("print what is found as JSON", "in kết quả dạng JSON"),
    Translation(
      "tell what was gained and lost since an earlier --json", "cho biết hơn kém gì so với lần --json trước"),
    Translation("with --compare: exit 1 if anything was lost", "cùng --compare: thoát mã 1 nếu mất gì"),
    Translation("exit 1 if a kind's F1 is below this", "thoát mã 1 nếu F1 của loại nào thấp hơn số này"),
    Translation(
      "print how often each rule is right; 'measured' is the confidence for Rule+Catalog.swift",
      "in tỷ lệ đúng của từng quy tắc; 'measured' là độ tin cậy cho Rule+Catalog.swift"),
    Translation("show this help", "hiện trợ giúp này"), Translation("show the version", "hiện phiên bản"),
  ]

  /// Wrong command lines.
  private static let usage = [
    Translation("{} (vanban {} --help tells more)", "{} (xem vanban {} --help)"),
    Translation("{} (vanban --help lists them)", "{} (vanban --help liệt kê các lệnh)"),
    Translation("unknown command {}; did you mean {}?", "không có lệnh {}; có phải {} không?"),
    Translation("unknown command {}", "không có lệnh {}"),
    Translation(
      "unknown option {} for {}; did you mean {}?", "không có tùy chọn {} cho lệnh {}; có phải {} không?"),
    Translation("unknown option {} for {}", "không có tùy chọn {} cho lệnh {}"),
    Translation("{} takes no value", "{} không nhận giá trị"),
    Translation("{} needs a value: {}", "{} cần một giá trị: {}"),
    Translation("{} cannot be {}; it is one of {}", "{} không thể là {}; phải là một trong: {}"),
    Translation("{} is a whole number of seconds from {} to {}", "{} là số giây nguyên từ {} đến {}"),
    Translation("{} is a whole number from {} to {}", "{} là số nguyên từ {} đến {}"),
    Translation("{} is a number from {} to {}", "{} là số từ {} đến {}"),
    Translation("{} needs --output DIR", "{} cần có --output THƯ-MỤC"),
    Translation("{} needs the name of a folder", "{} cần tên thư mục"),
    Translation("{} and {} do not go together", "không dùng {} cùng với {}"),
    Translation("convert needs a file, a folder or -", "convert cần một tệp, một thư mục hoặc -"),
    Translation("{} needs one file", "{} cần một tệp"), Translation("{} takes no file", "{} không nhận tệp"),
    Translation(
      "worker reads requests from standard input and takes no file",
      "worker đọc yêu cầu từ đầu vào chuẩn và không nhận tệp"),
    Translation("completions needs the name of a shell: {}", "completions cần tên của shell: {}"),
    Translation(
      "--format json is for one document; many go to standard output as jsonl, or below --output DIR",
      "--format json chỉ cho một văn bản; nhiều văn bản thì ra jsonl, hoặc vào --output THƯ-MỤC"),
    Translation(
      "--format {} writes to standard output; leave out --output, or the format",
      "--format {} ghi ra đầu ra chuẩn; hãy bỏ --output hoặc bỏ định dạng"),
    Translation(
      "--review lists findings on standard output; leave out --output and formats other than jsonl",
      "--review liệt kê trên đầu ra chuẩn; hãy bỏ --output và các định dạng khác jsonl"),
  ]

  /// Batches.
  private static let batch = [
    Translation(
      "{} inputs: {} ok, {} partial, {} failed, {} skipped; {} to review; {} tells of each",
      "{} tệp: {} tốt, {} thiếu một phần, {} không đọc được, {} bỏ qua; {} cần xem lại; chi tiết từng tệp ở {}"
    ),
    Translation(
      "{} of {} inputs are not done; the same command goes on where this one ended",
      "{} trong {} tệp chưa làm; chạy lại đúng lệnh này để làm tiếp"),
    Translation("of them {}", "trong đó {}"), Translation("{} were done before", "{} đã xong từ lần trước"),
    Translation("{} have changed and were done again", "{} đã thay đổi và được làm lại"),
    Translation("{} are no longer there", "{} không còn nữa"),
    Translation("{} of {}, {} in a second", "{} trong {}, {} tệp mỗi giây"),
    Translation("{} left", "còn {}"), Translation("{} failed", "{} không đọc được"),
    Translation("{} to review", "{} cần xem lại"),
    Translation("has changed since it was done", "đã thay đổi từ lần làm trước"),
    Translation("ok ({} ms)", "tốt ({} ms)"), Translation("partial ({} ms)", "thiếu một phần ({} ms)"),
    Translation("failed ({} ms)", "không đọc được ({} ms)"),
    Translation(
      "finishing what is in hand; a second signal ends it at once, and the same command goes on from there",
      "đang làm nốt tệp dở; nhấn lần nữa để dừng ngay, chạy lại lệnh này để làm tiếp"),
    Translation("passed over files that are not read: {}", "bỏ qua các tệp không đọc: {}"),
    Translation(
      "a folder without documents; looked for files that end in {}",
      "thư mục không có văn bản; đã tìm các tệp có đuôi {}"),
    Translation(
      "another run of vanban writes there; wait for its end, or use another --output",
      "một lần chạy vanban khác đang ghi vào đó; hãy đợi nó xong, hoặc dùng --output khác"),
    Translation(
      "is what --output names; write to another folder", "trùng với --output; hãy ghi vào thư mục khác"),
    Translation(
      "records that were cut off or broken: {}; their inputs are done again",
      "số dòng bị cắt hoặc hỏng: {}; các tệp đó được làm lại"),
    Translation(
      "{} is no manifest of vanban; use another --output, or --force to begin anew",
      "{} không phải sổ ghi của vanban; dùng --output khác, hoặc --force để làm lại từ đầu"),
    Translation(
      "{} is a manifest of version {}, and this vanban knows version {}; use another --output, or --force to begin anew",
      "{} là sổ ghi phiên bản {}, vanban này chỉ biết phiên bản {}; dùng --output khác, hoặc --force để làm lại từ đầu"
    ),
    Translation(
      "cannot be written: {}; choose another --output, or make room",
      "không ghi được: {}; hãy chọn --output khác, hoặc dọn chỗ trống"),
    Translation(
      "its output {} is already written for {}; convert the folder above both, or use another --output",
      "tệp kết quả {} đã được ghi cho {}; hãy chuyển đổi thư mục chứa cả hai, hoặc dùng --output khác"),
    Translation(
      "the name of its output is too long for a file; rename it", "tên tệp kết quả quá dài; hãy đổi tên"),
    Translation(
      "there is a folder called {}; use another --output", "đã có thư mục tên {}; hãy dùng --output khác"),
    Translation("its name is not UTF-8; rename it", "tên tệp không phải UTF-8; hãy đổi tên"),
    Translation(
      "it took more than {} seconds without a sign of progress and was stopped; --timeout gives it more",
      "quá {} giây không có tiến triển nên bị dừng; --timeout cho thêm thời gian"),
    Translation(
      "the worker that read it was ended by signal {}; it may need more than the {} MiB of --memory",
      "tiến trình đọc nó bị dừng bởi tín hiệu {}; có thể nó cần nhiều hơn {} MiB của --memory"),
    Translation(
      "the worker that read it ended with exit code {}", "tiến trình đọc nó kết thúc với mã {}"),
    Translation("no worker can be started: {}", "không khởi động được tiến trình đọc: {}"),
  ]

  /// Files that cannot be read.
  private static let files = [
    Translation("no such file", "không có tệp này"), Translation("permission denied", "không có quyền đọc"),
    Translation("Permission denied", "không có quyền"),
    Translation("No space left on device", "ổ đĩa đã đầy"),
    Translation("File too large", "tệp quá lớn"), Translation("Read-only file system", "ổ đĩa chỉ cho đọc"),
    Translation("Not a directory", "không phải thư mục"),
    Translation(
      "is a folder; name a file, or walk the folder", "là thư mục; hãy nêu tên tệp"),
    Translation(
      "broken {} file: {}; save it anew in its program, or fetch it again",
      "tệp {} bị hỏng: {}; hãy lưu lại bằng chương trình của nó, hoặc lấy lại tệp"),
    Translation("{} (the limit is {}); cut it into parts", "{} (giới hạn là {}); hãy chia nhỏ"),
    Translation(
      "protected by a password; open it in its program and save it without one",
      "có mật khẩu; hãy mở bằng chương trình của nó và lưu lại không mật khẩu"),
    Translation(
      "an archive; name one document in it, for example {}",
      "là tệp nén; hãy nêu một văn bản trong đó, ví dụ {}"),
    Translation("needs {} ({})", "cần có {} ({})"),
    Translation(
      "{} cannot read it: {}; save it anew in its program, or as another format",
      "{} không đọc được: {}; hãy lưu lại bằng chương trình của nó, hoặc sang định dạng khác"),
    Translation(
      "{} took too long (the limit is {} seconds) and was stopped; cut the file into parts",
      "{} chạy quá lâu (giới hạn {} giây) nên bị dừng; hãy chia nhỏ tệp"),
    Translation(
      "it was changed while it was read; convert it again", "tệp thay đổi trong lúc đọc; hãy chuyển đổi lại"),
    Translation(
      "not a text file (it holds binary data); convert it to text, html, docx or odt",
      "không phải tệp văn bản (chứa dữ liệu nhị phân); hãy đổi sang text, html, docx hoặc odt"),
    Translation("the file is empty", "tệp rỗng"), Translation("it is cut off", "tệp bị cắt cụt"),
    Translation("not a zip archive (it begins with {})", "không phải tệp zip (tệp bắt đầu bằng {})"),
    Translation("not a zip archive", "không phải tệp zip"),
    Translation("{}; it is no document", "{}; không phải văn bản"),
    Translation("{} characters have no owner", "{} ký tự chưa được xếp chỗ"),
    Translation(
      "cannot write to standard output: {}", "không ghi được ra đầu ra chuẩn: {}"),
  ]
}
