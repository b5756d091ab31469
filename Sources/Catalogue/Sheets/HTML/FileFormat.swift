/// Formats of files that pages offer to read.
enum FileFormat {
  /// By the ending of a file's name.
  private static let formats: [String: String] = [
    "pdf": "PDF", "doc": "DOC", "docx": "DOCX", "xls": "XLS", "xlsx": "XLSX", "ppt": "PPT",
    "pptx": "PPTX", "odt": "ODT", "ods": "ODS", "odp": "ODP", "rtf": "RTF", "epub": "EPUB",
    "csv": "CSV", "zip": "ZIP",
  ]

  static let all = Set(formats.values)

  /// The format that the end of an address tells; nothing if it is no file of these.
  static func named(in address: ArraySlice<UInt8>) -> String? {
    var end = address.startIndex
    while end < address.endIndex, address[end] != UInt8(ascii: "?"),
      address[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    let path = address[..<end]
    guard let dot = path.suffix(6).lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return formats[String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased()]
  }
}
