import Markup

/// What the bytes of a file are, whatever the file is called.
enum SourceKind {
  case sheet(MarkupDocument)
  case manifest(MarkupDocument)
  case page
  /// A file of another format, with how to read it.
  case foreign(MarkupDocument, any SheetFormat)
  /// Something that is not read, in words, “a drawing (SVG)”, and what may be done about it.
  case other(String, advice: String? = nil)
  /// XML that cannot be read, with what is wrong.
  case broken([SheetProblem])

  init(_ bytes: [UInt8], file: String, limits: MarkupLimits = .default) {
    if bytes.isEmpty {
      self = .other("an empty file")
    } else if let packed = Self.packed.first(where: { bytes.starts(with: $0.bytes) }) {
      self = .other(packed.name, advice: "unpack it first")
    } else if let binary = Self.binaryName(of: bytes) {
      self = .other(binary)
    } else {
      let start = Self.start(of: bytes)
      if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
        self = .page
      } else if start.hasPrefix("<") {
        self = Self.kind(ofMarkup: bytes, start: start, file: file, limits: limits)
      } else {
        let isPage = PageBytes.plainText(of: bytes) != nil
        self = isPage ? .page : .other("a text file that is not running prose of 40 words or more")
      }
    }
  }

  private static func kind(
    ofMarkup bytes: [UInt8], start: String, file: String, limits: MarkupLimits
  ) -> SourceKind {
    do throws(MarkupError) {
      let document = try MarkupDocument(xml: bytes, file: file, limits: limits)
      guard let root = document.root else { return .other("an empty document") }
      let isOurs = root.namespace?.hasPrefix(SheetGrammar.family) == true
      if isOurs, root.name == "manifest" { return .manifest(document) }
      if isOurs || root.name == SheetGrammar.root { return .sheet(document) }
      if root.name.lowercased() == "html" { return .page }
      if let format = SheetFormats.format(of: root) { return .foreign(document, format) }
      return .other(XMLVocabulary.name(ofRoot: root))
    } catch {
      // A page need not be well-formed, and need not begin with what is usual. XML that begins as
      // another format does is that format, whatever markup stands in its texts.
      let isForeign =
        SheetFormats.openings.contains { start.contains($0) }
        || start.contains(SheetGrammar.family)
      let isPage = ["<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<table"]
        .contains { start.contains($0) }
      if isPage, !isForeign, !start.hasPrefix("<?xml") || start.contains("<html") { return .page }
      return .broken(
        error.problems.map {
          SheetProblem(
            $0.message, line: $0.line, column: $0.column, severity: $0.isFatal ? .error : .warning)
        })
    }
  }

  /// The first of the text in lower case, without what may stand before markup.
  private static func start(of bytes: [UInt8]) -> String {
    let isWide = Self.isWide(bytes)
    let text = bytes.prefix(4_096).filter { !isWide || $0 != 0 }
    let skipped = text.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return String(decoding: skipped, as: UTF8.self).lowercased()
  }

  /// What is packed once more: what is packed once was unpacked before.
  private static let packed: [(bytes: [UInt8], name: String)] = [
    ([0x1F, 0x8B], "a packed file inside an archive"),
    ([0x50, 0x4B, 0x03, 0x04], "an archive inside an archive"),
  ]

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x05, 0x06], "an archive with nothing in it"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document of an old format"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
    ([0x47, 0x49, 0x46, 0x38], "a picture (GIF)"),
    (Array("SQLite format 3".utf8), "a database (SQLite)"),
    (Array("{\\rtf".utf8), "a document in RTF"),
  ]

  private static func binaryName(of bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    // A zero in a page is a slip of the program that made it.
    let isText = isWide(bytes) || beginsAsMarkup(bytes)
    return !isText && bytes.prefix(1_024).contains(0) ? "a binary file" : nil
  }

  /// Whether the bytes are text of two bytes a letter: with the mark of UTF-16, or without it a zero
  /// beside the first “<”.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C]].contains { bytes.starts(with: $0) }
  }

  /// Whether the first that is no space is the beginning of a tag, a comment or a declaration.
  private static func beginsAsMarkup(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1_024).drop {
      [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0)
    }
    guard start.first == UInt8(ascii: "<"), let next = start.dropFirst().first else { return false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    return isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }
}
