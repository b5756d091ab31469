import Catalogue
import Foundation
import TestSupport
import Testing

/// What the bytes of a file are decides who reads it.
@Suite struct SourceKindTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func readsASheetWhateverItsNameIs() async throws {
    try files.write(.example("a"), to: "a.txt")

    #expect(try await files.plan().items.map(\.outcome) == [.new])
  }

  @Test(arguments: [
    (
      "<note/>",
      "this is an XML file of a kind unknown here (<note>), which Passerelle does not read"
    ),
    ("", "this is an empty file, which Passerelle does not read"),
    (
      "id,title\n1,A",
      "this is a text file that is not running prose of 40 words or more, which Passerelle does not read"
    ),
    ("%PDF-1.7", "this is a PDF document, which Passerelle does not read"),
    (
      "\u{1F}\u{8B}\u{8}",
      "this is a text file that is not running prose of 40 words or more, which Passerelle does not read"
    ),
    ("GIF89a", "this is a picture (GIF), which Passerelle does not read"),
    ("a\u{0}b", "this is a binary file, which Passerelle does not read"),
  ])
  func namesWhatItDoesNotRead(text: String, reason: String) async throws {
    try files.write(text, to: "file.xml")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason == reason)
  }

  @Test(arguments: ["<html><title>Nul\u{0} page</title>", "\n<!-- \u{0} --><html><title>A</title>"])
  func aZeroInAPageMakesItNoBinaryFile(start: String) async throws {
    try files.write(start + "<p>Experts from Austria\u{0} came.</p></html>", to: "page.html")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .needsPerson)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func readsAPageOfTwoBytesALetterThatDoesNotSaySo(encoding: String.Encoding) async throws {
    let page =
      "<html lang=en><title>Visit to Georgia</title><p>Experts from Austria came.<p>More.</html>"
    try files.write([UInt8](try #require(page.data(using: encoding))), to: "page.html")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .needsPerson)
    #expect(item.title == "Visit to Georgia")
  }

  @Test func saysOfALinkThatLeadsNowhereThatItDoes() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/a.xml", withDestinationPath: "/nothing/here.xml")

    let item = try #require(try await files.plan().items.first)

    #expect(item.reason == "this is a link to a file that is not there")
  }

  @Test(arguments: ["ftp://example.org/a.xml", "file:///etc/hostname"])
  func saysOfAnAddressThatIsNotFetchedWhichAre(address: String) async throws {
    let item = try #require(try await files.importer.plan(paths: [address]).items.first)

    #expect(item.reason == "only addresses that begin with http:// or https:// are fetched")
  }

  @Test func takesABrokenSheetForNoPage() async throws {
    try files.write(
      "<sheet xmlns='urn:passerelle:sheet:1' id='a'>\n<title>T</sheet>", to: "file.html")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.findings.first?.problem.line == 2)
  }

  @Test(arguments: [
    ("<iati-activities version='2.03'/>", "<iati-activities> holds no activity"),
    ("<rss version='2.0'><channel/></rss>", "the feed has no item"),
    ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "the feed has no entry"),
    (
      "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'/>",
      "an answer to nothing holds no record; ask for ListRecords or GetRecord"
    ),
  ])
  func saysWhereAFileOfAKnownFormatHasNothingToRead(text: String, reason: String) async throws {
    try files.write("<!-- made by hand -->\n " + text, to: "file.xml")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason == reason)
    #expect(item.findings.first?.problem.line == 2)
    #expect(item.findings.first?.problem.column == 2)
  }

  @Test func refusesAnArchiveThatIsCutShort() async throws {
    try files.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x73, 0x74], to: "page.html.gz")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason?.hasPrefix("the archive cannot be read") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE html><title>A page</title><p>Text", "<HTML><BODY><H1>A page</H1><P>Text",
    "\u{FEFF}\n<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>A page</h1></body></html>",
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>A page</h1></body></html>",
    "<!-- made by hand --><div><h1>A page</h1><p>Text<br>more</div>",
  ])
  func takesAnyHTMLForAPage(text: String) async throws {
    try files.write(text, to: "page.xml")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .needsPerson)
    #expect(item.reason == "no manifest says which record this page is about")
  }

  @Test func refusesHostileXMLWhereItBeginsAndReadsTheRest() async throws {
    let secret = files.folder.path(of: "secret.txt")
    try Data("secret".utf8).write(to: URL(filePath: secret))
    let sheet = "<sheet xmlns='urn:passerelle:sheet:1' id='x' kind='tool'>"
    try files.write(
      "<!DOCTYPE sheet [<!ENTITY x SYSTEM 'file://\(secret)'>]>\(sheet)&x;</sheet>", to: "1.xml")
    try files.write(
      sheet + String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        + "</sheet>", to: "2.xml")
    let laughs = (1...9).map {
      "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>"
    }
    try files.write(
      "<!DOCTYPE sheet [<!ENTITY l0 'ha'>\(laughs.joined())]>\(sheet)&l9;</sheet>", to: "3.xml")
    try files.write(.example("a"), to: "4.xml")

    let plan = try await files.run()

    #expect(plan.items.map(\.outcome) == [.rejected, .rejected, .rejected, .new])
    // What is refused at its declaration is never expanded, and the rest of a pile never read.
    #expect(
      plan.items.prefix(3).map(\.reason) == [
        "entities may not be declared: “x”", "more than 256 elements inside each other",
        "entities may not be declared: “l0”",
      ])
    #expect(!plan.items.contains { $0.findings.contains { $0.line.contains("secret\"") } })
  }

  @Test func leavesTheRecordStoreOut() async throws {
    try files.write(.example("a"))

    let plan = try await files.importer.plan(paths: [files.folder.path(of: "catalogue")])

    #expect(plan.items.map(\.record?.rawValue) == ["a"])
  }

  @Test func leavesHiddenFilesOutAndSaysWhatIsMissing() async throws {
    try files.write("x", to: ".hidden")
    try files.write(.example("b"), to: ".git/b.xml")
    try files.write(.example("a"), to: "deep/er/a.xml")

    let plan = try await files.importer.plan(
      paths: [files.path + "/", files.path + "/deep/er/a.xml", "/no/such/folder"])

    #expect(plan.items.map(\.outcome) == [.rejected, .new])
    #expect(plan.items.first?.paths == ["/no/such/folder"])
    #expect(plan.items.first?.reason == "there is no such file or folder")
  }
}
