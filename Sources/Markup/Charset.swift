/// Which characters the bytes of a document stand for.
enum Charset: Hashable {
  case utf8
  case utf16(isBigEndian: Bool)
  /// Also what pages mean that declare ISO 8859-1 or ASCII (WHATWG Encoding Standard).
  case windows1252
  /// One that libxml2 or the system's converter knows, by its name in lower case.
  case other(String)

  /// The charset that `label` names; any text is taken, known or not.
  init(label: String) {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    self =
      switch name {
      case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
      case "utf-16", "utf-16le", "ucs-2", "iso-10646-ucs-2", "unicode": .utf16(isBigEndian: false)
      case "utf-16be": .utf16(isBigEndian: true)
      case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1",
        "latin1", "latin-1", "l1", "us-ascii", "ascii", "ansi_x3.4-1968":
        .windows1252
      // Pages in these carry letters that only the vendor's larger set has.
      case "gb2312", "gbk", "x-gbk", "gb_2312-80": .other("gb18030")
      case "shift_jis", "shift-jis", "sjis", "x-sjis": .other("cp932")
      case "ks_c_5601-1987", "euc-kr", "ksc5601": .other("cp949")
      case "iso-8859-9", "latin5": .other("windows-1254")
      case "iso-8859-8-i": .other("iso-8859-8")
      case "x-mac-cyrillic": .other("mac-cyrillic")
      default: .other(name)
      }
  }

  /// The charset that a byte order mark tells, and the length of the mark, in bytes.
  static func byteOrderMark(of document: [UInt8]) -> (charset: Charset, length: Int)? {
    if document.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if document.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if document.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    return nil
  }
}

// MARK: XML

extension Charset {
  struct Problem: Error { let message: String }

  /// `document` in UTF-8, from the encoding that it says it has.
  static func decodeXML(_ document: [UInt8]) -> Result<[UInt8], Problem> {
    if let mark = byteOrderMark(of: document) {
      return decode(document[mark.length...], from: mark.charset)
    }
    // The first two characters of a declaration, or of the first tag (XML 1.0, appendix F).
    if document.starts(with: [0x3C, 0x00]) {
      return decode(document[...], from: .utf16(isBigEndian: false))
    }
    if document.starts(with: [0x00, 0x3C]) {
      return decode(document[...], from: .utf16(isBigEndian: true))
    }
    guard let label = encodingOfXMLDeclaration(document) else { return .success(document) }
    return decode(document[...], from: Charset(label: label), label: label)
  }

  private static func decode(
    _ document: ArraySlice<UInt8>, from charset: Charset, label: String = ""
  ) -> Result<[UInt8], Problem> {
    switch charset {
    // Bytes that are not UTF-8 are left for the parser to refuse at their place.
    case .utf8: return .success(Array(document))
    // A declaration that was legible is not in UTF-16, whatever it says.
    case .utf16 where !label.isEmpty: return .success(Array(document))
    case .utf16(let isBigEndian):
      return .success(utf8(fromUTF16: document, isBigEndian: isBigEndian))
    case .windows1252: return .success(utf8(fromWindows1252: document))
    case .other(let name):
      return utf8(from: document, named: name).map { .success($0) }
        ?? .failure(Problem(message: "the encoding “\(label)” is not known"))
    }
  }

  private static func encodingOfXMLDeclaration(_ document: [UInt8]) -> String? {
    guard document.starts(with: "<?xml".utf8) else { return nil }
    let head = document.prefix(1_000)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    return declaration[name.upperBound...]
      .split(whereSeparator: { $0 == "=" || $0.isWhitespace }).first
      .map { $0.trimmingPrefix { "\"'".contains($0) } }?
      .split(whereSeparator: { "\"'?".contains($0) }).first.map(String.init)
  }
}
