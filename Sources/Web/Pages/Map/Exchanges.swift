import Catalogue
import Passerelle

/// Which countries' experts worked in which countries, and how often.
struct Exchanges: Sendable {
  struct Pair: Sendable, Hashable {
    /// The country that gave expertise.
    var giver: String
    var partner: String
    /// Practices that have both.
    var count: Int
  }

  /// Most practices first; no pair of a country with itself.
  let pairs: [Pair]
  private let taxonomy: Taxonomy

  /// Costs a search for each country that gave expertise.
  init(in snapshot: CatalogueSnapshot) throws(PublishingError) {
    taxonomy = snapshot.taxonomy
    let givers = snapshot.counts(of: .experts).keys.sorted()
    var all: [Pair] = []
    for giver in givers {
      let query = CatalogueQuery(
        chosen: [.experts: [giver]], limit: 0, facets: [.country])
      let partners = try snapshot.search(query).facets.first?.values ?? []
      all += partners.filter { $0.id != giver && $0.count > 0 }.map {
        Pair(giver: giver, partner: $0.id, count: $0.count)
      }
    }
    pairs = all.sorted { ($1.count, $0.giver, $0.partner) < ($0.count, $1.giver, $1.partner) }
  }

  /// The first pairs as arches, the broadest last so that they lie on top.
  func arches(limit: Int) -> [WorldMap.Arch] {
    pairs.prefix(limit).reversed().compactMap { pair in
      guard let from = taxonomy.country(pair.giver)?.point,
        let to = taxonomy.country(pair.partner)?.point
      else { return nil }
      return WorldMap.Arch(from: from, to: to, count: pair.count)
    }
  }
}
