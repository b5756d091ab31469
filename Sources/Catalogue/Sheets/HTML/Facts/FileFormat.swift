/// Formats of files that pages offer to read.
enum FileFormat {
  /// By the ending of a file's name.
  private static let formats: [String: String] = [
    "pdf": "PDF", "doc": "DOC", "docx": "DOCX", "xls": "XLS", "xlsx": "XLSX", "ppt": "PPT",
    "pptx": "PPTX", "odt": "ODT", "ods": "ODS", "odp": "ODP", "rtf": "RTF", "epub": "EPUB",
    "csv": "CSV", "zip": "ZIP",
  ]

  static let all = Set(formats.values)

  private static let byEnding: HashTable<String> = {
    var table = HashTable<String>(capacity: formats.count)
    for (ending, format) in formats.sorted(by: { $0.key < $1.key }) {
      table.update(LabelHash.of(ending.utf8), default: format) { _ in }
    }
    return table
  }()

  /// The format that the end of an address tells; nothing if it is no file of these.
  static func named(in address: ArraySlice<UInt8>) -> String? {
    let address = address.span
    let path = address.extracting(
      first: address.firstIndex(of: UInt8(ascii: "?")) ?? address.count)
    let end = path.firstIndex(of: UInt8(ascii: "#")) ?? path.count
    var dot = end - 1
    while dot >= 0, dot >= end - 6, address[dot] != UInt8(ascii: ".") { dot -= 1 }
    guard dot >= 0, dot >= end - 6 else { return nil }
    var ending = LabelHash()
    for index in dot + 1..<end { ending.add(address[index].lowercased) }
    return ending.finish().flatMap { byEnding[$0] }
  }
}
