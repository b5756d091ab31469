public import Markup

/// An address that a sitemap names.
public struct SitemapPage: Sendable, Hashable {
  public var address: String
  /// When it changed last, where that is said.
  public var modified: PartialDate?
  /// Whether it is a sitemap itself.
  public var isSitemap: Bool

  /// The addresses that the sitemap with that outermost element names, in its order; none for
  /// other documents.
  public static func pages(in root: MarkupElement) -> [SitemapPage] {
    guard SitemapFormat().holds(root) else { return [] }
    return root.elements.compactMap { element in
      guard let address = element.element(named: "loc")?.text.collapsingSpace,
        address.isWebAddress
      else { return nil }
      return SitemapPage(
        address: address,
        modified: element.element(named: "lastmod").flatMap { ForeignDate.read($0.text) },
        isSitemap: element.name == "sitemap")
    }
  }
}
