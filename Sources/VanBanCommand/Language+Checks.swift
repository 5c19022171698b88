extension Translation {
  /// Commands and options that check documents.
  static let checks = [
    Translation(
      "check documents against the rules of form, JSON against its schema",
      "kiểm tra thể thức văn bản, kiểm tra JSON theo lược đồ"),
    Translation(
      "list the rules of validate: id, severity, name, what they say",
      "liệt kê các quy tắc của validate: mã, mức độ, tên, nội dung"),
    Translation(
      "tell one rule: its article, a good and a bad example",
      "giải thích một quy tắc: điều khoản căn cứ, ví dụ đúng và sai"),
    Translation(
      "text: a line for each finding; json: one object; the others for CI",
      "text: mỗi lỗi một dòng; json: một đối tượng; các dạng khác dùng cho CI"),
    Translation(
      "exit 1 from this severity on (default: error)",
      "thoát với mã 1 từ mức độ này trở lên (mặc định: error)"),
    Translation(
      "severities and ignored paths (default: .vanban.json here or in a folder above)",
      "mức độ và đường dẫn bỏ qua (mặc định: .vanban.json ở đây hoặc ở thư mục trên)"),
    Translation(
      "leave out the findings that FILE knows",
      "bỏ qua các lỗi đã ghi trong FILE"),
    Translation(
      "write what is found to FILE, for --baseline; exit 0",
      "ghi các lỗi tìm thấy vào FILE, dùng cho --baseline; thoát với mã 0"),
    Translation(
      "only files that changed since this branch left the git revision REV",
      "chỉ các tệp đã đổi từ khi nhánh này tách khỏi phiên bản git REV"),
    Translation(
      "a collection made by vanban index: what it knows to be replaced is no basis (CIT-10)",
      "cơ sở dữ liệu do vanban index tạo: văn bản mà nó biết đã bị thay thế không làm căn cứ (CIT-10)"),
    Translation(
      "write safe replacements into .txt and .md files",
      "ghi các chỗ sửa an toàn vào tệp .txt và .md"),
    Translation(
      "table, or json with all there is",
      "table: bảng; json: đầy đủ"),
    Translation(
      "the JSON Schema (2020-12) for JSON files (default: that of vanban's output)",
      "JSON Schema (2020-12) cho tệp JSON (mặc định: lược đồ của vanban)"),
    Translation(
      "a schema that --schema refers to, by its $id or by URI; may be given again",
      "lược đồ mà --schema dẫn tới, theo $id hoặc URI; có thể nêu nhiều lần"),
    Translation(
      "where the schemas lie whose URIs begin so; may be given again",
      "nơi chứa các lược đồ có URI bắt đầu như vậy; có thể nêu nhiều lần"),
    Translation(
      "let \"format\" refuse strings; else it only describes them",
      "để \"format\" bác bỏ chuỗi sai; nếu không thì chỉ mô tả"),
    Translation(
      "with --schema: each item of an array is a value of its own",
      "cùng --schema: mỗi phần tử của mảng là một giá trị riêng"),
    Translation(
      "each line is a value of its own (so it is for .jsonl and .ndjson)",
      "mỗi dòng là một giá trị riêng (như với .jsonl và .ndjson)"),
    Translation(
      "how much one JSON value may take: its text, and 12 bytes for each value and key in it (default: 1024)",
      "bộ nhớ cho một giá trị JSON: chữ của nó, và 12 byte cho mỗi giá trị và khóa (mặc định: 1024)"),
  ]

  /// Commands and options that ask a collection.
  static let collection = [
    Translation(
      "put documents, or JSON made by convert, into a database that can be asked",
      "đưa văn bản, hoặc JSON do convert tạo ra, vào cơ sở dữ liệu để tra cứu"),
    Translation(
      "ask a database: what cites X, what X rests on, …",
      "tra cứu: văn bản nào viện dẫn X, X căn cứ vào đâu, …"),
    Translation(
      "draw the network of citations",
      "vẽ mạng lưới viện dẫn"),
    Translation(
      "the database (SQLite 3); index makes it where it does not exist",
      "cơ sở dữ liệu (SQLite 3); index tạo ra nếu chưa có"),
    Translation(
      "table (default): columns for reading; json: one object; jsonl: an object a line; csv: for spreadsheets",
      "table (mặc định): các cột để đọc; json: một đối tượng; jsonl: mỗi dòng một đối tượng; csv: cho bảng tính"
    ),
    Translation(
      "dot (default): for graphviz; graphml: for networkx, Gephi, yEd",
      "dot (mặc định): cho graphviz; graphml: cho networkx, Gephi, yEd"),
    Translation(
      "only X and what it is linked to; X as in vanban query",
      "chỉ X và những gì liên quan; X viết như trong vanban query"),
    Translation(
      "how many steps to follow (default: 3 of basis, 1 of graph)",
      "đi theo bao nhiêu bước (mặc định: basis 3, graph 1)"),
    Translation(
      "tasks and targets of this unit, written short or in full",
      "nhiệm vụ, chỉ tiêu của đơn vị này, viết tắt hoặc đầy đủ"),
    Translation(
      "only documents of a type: KH or 'Kế hoạch'",
      "chỉ văn bản thuộc loại này: KH hoặc 'Kế hoạch'"),
    Translation(
      "only documents of an issuer, written short or in full, or a part of the name",
      "chỉ văn bản của cơ quan này, viết tắt, đầy đủ, hoặc một phần tên"),
    Translation(
      "only documents of a place; a province of today includes those that went into it",
      "chỉ văn bản của địa phương này; tỉnh hiện nay gồm cả các tỉnh đã sáp nhập"),
    Translation(
      "only documents from this day on, of deadlines: what is due from then on; 2021, 2021-05 or 2021-05-23",
      "chỉ văn bản từ ngày này; với deadlines: việc đến hạn từ ngày đó; 2021, 2021-05 hoặc 2021-05-23"),
    Translation(
      "only documents up to this day, of deadlines: what is due by then",
      "chỉ văn bản đến ngày này; với deadlines: việc đến hạn tới ngày đó"),
    Translation(
      "show at most N rows; 0 for all (default: 100; of search 20)",
      "hiện nhiều nhất N dòng; 0 là tất cả (mặc định: 100; với search là 20)"),
  ]
}
