import Markup

/// The bytes of a page, of HTML or of plain text.
enum PageBytes {
  /// Reads the page, whichever it is.
  static func page(
    from bytes: [UInt8], file: String, address: String?, charset: String?, limits: MarkupLimits
  ) throws(MarkupError) -> HTMLPage {
    if let text = plainText(of: bytes) { return TextPageReader().page(from: text) }
    return try HTMLPageReader(limits: limits).page(
      from: bytes, file: file, address: address, charset: charset)
  }

  /// The words of a text file that is a page; nothing for markup, and for text that is none.
  static func plainText(of bytes: [UInt8]) -> String? {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start.first.map({ $0 != UInt8(ascii: "<") }) == true,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return TextPageReader().isPage(text) ? text : nil
  }
}
