import Catalogue
import Foundation
import Markup
import TestSupport
import Testing

/// Whatever a file holds, an import ends with an outcome for it, in bounded memory and time.
@Suite struct HostileInputTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  private func outcome(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) async throws
    -> ImportPlan.Item
  {
    try files.write(bytes, to: "file")
    var importer = files.importer
    importer.limits = limits
    return try #require(try await importer.plan(paths: [files.path]).items.first)
  }

  @Test func refusesAFileOfAHundredMegabytesWithoutReadingIt() async throws {
    let path = files.path + "/large.xml"
    try Data().write(to: URL(filePath: path))
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason == "the file is larger than 32 MB")
  }

  @Test func keepsToTheSizeAndDepthItIsGiven() async throws {
    var limits = ImportLimits()
    limits.markup.depth = 3
    let deep = Array("<rss><channel><item><title><b/></title></item></channel></rss>".utf8)

    let tooDeep = try await outcome(deep, limits: limits)
    let tooLarge = try await outcome(deep, limits: ImportLimits().withFileSize(10))

    #expect(tooDeep.reason == "more than 3 elements inside each other")
    #expect(tooLarge.reason == "the file is larger than 10 bytes")
  }

  @Test(arguments: [
    "<iati-activities><iati-activity>", "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>", "<rss><channel>",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", "<mods>", "<TEI><text>",
    "<article><front>", "<project xmlns='http://cordis.europa.eu'>", "<urlset>",
  ])
  func refusesPilesOfElementsInEveryFormat(start: String) async throws {
    let item = try await outcome(
      Array((start + String(repeating: "<a>", count: 10_000)).utf8))

    #expect(item.outcome == .rejected)
    #expect(item.reason == "more than 256 elements inside each other")
  }

  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>",
    "<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>&x;</title></entry></feed>",
  ])
  func refusesEntitiesInEveryFormat(text: String) async throws {
    let item = try await outcome(Array(text.utf8))

    #expect(item.outcome == .rejected)
    #expect(item.reason?.hasPrefix("entities may not be declared") == true)
    #expect(item.findings.first?.problem.column != nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func answersDamagedFilesOfEveryFormat(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.samples[Int(seed) % Self.samples.count].utf8)
    if seed % 3 == 0 { bytes.removeLast(.random(in: 1..<bytes.count, using: &generator)) }
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      bytes[.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
    }

    let item = try await outcome(bytes)

    #expect([.rejected, .needsPerson, .unchanged].contains(item.outcome))
    #expect(item.outcome != .rejected || item.reason?.isEmpty == false)
  }

  private static let samples = [
    "<iati-activities><iati-activity><iati-identifier>1</iati-identifier><title>T</title><activity-date iso-date='2010' type='1'/></iati-activity></iati-activities>",
    "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><GetRecord><record><header><identifier>x</identifier></header><metadata><dc xmlns='http://purl.org/dc/elements/1.1/'><title>T</title></dc></metadata></record></GetRecord></OAI-PMH>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>T</title><content type='html'>&lt;p&gt;a</content></entry></feed>",
    "<rss><channel><item><title>T</title><description>&lt;table&gt;&lt;tr&gt;&lt;td&gt;1</description></item></channel></rss>",
    "<mods><titleInfo><title>T</title></titleInfo><abstract>A</abstract></mods>",
    "<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><p>a</p></body></article>",
    "<TEI><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>",
  ]

  @Test(arguments: [
    ("a page in disguise", "PK", ImportPlan.Outcome.rejected),
    ("nothing", "", .rejected), ("only spaces", "  \n\n ", .rejected),
    ("XML that says UTF-16 and is not", "<?xml version='1.0' encoding='UTF-16'?><rss/>", .rejected),
  ])
  func tellsWhatMislabelledFilesAre(
    name: String, text: String, outcome expected: ImportPlan.Outcome
  ) async throws {
    #expect(try await outcome(Array(text.utf8)).outcome == expected)
  }

  @Test func takesAnEntryThatStandsTwiceOnce() async throws {
    let feed =
      "<rss><channel><language>en</language><item><title>Integration</title><guid>https://example.org/1</guid><description>D</description></item></channel></rss>"
    try files.write(feed, to: "a.xml")
    try files.write(feed, to: "b.xml")

    let plan = try await files.plan()

    #expect(plan.items.map(\.outcome) == [.needsPerson, .unchanged])
    #expect(plan.items.last?.reason?.contains("a.xml, with the same words") == true)
  }
}
