import Markup
import Testing

@Suite struct CharsetTests {
  /// A page, the charset it came with, and the text of its paragraph.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let page: [UInt8]
    var charset: String?
    let text: String

    var testDescription: String { name }
  }

  private static func page(_ body: [UInt8], declaring charset: String? = nil) -> [UInt8] {
    let head = charset.map { "<meta charset='\($0)'>" } ?? ""
    return Array("<html><head>\(head)</head><body><p>".utf8) + body
      + Array("</p></body></html>".utf8)
  }

  private static func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  private static let cases = [
    Case(
      name: "UTF-8 declared", page: page(Array("Échange".utf8), declaring: "utf-8"), text: "Échange"
    ),
    Case(name: "UTF-8 undeclared", page: page(Array("Échange".utf8)), text: "Échange"),
    Case(
      name: "UTF-8 with a mark", page: [0xEF, 0xBB, 0xBF] + page(Array("Échange".utf8)),
      text: "Échange"),
    Case(
      name: "UTF-8 that declares ISO 8859-1",
      page: page(Array("Échange « à deux »".utf8), declaring: "iso-8859-1"),
      text: "Échange « à deux »"),
    Case(
      name: "windows-1252 that declares UTF-8",
      page: page([0x93, 0xC9, 0x74, 0xE9, 0x94], declaring: "utf-8"), text: "“Été”"),
    Case(
      name: "windows-1252 that declares ISO 8859-1",
      page: page([0x80, 0x20, 0xE0], declaring: "iso-8859-1"), text: "€ à"),
    Case(
      name: "UTF-8 with one letter of windows-1252",
      page: page(Array("déjà ".utf8) + [0xE9] + Array(" reçu".utf8), declaring: "utf-8"),
      text: "déjà é reçu"),
    Case(
      name: "ISO 8859-15", page: page([0xA4, 0x20, 0xBD], declaring: "ISO-8859-15"), text: "€ œ"),
    Case(name: "ISO 8859-2", page: page([0xB3, 0xF3, 0x64], declaring: "iso-8859-2"), text: "łód"),
    Case(
      name: "windows-1251 declared",
      page: page([0xCE, 0xE1, 0xEC, 0xE5, 0xED], declaring: "windows-1251"),
      text: "Обмен"),
    Case(
      name: "windows-1251 undeclared", page: page([0xCE, 0xE1, 0xEC, 0xE5, 0xED]), text: "Обмен"),
    Case(
      name: "windows-1251 that declares UTF-8",
      page: page([0xCE, 0xE1, 0xEC, 0xE5, 0xED], declaring: "utf-8"), text: "Обмен"),
    Case(name: "KOI8-R undeclared", page: page([0xEF, 0xC2, 0xCD, 0xC5, 0xCE]), text: "Обмен"),
    Case(
      name: "charset of the server", page: page([0xCE, 0xE1]), charset: "windows-1251", text: "Об"),
    Case(name: "a charset nobody knows", page: page([0xE9], declaring: "martian"), text: "é"),
    Case(
      name: "Shift_JIS", page: page([0x93, 0xFA, 0x96, 0x7B], declaring: "Shift_JIS"), text: "日本"),
    Case(
      name: "UTF-16 with a mark",
      page: utf16("<p>Échange</p>", isBigEndian: false, mark: true), text: "Échange"),
    Case(
      name: "UTF-16 without a mark",
      page: utf16("<p>Echange, обмен</p>", isBigEndian: true, mark: false), text: "Echange, обмен"),
    Case(
      name: "declaration in http-equiv",
      page: Array(
        "<meta content='text/html; charset=windows-1251' http-equiv=content-type><p>".utf8)
        + [0xCE, 0xE1], text: "Об"),
  ]

  @Test(arguments: cases)
  func readsAPageInTheCharsetItsBytesShow(page: Case) throws {
    let document = try MarkupDocument(html: page.page, file: "a.html", charset: page.charset)

    let paragraphs = try #require(document.root).descendants(named: "p")
    #expect(paragraphs.map(\.text) == [page.text])
  }

  @Test(arguments: [
    ("windows-1251", [0xCE, 0xE1] as [UInt8], "Об"), ("ISO-8859-1", [0xE9], "é"),
    ("UTF-8", [0xC3, 0xA9], "é"), ("KOI8-R", [0xEF, 0xC2], "Об"),
  ])
  func readsASheetInTheEncodingItDeclares(encoding: String, bytes: [UInt8], text: String) throws {
    let sheet =
      Array("<?xml version='1.0' encoding='\(encoding)'?>\n<a>".utf8) + bytes + Array("</a>".utf8)

    let document = try MarkupDocument(xml: sheet, file: "a.xml")

    #expect(document.root?.text == text)
    #expect(document.root?.position == MarkupPosition(line: 2, column: 1))
  }

  @Test(arguments: [true, false], [true, false])
  func readsASheetInUTF16(isBigEndian: Bool, mark: Bool) throws {
    let sheet = Self.utf16("<a>Échange</a>", isBigEndian: isBigEndian, mark: mark)

    #expect(try MarkupDocument(xml: sheet, file: "a.xml").root?.text == "Échange")
  }

  @Test func refusesASheetThatIsNotInItsEncoding() {
    let error = #expect(throws: MarkupError.self) {
      try MarkupDocument(xml: Array("<a>\n".utf8) + [0xE9] + Array("</a>".utf8), file: "a.xml")
    }

    #expect(error?.problems.first?.line == 2)
  }

  @Test func refusesASheetInAnEncodingNobodyKnows() {
    let error = #expect(throws: MarkupError.self) {
      try MarkupDocument(
        xml: Array("<?xml version='1.0' encoding='martian'?><a/>".utf8), file: "a.xml")
    }

    #expect(error?.description == "a.xml:1:1: error: the encoding “martian” is not known")
  }

  @Test func keepsLettersCutByThePiecesOfTheConverter() throws {
    // Each letter takes two bytes, and pieces have an even number of bytes: the first byte shifts.
    let word = [0x93, 0xFA] as [UInt8]
    let page = Self.page(
      [0x61] + Array(repeating: word, count: 20_000).joined(), declaring: "shift_jis")

    let document = try MarkupDocument(html: page, file: "a.html")

    #expect(document.root?.text == "a" + String(repeating: "日", count: 20_000))
  }
}
