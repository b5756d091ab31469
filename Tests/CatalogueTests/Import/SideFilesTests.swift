import Foundation
import Testing

@testable import Catalogue

@Suite struct SideFilesTests {
  @Test func leavesOutWhatBrowsersAndDesktopsPutBesideAPage() async throws {
    let files = try ImportFolder()
    try files.write(.example("a"))
    for name in [
      "Saved page_files/frame.html", "Saved page_files/deep/b.css", "Thumbs.db", "desktop.ini",
      ".hidden/c.xml", "a.xml~", "#a.xml#", "~$a.docx",
    ] {
      try files.write("<p>x</p>", to: name)
    }
    try files.write("<html><title>T</title><p>Words of a page.</p></html>", to: "Saved page.htm")
    try files.write("<html><title>T</title><p>No page beside.</p></html>", to: "lone_files/d.html")

    let plan = try await files.plan()

    let names = plan.items.flatMap(\.paths).map { $0.replacing(files.path + "/", with: "") }
    #expect(names.sorted() == ["Saved page.htm", "a.xml", "lone_files/d.html"])
  }

  @Test func readsThemWhereTheyAreNamed() async throws {
    let files = try ImportFolder()
    try files.write("<html><title>T</title></html>", to: "p.html")
    try files.write("<html><title>U</title><p>A frame.</p></html>", to: "p_files/frame.html")

    let plan = try await files.importer.plan(paths: [files.path + "/p_files"])

    #expect(plan.items.count == 1)
  }

  @Test func knowsThemByTheirPlacesInAnArchive() {
    let paths = [
      "p.html", "p_files/a.css", "x/p_files/b.html", "x/q.html", "x/q_files/y/c.html", "q_files/d",
      "Thumbs.db", "x/Thumbs.db",
    ]

    #expect(
      SideFiles.kept(of: paths) { $0 } == ["p.html", "x/p_files/b.html", "x/q.html", "q_files/d"])
  }
}
