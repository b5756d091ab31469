import Markup

/// Lists of pages of a site (sitemaps.org), which name pages and say nothing of them.
struct SitemapFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool { ["urlset", "sitemapindex"].contains(root.name) }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let pages = Self.pages(in: root).count
    throw refusal(
      "a sitemap of \(pages) addresses says nothing of its pages: give its own address to the"
        + " import, and they are fetched", at: root)
  }

  /// An address that a sitemap names.
  struct Page: Sendable, Hashable {
    var address: String
    /// When it changed last, where that is said.
    var modified: PartialDate?
    /// Whether it is a sitemap itself.
    var isSitemap: Bool
  }

  /// The addresses that the sitemap with that outermost element names, in its order.
  static func pages(in root: MarkupElement) -> [Page] {
    root.elements.compactMap { element in
      guard let address = element.element(named: "loc")?.text.collapsingSpace,
        address.isWebAddress
      else { return nil }
      return Page(
        address: address,
        modified: element.element(named: "lastmod").flatMap { ForeignDate.read($0.text) },
        isSitemap: element.name == "sitemap")
    }
  }
}
