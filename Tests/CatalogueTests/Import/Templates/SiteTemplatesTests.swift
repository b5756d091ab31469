import Testing

@testable import Catalogue

@Suite struct SiteTemplatesTests {
  static let banner = "Subscribe to our newsletter and never miss what we do."
  static let about = "Our agency was founded in 1993 and works in forty countries."

  static func page(
    _ number: Int, common: [String] = [banner], language: Language = .english
  ) -> HTMLPage {
    var page = HTMLPage()
    page.title = .init("Page \(number)", place: "h1")
    page.declaredLanguage = language
    page.description = "Practices of the agency"
    page.sections = [
      Section(
        role: .other,
        blocks: [
          .paragraph("What page number\(number) tells of is told by no other page of the site."),
          .paragraph("It goes on for sentence\(number) after sentence\(number) about that."),
        ] + common.map { .paragraph($0) })
    ]
    return page
  }

  static func templates(
    _ pages: [HTMLPage], address: (Int) -> String = { "https://example.org/\($0)" }
  ) -> SiteTemplates {
    SiteTemplates(
      pages.enumerated().map { rank, page in
        PageSignature(page, address: address(rank), path: "/pages/\(rank).html")
      })
  }

  private func without(_ template: SiteTemplates, _ page: HTMLPage) -> HTMLPage {
    var page = page
    _ = template.remove(from: &page, address: "https://example.org/new", path: "/new.html")
    return page
  }

  @Test func takesOutWhatManyPagesOfASiteRepeatAndKeepsTheRest() {
    let pages = (1...6).map { Self.page($0) }
    let templates = Self.templates(pages)
    var page = Self.page(1)

    let removal = templates.remove(
      from: &page, address: "https://example.org/1", path: "/1.html")

    #expect(page.sections.flatMap(\.blocks).count == 2)
    #expect(page.description == nil)
    #expect(removal?.texts == ["Practices of the agency", Self.banner])
    #expect(removal?.pages == 6)
  }

  @Test func fourPagesAreTooFewToTell() {
    let page = Self.page(1)

    #expect(without(Self.templates((1...4).map { Self.page($0) }), page) == page)
  }

  @Test func whatAFewOfManyPagesShareIsTheirText() {
    let shared = "Both practices build on the same request of the ministry."
    let pages = (1...30).map { Self.page($0, common: $0 <= 6 ? [shared] : []) }

    let page = without(Self.templates(pages), pages[0])

    #expect(page.sections == pages[0].sections)
  }

  @Test func pagesOfOtherSitesAndLanguagesDoNotCount() {
    let pages = (1...6).map { Self.page($0) }
    let spread = Self.templates(pages) { "https://site\($0).example.org/" }
    let french = Self.templates((1...6).map { Self.page($0, language: .french) })

    #expect(without(spread, pages[0]) == pages[0])
    #expect(without(french, pages[0]) == pages[0])
  }

  @Test func copiesOfOnePageLoseNothing() {
    var copies = (0..<8).map { _ in Self.page(1) }
    for rank in copies.indices {
      copies[rank].sections.append(
        Section(role: .other, blocks: [.paragraph("Visitor \(rank)")]))
    }

    let page = without(Self.templates(copies), copies[0])

    #expect(page.sections == copies[0].sections)
  }

  @Test func aSectionThatHasNothingElseGoesWithItsHeading() {
    let pages = (1...6).map { number in
      var page = Self.page(number, common: [])
      page.sections.append(
        Section(role: .other, heading: "About us", blocks: [.paragraph(Self.about)]))
      return page
    }

    let page = without(Self.templates(pages), pages[2])

    #expect(page.sections.compactMap(\.heading).isEmpty)
    #expect(page.sections.count == 1)
  }
}
