/// What pages of a site repeat around their texts, as far as the pages imported together show it:
/// calls to subscribe, what the organisation says of itself on every page, a description for search
/// engines that is the same everywhere.
///
/// Reading one page alone, nobody can tell such a paragraph from its text. What stands on a third of
/// the pages of a site in a language, and on five at least, tells none of them from the others.
struct SiteTemplates: Sendable {
  private struct Template: Sendable {
    /// How many pages it was made from.
    var pages: Int
    var blocks: Set<UInt64> = []
    var descriptions: Set<UInt64> = []
    var documents: Set<String> = []
  }

  /// Pages of a site below which nothing counts as repeated.
  static let fewestPages = 5
  /// The share of a site's pages on which a part of a template stands.
  private static let leastShare = 1.0 / 3
  /// The share of a page's words that may belong to a template; pages that are copies of each other
  /// share more, and lose nothing.
  private static let mostOfAPage = 0.5

  private var templates: [PageSignature.Site: Template] = [:]

  /// No page has anything to lose.
  static let none = SiteTemplates([])

  /// - Parameter signatures: of all pages at hand, in any order.
  init(_ signatures: [PageSignature]) {
    // The same page under two addresses is one page.
    for (site, pages) in Dictionary(grouping: Set(signatures), by: \.site)
    where pages.count >= Self.fewestPages {
      let least = max(Self.fewestPages, Int((Double(pages.count) * Self.leastShare).rounded(.up)))
      var template = Template(pages: pages.count)
      template.blocks = Self.repeated(pages.lazy.flatMap(\.blocks), least)
      template.descriptions = Self.repeated(pages.lazy.compactMap(\.description), least)
      template.documents = Self.repeated(pages.lazy.flatMap(\.documents), least)
      templates[site] = template
    }
  }

  private static func repeated<Part: Hashable>(
    _ parts: some Sequence<Part>, _ least: Int
  ) -> Set<Part> {
    var counts: [Part: Int] = [:]
    for part in parts { counts[part, default: 0] += 1 }
    return Set(counts.lazy.filter { $0.value >= least }.map(\.key))
  }

  /// What was taken out of a page.
  struct Removal: Sendable, Hashable {
    /// The texts, in the order of the page.
    var texts: [String]
    /// How many pages of the site were compared.
    var pages: Int
  }

  /// Takes out of `page` what its site repeats.
  ///
  /// - Returns: what was taken out; nothing where nothing was.
  func remove(from page: inout HTMLPage, address: String?, path: String) -> Removal? {
    if templates.isEmpty { return nil }
    let signature = PageSignature(page, address: address, path: path)
    guard let template = templates[signature.site] else { return nil }
    var texts: [String] = []
    if let description = signature.description, template.descriptions.contains(description) {
      texts += [page.description].compactMap { $0 }
      page.description = nil
    }
    let (sections, removed) = Self.parted(page.sections, by: template.blocks)
    let length = page.plainText.utf8.count
    let lost = removed.reduce(0) { $0 + $1.utf8.count }
    if Double(lost) <= Self.mostOfAPage * Double(length) {
      page.sections = sections
      texts += removed
    }
    page.documents.removeAll { document in
      guard template.documents.contains(document.resource.address) else { return false }
      texts.append(document.resource.title)
      return true
    }
    return texts.isEmpty ? nil : Removal(texts: texts, pages: template.pages)
  }

  /// The sections without `repeated` blocks, and the words of those. A section that had nothing else
  /// goes with its heading.
  private static func parted(
    _ sections: [Section], by repeated: Set<UInt64>
  ) -> (kept: [Section], removed: [String]) {
    var removed: [String] = []
    let kept = sections.compactMap { section -> Section? in
      var kept = section
      kept.blocks = section.blocks.filter { block in
        let text = block.plainText
        guard let hash = PageSignature.hash(of: text), repeated.contains(hash) else { return true }
        removed.append(text)
        return false
      }
      return kept.blocks.isEmpty && !section.blocks.isEmpty ? nil : kept
    }
    return (kept, removed)
  }
}
