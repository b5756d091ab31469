import Catalogue
import Testing

/// What a record takes from a source that an editor joins to it, besides its facts.
@Suite struct MergeTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  /// Joins an entry in `language` to a record in English.
  private func merged(language: String) async throws -> (record: Record, own: Record) {
    var own = try Record.example("mentors", title: "Mentors")
    own.summary = LocalizedText([.english: "Volunteers help newcomers."])
    own.sources = []
    try files.write(own)
    try await files.run()
    try files.write(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)"><entry><id>urn:1</id>
      <title>Un autre titre</title><link href="https://example.org/1"/>
      <summary>Un autre résumé.</summary>
      <content type="html">&lt;h2&gt;Context&lt;/h2&gt;&lt;p&gt;Un autre texte.&lt;/p&gt;</content>
      </entry></feed>
      """, to: "feed.xml")
    var plan = try await files.plan()
    for rank in plan.items.indices where plan.items[rank].outcome == .needsPerson {
      plan.items[rank].decision = .merge(into: own.id)
    }
    try files.importer.apply(plan, what: "test", at: files.date)
    return (try files.record("mentors"), own)
  }

  @Test func bringsItsWordsInALanguageThatTheRecordLacks() async throws {
    let (record, own) = try await merged(language: "fr")

    #expect(record.title[.english] == own.title[.english])
    #expect(record.title[.french] == "Un autre titre")
    #expect(record.summary[.french] == "Un autre résumé.")
    #expect(record.texts[.french]?.map(\.plainText) == ["Un autre texte."])
    #expect(record.texts[.english] == own.texts[.english])
  }

  @Test func leavesTheWordsInALanguageThatTheRecordHasAndIsNamedAsASource() async throws {
    let (record, own) = try await merged(language: "en")

    #expect(record.title == own.title)
    #expect(record.summary == own.summary)
    #expect(record.sources.map(\.address) == ["https://example.org/1"])
  }
}
