import Catalogue
import Testing

/// Lists of other pages beside the text, in it, and in its place.
@Suite struct TeaserGroupTests {
  private func text(_ body: String) throws -> String {
    let page =
      "<html><head><title>Legal aid at the border</title></head><body>\(body)</body></html>"
    return try HTMLPageReader().page(from: Array(page.utf8), file: "a.html").plainText
  }

  private static let paragraphs = [
    "Lawyers of two associations sit in the registration hall and answer questions, in six languages.",
    "In the first year they spoke with 2,140 people, of whom a third had no papers of any kind at all.",
    "The ministry pays their travel, and the bar association lends the rooms, telephones and printers.",
  ]

  private static let article = paragraphs.map { "<p>\($0)</p>" }.joined()

  /// Each begins with a link; what follows is as long as a paragraph.
  private static func teasers(_ tag: String, leading: Bool = true) -> String {
    let titles = [
      "Courses for interpreters begin again", "A house for families opens",
      "Guardians meet in spring",
      "Seasonal workers get a helpline",
    ]
    return titles.enumerated().map { number, title in
      let title = leading ? "<a href=\"/news/\(number)\">\(title)</a>" : "\(title)"
      return
        "<\(tag)><h3>\(title)</h3><p>The town says that \(number + 3) offices took part, that the "
        + "costs were shared, and that others may join when they have found a room for it.</p></\(tag)>"
    }.joined()
  }

  @Test(arguments: ["li", "article", "div", "section"])
  func leavesOutWhatLeadsOnBesideTheText(tag: String) throws {
    let list = Self.teasers(tag)

    let after = try text("<main><div>\(Self.article)</div><div>\(list)</div></main>")
    let before = try text("<main><div>\(list)</div><div>\(Self.article)</div></main>")

    #expect(after == Self.paragraphs.joined(separator: "\n"))
    #expect(before == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func leavesOutGroupsOfAnAsideWhateverTheyBeginWith() throws {
    let list = Self.teasers("li", leading: false)

    let text = try text("<main><div>\(Self.article)</div><aside><ul>\(list)</ul></aside></main>")

    #expect(text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func keepsAListInTheText() throws {
    let text = try text("<main><div>\(Self.article)<ul>\(Self.teasers("li"))</ul></div></main>")

    #expect(text.contains("The town says that 4 offices took part"))
  }

  @Test func keepsAListThatIsWhatThePageIsFor() throws {
    let text = try text(
      "<main><p>All news of the year.</p><div>\(Self.teasers("article"))</div></main>")

    #expect(text.contains("The town says that 4 offices took part"))
  }
}
