import Markup

/// Lists of pages of a site (sitemaps.org), which name pages and say nothing of them.
struct SitemapFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool { ["urlset", "sitemapindex"].contains(root.name) }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let pages = SitemapPage.pages(in: root).count
    throw refusal(
      "a sitemap of \(pages) addresses says nothing of its pages: give its own address to the"
        + " import, and they are fetched", at: root)
  }
}
