import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import TestSupport
import Testing

@testable import Web

/// An editor corrects, renames and withdraws, from the sheet to what readers and programs are told.
@Suite struct JourneyF6Tests {
  /// An editor's desk and the site that shows what is done at it.
  struct Desk {
    let catalogue: SmallCatalogue
    let sheets: TemporaryFolder
    let published: PublishedCatalogue
    let site: TestSite

    /// With one published practice and a second that may take its place.
    init() async throws {
      catalogue = try SmallCatalogue()
      sheets = try TemporaryFolder()
      try await catalogue.importSheets(["mentoring-ii": "Mentoring, once more"])
      published = try catalogue.published()
      site = try TestSite(published)
      try await put(sheet(title: "Mentoring of refugees"), at: 1)
    }

    func sheet(title: String, state: Record.State = .published) -> String {
      let withdrawal = """

        <withdrawal date="2026-10-05" replacedBy="mentoring-ii">
          <reason xml:lang="en">Told twice.</reason>
        </withdrawal>
        """
      return """
        <?xml version="1.0" encoding="UTF-8"?>
        <sheet xmlns="urn:passerelle:sheet:1" id="mentoring" kind="tool" state="\(state.rawValue)">
          <title xml:lang="en">\(title)</title>\(state == .withdrawn ? withdrawal : "")
          <about><theme id="integration"/></about>
          <summary xml:lang="en">Volunteers help newcomers for a year.</summary>
        </sheet>
        """
    }

    /// Imports `sheet` on a day of October 2026, and lets the site notice.
    func put(_ sheet: String, at day: Int) async throws {
      let path = sheets.path(of: "mentoring.xml")
      try Data(sheet.utf8).write(to: URL(fileURLWithPath: path))
      let editing = try CatalogueEditing(catalogue: catalogue.catalogue, index: catalogue.index)
      try editing.apply(await editing.plan(paths: [path]), what: "a sheet", at: Self.day(day))
      _ = try published.refresh()
    }

    /// Noon of a day of October 2026.
    static func day(_ day: Int) -> Date {
      Date(timeIntervalSince1970: 1_790_856_000 + TimeInterval(86_400 * (day - 1)))
    }
  }

  @Test func aRenamedPracticeIsFoundUnderItsOldAddress() async throws {
    let desk = try await Desk()
    let before = try await desk.site.get("/en/search.atom").body
    try await desk.put(desk.sheet(title: "Volunteers as mentors"), at: 3)

    let old = try await desk.site.get("/en/practices/mentoring-of-refugees")
    let new = try await desk.site.get("/en/practices/volunteers-as-mentors")
    let page = try await desk.site.get("/en/practices/mentoring")
    let after = try await desk.site.get("/en/search.atom").body

    #expect(old.status == 301 && new.status == 301)
    #expect(old["Location"] == "/en/practices/mentoring" && new["Location"] == old["Location"])
    #expect(page.status == 200 && page.words.contains("Volunteers as mentors"))
    #expect(try Self.entry("mentoring", in: before).contains("2026-10-01T12:00:00Z"))
    #expect(try Self.entry("mentoring", in: after).contains("2026-10-03T12:00:00Z"))
    #expect(
      try Self.entry("mentoring-ii", in: before) == Self.entry("mentoring-ii", in: after),
      "what was not touched has the same entry")
  }

  /// The part of a feed about one practice, from its id on.
  static func entry(_ id: String, in feed: String) throws -> String {
    let start = try #require(feed.range(of: "<id>urn:passerelle:practice:\(id)</id>"))
    let end = try #require(feed.range(of: "</entry>", range: start.upperBound..<feed.endIndex))
    return String(feed[start.lowerBound..<end.lowerBound])
  }

  @Test func aWithdrawnPracticeIsGoneAndSaysWhyAndWhatReplacesIt() async throws {
    let desk = try await Desk()
    let (site, title) = (desk.site, "Mentoring of refugees")
    try await desk.put(desk.sheet(title: title, state: .withdrawn), at: 5)

    let page = try await site.get("/en/practices/mentoring")
    let problem = try await site.get("/api/v1/practices/mentoring")
    let feed = try await site.get("/en/search.atom").body
    let harvested = try await site.get(
      "/oai?verb=GetRecord&identifier=oai:localhost:mentoring&metadataPrefix=oai_dc")

    #expect(page.status == 410)
    #expect(page.words.contains("5 October 2026") && page.words.contains("Told twice."))
    #expect(page.links.contains("/en/practices/mentoring-ii"))
    #expect(problem.status == 410)
    #expect(problem["Content-Type"] == "application/problem+json")
    #expect(feed.contains("deleted-entry ref=\"urn:passerelle:practice:mentoring\""))
    #expect(harvested.body.contains("<header status=\"deleted\">"))
    for address in ["/en/search", "/sitemap.xml", "/en/search.csv", "/en/themes/integration"] {
      let body = try await site.get(address).body
      #expect(!body.contains("/practices/mentoring\"") && !body.contains("mentoring,"))
      #expect(!body.contains("/practices/mentoring<"), "\(address)")
      #expect(body.contains("mentoring-ii"), "\(address)")
    }
  }

  @Test func theHistoryShowsBothVersionsAndUndoBringsBackTheFirst() async throws {
    let desk = try await Desk()
    let first = try desk.segments()
    try await desk.put(desk.sheet(title: "Volunteers as mentors"), at: 3)
    let history = try await desk.site.get("/en/practices/mentoring/history")
    let editing = try CatalogueEditing(
      catalogue: desk.catalogue.catalogue, index: desk.catalogue.index)

    try editing.undo(nil, at: Desk.day(4))
    _ = try desk.published.refresh()
    let undone = try desk.segments()
    try editing.rebuildIndex()

    #expect(history.words.contains("2 versions"))
    #expect(history.body.contains("<del>Mentoring of refugees</del>"))
    #expect(history.body.contains("<ins>Volunteers as mentors</ins>"))
    let page = try await desk.site.get("/en/practices/mentoring")
    #expect(page.words.contains("Mentoring of refugees"))
    #expect(try desk.segments() == undone, "the index is that of a fresh rebuild, byte for byte")
    #expect(!first.isEmpty)
  }

  @Test func aDraftIsNowhere() async throws {
    let desk = try await Desk()
    let count = try await desk.site.get("/api/v1/search").json()["total"]?.number
    try await desk.put(desk.sheet(title: "Mentoring of refugees", state: .draft), at: 2)

    #expect(try await desk.site.get("/en/practices/mentoring").status == 404)
    #expect(try await desk.site.get("/api/v1/search").json()["total"]?.number == (count ?? 0) - 1)
    for address in [
      "/en/search", "/en/search.atom", "/sitemap.xml",
      "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
    ] {
      let body = try await desk.site.get(address).body
      #expect(!body.contains("Mentoring of refugees"), "\(address)")
      #expect(!body.contains("/practices/mentoring<"), "\(address)")
    }
  }
}

extension JourneyF6Tests.Desk {
  /// The segments of the index, whatever their names.
  func segments() throws -> [Data] {
    try FileManager.default.contentsOfDirectory(atPath: catalogue.index).sorted()
      .filter { $0.hasPrefix("segment-") }
      .map { try Data(contentsOf: URL(fileURLWithPath: catalogue.index + "/" + $0)) }
  }
}
