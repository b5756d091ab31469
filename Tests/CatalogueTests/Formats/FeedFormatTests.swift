import Catalogue
import Foundation
import TestSupport
import Testing

/// What the readers of feeds take from small ones.
@Suite struct FeedFormatTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func readsTheEntriesOfAnAtomFeed() async throws {
    let items = try await files.candidates(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <entry><id>urn:1</id><title>One</title><updated>2021-09-14T08:00:00Z</updated>
          <link href="https://example.org/1"/><author><name>Doe</name></author>
          <summary>In short.</summary>
          <content type="html">&lt;h2&gt;Context&lt;/h2&gt;&lt;p&gt;Long &amp;amp; good.&lt;/p&gt;</content>
        </entry>
        <entry><id>urn:2</id><title>Two</title>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text.</p></div></content>
        </entry>
      </feed>
      """)
    let first = try #require(items.first?.candidate)

    #expect(items.map(\.title) == ["One", "Two"])
    #expect(first.summary[.english] == "In short.")
    #expect(first.texts[.english]?.first?.role == .context)
    #expect(first.texts[.english]?.first?.plainText == "Long & good.")
    #expect(
      first.sources == [.init(address: "https://example.org/1", date: PartialDate("2021-09-14"))])
    #expect(items.last?.candidate?.summary[.english] == "Text.")
  }

  @Test(arguments: [
    """
    <rss version="2.0"><channel><title>Site</title><language>fr-FR</language><item>
      <title>Un article</title><link>https://example.org/1</link><guid>g1</guid>
      <pubDate>Tue, 14 Sep 2021 08:00:00 GMT</pubDate>
      <description>&lt;p&gt;En bref.&lt;/p&gt;</description></item></channel></rss>
    """,
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Site</title></channel><item rdf:about="https://example.org/1">
      <title>Un article</title><link>https://example.org/1</link>
      <description>En bref.</description><dc:language>fr</dc:language>
      <dc:date>2021-09-14</dc:date></item></rdf:RDF>
    """,
  ])
  func readsTheItemsOfAnRSSFeed(text: String) async throws {
    let record = try await files.candidate(text)

    #expect(record.title[.french] == "Un article")
    #expect(record.summary[.french] == "En bref.")
    #expect(
      record.sources == [.init(address: "https://example.org/1", date: PartialDate("2021-09-14"))])
  }

  @Test func tellsWhereEachValueComesFrom() async throws {
    try files.write(
      """
      <rss version="2.0"><channel><language>en</language><item>
      <title>Mentoring in Greece</title>
      <link>https://example.org/1</link>
      <description>In short.</description></item></channel></rss>
      """, to: "feed.xml")
    var plan = try await files.plan()
    plan.items[0].decision = .draft

    try files.importer.apply(plan, what: "test", at: files.date)

    let id = try #require(RecordID("mentoring-in-greece"))
    let title = try #require(
      try files.store.provenance(of: id).first { $0.field == "title.en" })
    #expect(title.source == "sheets/feed.xml")
    #expect(title.place == "2:1")
    #expect(title.basis == .confirmed)
  }

  @Test(arguments: [
    ("2010-04-01T10:00:00-04:00", "2010-04-01"), ("2013", "2013"), ("2011/10/09", "2011-10-09"),
    ("Sat, 1 Jan 2000 12:00:00 GMT", "2000-01-01"), ("03 Apr 02 1500 GMT", "2002-04-03"),
    ("14 September 2021", "2021-09-14"), ("2019-05", "2019-05"),
  ])
  func readsDatesAsProgramsWriteThem(text: String, date: String) async throws {
    let record = try await files.candidate(
      "<rss version='2.0'><channel><item><title>T</title><link>https://example.org/</link>"
        + "<pubDate>\(text)</pubDate></item></channel></rss>")

    #expect(record.sources.first?.date == PartialDate(date))
  }
}
