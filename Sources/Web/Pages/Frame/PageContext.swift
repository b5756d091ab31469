import Catalogue
import Passerelle

/// What a page is made from: one snapshot, one language, one day.
struct PageContext: Sendable {
  let site: Site
  let snapshot: CatalogueSnapshot
  let words: Words
  /// Year × 10,000 + month × 100 + day, in UTC.
  let today: Int
  let labels: Labels

  init(site: Site, snapshot: CatalogueSnapshot, language: Language, today: Int) {
    self.site = site
    self.snapshot = snapshot
    words = site.words(in: language)
    self.today = today
    labels = Labels(taxonomy: snapshot.taxonomy, words: words)
  }

  var language: Language { words.language }
  var addresses: Addresses { site.addresses }
}
