import Catalogue
import Passerelle

/// What a page is made from: one snapshot, one language, one day.
///
/// A class, because every part of a page holds on to it and it is wide: as a value each would copy
/// the snapshot, the taxonomy and the site.
final class PageContext: Sendable {
  let site: Site
  let snapshot: CatalogueSnapshot
  let words: Words
  /// Year × 10,000 + month × 100 + day, in UTC.
  let today: Int
  let labels: Labels
  /// Their origin is how the reader has reached the site.
  let addresses: Addresses

  init(
    site: Site, snapshot: CatalogueSnapshot, language: Language, today: Int, origin: String
  ) {
    self.site = site
    self.snapshot = snapshot
    addresses = Addresses(origin: origin)
    words = site.words(in: language)
    self.today = today
    labels = Labels(taxonomy: snapshot.taxonomy, words: words)
  }

  var language: Language { words.language }
}
