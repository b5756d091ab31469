import Catalogue
import FoundationEssentials
import Testing

/// The pages that the catalogue ships: what an editor would first bring in.
@Suite struct HTMLShippedPagesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Catalogue/sheets/pages")

  /// Paths of the pages below the folder: `joomla/angola.en.html`.
  private static let pages: [String] = ["drupal", "joomla", "plain", "wordpress"].flatMap { site in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: site).path)
    return (names ?? []).filter { $0.hasSuffix(".html") }.sorted().map { "\(site)/\($0)" }
  }

  @Test func areThere() {
    #expect(Self.pages.count >= 20)
  }

  @Test(arguments: pages)
  func readsTitleLanguageFactsAndSections(path: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: path))

    let page = try HTMLPageReader().page(from: [UInt8](data), file: path)

    let language = try #require(path.split(separator: ".").dropLast().last)
    let roles = page.sections.map(\.role)
    #expect(page.title.map { (5...120).contains($0.value.count) } == true)
    #expect(page.language?.primary == String(language))
    #expect(page.facts.count >= 4)
    #expect(roles.filter { $0 != .other }.count >= 3)
    // Before the first heading a page has a summary at most, and nothing after the last section.
    #expect(roles.dropFirst().allSatisfy { $0 != .other })
    for noise in ["cookie", "spambots", "spammeurs", "robots", "protected]", "@", "Share this"] {
      #expect(!page.plainText.contains(noise))
    }
  }
}
