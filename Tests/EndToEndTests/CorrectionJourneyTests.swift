import Foundation
import TestSupport
import Testing

/// Journey F.6: an editor renames a practice, withdraws it, and takes that back; readers, harvesters
/// and followers are told each time.
@Suite struct CorrectionJourneyTests {
  let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  private func write(_ title: String, state: String = "published", withdrawal: String = "") throws {
    try editor.write(
      """
      <sheet xmlns="urn:passerelle:sheet:1" id="mentors" kind="tool" state="\(state)">
        <title xml:lang="en">\(title)</title>\(withdrawal)
        <about><theme id="integration"/></about>
        <summary xml:lang="en">Volunteers help newcomers.</summary>
      </sheet>
      """, to: "sheets/mentors.xml")
    try editor.write(
      ImportServeTests.sheet(title: "The one that follows"), to: "sheets/test-practice.xml")
    try editor.done("import", editor.path(of: "sheets"))
  }

  /// When the feed says that the practice changed last.
  private func updated(_ feed: String) -> String? {
    feed.firstMatch(
      of: /<id>urn:passerelle:practice:mentors<\/id>.*?<updated>([^<]*)</.dotMatchesNewlines()
    ).map { String($0.1) }
  }

  @Test func aRenamedPracticeKeepsItsIdItsOldAddressAndItsEntry() async throws {
    try write("Mentors for newcomers")
    let server = try await Server(arguments: editor.places, in: editor.folder.url)
    let before = try await server.get("/en/search.atom").body
    // Dates of records are told to the second.
    try await Task.sleep(for: .milliseconds(1_100))
    try write("Neighbours as mentors")

    let after = try await server.get("/en/search.atom") { $0.body.contains("Neighbours") }.body
    let old = try await server.get("/en/practices/mentors-for-newcomers")
    let new = try await server.get("/en/practices/neighbours-as-mentors")
    let practice = try await server.get("/api/v1/practices/mentors")
    let history = try await server.get("/en/practices/mentors/history").body

    #expect(updated(before) != nil && updated(after) != nil)
    #expect(updated(before) != updated(after))
    for answer in [old, new] {
      #expect(answer.status == 301)
      #expect(answer.location == "/en/practices/mentors")
    }
    #expect(practice.status == 200 && practice.body.contains("Neighbours as mentors"))
    #expect(history.contains("Mentors for newcomers") && history.contains("Neighbours as mentors"))
    #expect(try editor.done("history", "mentors").contains("title.en"))
  }

  @Test func aWithdrawnPracticeIsGoneEverywhereWithItsReasonAndItsReplacement() async throws {
    try write("Mentors for newcomers")
    try write("Neighbours as mentors")
    try write(
      "Neighbours as mentors", state: "withdrawn",
      withdrawal: """
        <withdrawal date="2026-03-01" replacedBy="test-practice">
          <reason xml:lang="en">It was told twice.</reason></withdrawal>
        """)
    let server = try await Server(arguments: editor.places, in: editor.folder.url)

    let page = try await server.get("/en/practices/mentors")
    let old = try await server.get("/en/practices/mentors-for-newcomers")
    let problem = try await server.get("/api/v1/practices/mentors")
    let file = try await server.get("/en/practices/mentors.json")
    let search = try await server.get("/api/v1/search?q=mentors")
    let sitemap = try await server.get("/sitemap.xml").body
    let feed = try await server.get("/en/search.atom").body
    let harvest = try await server.get("/oai?verb=ListRecords&metadataPrefix=oai_dc").body

    #expect(page.status == 410)
    #expect(page.body.contains("It was told twice.") && page.body.contains("test-practice"))
    #expect(old.status == 301)
    #expect(old.location == "/en/practices/mentors")
    #expect(problem.status == 410)
    #expect(file.status == 410)
    #expect(problem.body.contains("\"type\":\"/problems/gone\""))
    #expect(problem.body.contains("\"detail\":\"It was told twice.\""))
    #expect(problem.body.contains("\"replacedBy\":\"/api/v1/practices/test-practice\""))
    #expect(search.body.contains("\"total\":0"))
    #expect(!sitemap.contains("mentors") && sitemap.contains("test-practice"))
    #expect(feed.contains("<at:deleted-entry ref=\"urn:passerelle:practice:mentors\""))
    #expect(feed.contains("rel=\"successor-version\""))
    #expect(updated(feed) == nil)
    #expect(
      harvest.contains(
        /<header status="deleted">\s*<identifier>oai:127.0.0.1:mentors<\/identifier>/))
  }

  @Test func takingTheWithdrawalBackBringsThePracticeBackEverywhere() async throws {
    try write("Mentors for newcomers")
    try write(
      "Mentors for newcomers", state: "withdrawn",
      withdrawal: """
        <withdrawal date="2026-03-01"><reason xml:lang="en">By mistake.</reason></withdrawal>
        """)

    let undone = try editor.done("undo")
    let server = try await Server(arguments: editor.places, in: editor.folder.url)

    #expect(undone.contains("restored  mentors"))
    #expect(try await server.get("/en/practices/mentors").status == 200)
    #expect(try await server.get("/api/v1/practices/mentors").status == 200)
    let feed = try await server.get("/en/search.atom").body
    #expect(updated(feed) != nil && !feed.contains("deleted-entry"))
    let harvest = try await server.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").body
    #expect(harvest.contains("oai:127.0.0.1:mentors") && !harvest.contains("deleted\""))
    #expect(try editor.done("imports").hasPrefix("3  "))
  }

  @Test func aDraftIsNowhere() async throws {
    try write("Mentors for newcomers", state: "draft")
    let server = try await Server(arguments: editor.places, in: editor.folder.url)

    for address in ["/en/practices/mentors", "/api/v1/practices/mentors"] {
      #expect(try await server.get(address).status == 404)
    }
    for address in [
      "/en/search", "/en/search.atom", "/sitemap.xml", "/api/v1/search",
      "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
    ] {
      #expect(try await !server.get(address).body.contains("mentors"), "\(address)")
    }
    #expect(try await server.get("/readyz").body.contains("1 practices"))
  }
}
