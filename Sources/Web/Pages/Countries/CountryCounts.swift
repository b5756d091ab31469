import Catalogue
import Passerelle

/// The countries of the practices, by region of the programme, and those that gave expertise.
struct CountryCounts: Sendable {
  struct Region: Sendable {
    var id: String
    var name: Phrase
    /// Practices of the region, those without a country included.
    var count: Int
    /// With a practice or more, by name.
    var countries: [LabelledLink]
  }

  var regions: [Region]
  /// Countries outside the programme's regions.
  var elsewhere: [LabelledLink]
  var experts: [LabelledLink]
  /// Groups of countries that have a practice or more.
  var groupings: [LabelledLink]
  var partnerCount: Int
  var expertCount: Int

  init(_ context: PageContext) {
    let (taxonomy, snapshot) = (context.snapshot.taxonomy, context.snapshot)
    let counts = snapshot.counts(of: .country)
    let regionCounts = snapshot.counts(of: .region)
    let expertCounts = snapshot.counts(of: .experts)

    let ranks = snapshot.countryRanks(in: context.language)
    func links(_ codes: [String], _ counts: [String: Int]) -> [LabelledLink] {
      codes.sorted { (ranks[$0] ?? .max) < (ranks[$1] ?? .max) }.map { code in
        LabelledLink(
          label: context.labels.phrase(code, of: .country),
          address: context.addresses.country(context.language, code),
          count: context.words.number(counts[code] ?? 0))
      }
    }
    let known = taxonomy.countries.filter { (counts[$0.id] ?? 0) > 0 }
    regions = taxonomy.regions.compactMap { region in
      let codes = known.filter { $0.programmeRegion == region.id }.map(\.id)
      let count = regionCounts[region.id] ?? 0
      guard count > 0 || !codes.isEmpty else { return nil }
      return Region(
        id: region.id, name: context.labels.phrase(region.id, of: .region), count: count,
        countries: links(codes, counts))
    }
    let inRegions = Set(taxonomy.regions.map(\.id))
    elsewhere = links(
      known.filter { !inRegions.contains($0.programmeRegion ?? "") }.map(\.id), counts)
    let givers = taxonomy.countries.filter { (expertCounts[$0.id] ?? 0) > 0 }.map(\.id)
    experts = links(givers, expertCounts)
    let groupingCounts = snapshot.counts(of: .grouping)
    groupings = taxonomy.groupings.compactMap { grouping in
      groupingCounts[grouping.id].map { count in
        LabelledLink(
          label: context.labels.phrase(grouping.id, of: .grouping),
          address: context.addresses.search(context.language, .grouping, grouping.id),
          count: context.words.number(count))
      }
    }
    partnerCount = known.count
    expertCount = givers.count
  }
}
