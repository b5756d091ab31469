import Foundation
import Testing

@testable import Catalogue

@Suite struct PageShelfTests {
  private let page = TextPageReader().page(from: "Title\nSome words of a page.")
  private let digest = ContentDigest(of: [1])

  @Test func givesAPageOnce() {
    let shelf = PageShelf(room: 10)
    shelf.put(page, at: "/a", size: 10, digest: digest)

    #expect(shelf.take("/a", digest: digest) == page)
    #expect(shelf.take("/a", digest: digest) == nil)
  }

  @Test func keepsNoMoreThanItHasRoomFor() {
    let shelf = PageShelf(room: 10)
    shelf.put(page, at: "/a", size: 6, digest: digest)
    shelf.put(page, at: "/b", size: 6, digest: digest)
    shelf.put(page, at: "/c", size: 4, digest: digest)

    #expect(shelf.take("/a", digest: digest) != nil)
    #expect(shelf.take("/b", digest: digest) == nil)
    #expect(shelf.take("/c", digest: digest) != nil)
  }

  @Test func givesNothingOfAFileThatHasChangedMeanwhile() {
    let shelf = PageShelf(room: 10)
    shelf.put(page, at: "/a", size: 1, digest: digest)

    #expect(shelf.take("/a", digest: ContentDigest(of: [2])) == nil)
  }

  /// Pages that were kept and pages that are parsed again say the same.
  @Test(arguments: [0, 400, 1 << 20]) func changesNothingInAPlan(room: Int) async throws {
    let files = try ImportFolder()
    for number in 1...8 {
      try files.write(
        "<html lang=en><title>Page \(number)</title><h1>Page \(number)</h1><p>Words of page \(number), which no other page of the site has, on the integration of migrants.</p><p>All pages of this site say this paragraph once.</p></html>",
        to: "page-\(number).html")
    }
    var importer = files.importer
    importer.limits.keptPages = room

    let plan = try await importer.plan(paths: [files.path])

    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(plan) == encoder.encode(try await files.plan()))
    #expect(plan.items.count == 8)
    #expect(
      plan.items.allSatisfy { $0.findings.contains { $0.line.contains("left out, for many") } })
  }
}
