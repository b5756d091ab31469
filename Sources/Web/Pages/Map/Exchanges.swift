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

  init(in snapshot: CatalogueSnapshot) {
    taxonomy = snapshot.taxonomy
    let all = snapshot.counts(of: .experts, with: .country).compactMap { pair, count in
      pair.first == pair.second
        ? nil : Pair(giver: pair.first, partner: pair.second, count: count)
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
