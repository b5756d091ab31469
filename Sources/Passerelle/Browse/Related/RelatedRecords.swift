import Catalogue
import Foundation
import SearchEngine

/// Finds the records worth reading beside one.
///
/// What sheets state comes first; then Actions of the same country; then records that share
/// themes, where a theme that few records have counts more: each shared theme adds
/// ln(records / records with the theme), each shared country and each shared rare word a part of
/// that, each shared target group half of a point.
struct RelatedRecords {
  let snapshot: CatalogueSnapshot
  /// The reader's language, in which shared words are told if the record has a text in it.
  let language: Language
  private static let countryWeight = 0.5
  private static let wordWeight = 0.25
  /// How many rare words are looked for, and told.
  private static let mostWordsAsked = 40
  private static let mostWordsTold = 5
  /// How many records are looked at for each reason.
  private static let candidateLimit = 50
  /// How many are read for the words they share, the record itself among them.
  private static let mostWithWords = 12

  func related(to record: Record, limit: Int) throws(PublishingError) -> [RelatedRecord] {
    var found: [RecordID: RelatedRecord] = [:]
    func add(_ other: Record, _ reason: RelatedRecord.Reason) {
      guard other.id != record.id, other.state == .published else { return }
      found[other.id, default: RelatedRecord(record: other, reasons: [])].reasons.append(reason)
    }
    for relation in record.related {
      if let other = try snapshot.record(relation.record) { add(other, .stated(relation.kind)) }
    }
    for other in try candidates(CatalogueSchema.related, [record.id.rawValue]) {
      for relation in other.related where relation.record == record.id {
        add(other, .stated(relation.kind.turnedRound))
      }
    }
    for other in try candidates(Facet.country.rawValue, record.countries) {
      if let country = record.countryOfAction, other.countryOfAction == country {
        add(other, .sameAction(country: country))
        continue
      }
      let shared = record.countries.filter(Set(other.countries).contains)
      if !shared.isEmpty {
        add(other, .countries(shared.sorted { rarity($1, .country) < rarity($0, .country) }))
      }
    }
    for other in try candidates(Facet.theme.rawValue, record.themes) {
      let shared = record.themes.filter(Set(other.themes).contains)
      if !shared.isEmpty {
        add(other, .themes(shared.sorted { rarity($1, .theme) < rarity($0, .theme) }))
      }
    }
    for other in try candidates(Facet.group.rawValue, record.targetGroups) {
      let shared = record.targetGroups.filter(Set(other.targetGroups).contains)
      guard !shared.isEmpty, !Set(record.regions).isDisjoint(with: other.regions) else { continue }
      add(other, .targetGroups(shared))
    }
    try addThoseWithSharedWords(as: record, add)
    let ranked = found.values.sorted {
      (score($1), $0.record.id) < (score($0), $1.record.id)
    }
    return ranked.prefix(limit).map { related in
      var related = related
      related.reasons = Self.withoutRepetition(related.reasons)
      return related
    }
  }

  private func addThoseWithSharedWords(
    as record: Record, _ add: (Record, RelatedRecord.Reason) -> Void
  ) throws(PublishingError) {
    let languages = record.languages
    guard let shown = languages.contains(language) ? language : languages.first else { return }
    let rareWords = RareWords(snapshot: snapshot, language: shown)
    let own = Array(rareWords.words(of: record).prefix(Self.mostWordsAsked))
    guard own.count > 1 else { return }
    let request = SearchRequest(
      rareWords.query(for: own), limit: Self.mostWithWords, countsTotal: false)
    for other in try snapshot.records(of: snapshot.searcher.search(request)) {
      let shared = rareWords.shared(own, with: other)
      guard shared.count > 1 else { continue }
      add(other, .words(shared.prefix(Self.mostWordsTold).map(\.text), shown))
    }
  }

  private func candidates(_ column: String, _ values: [String]) throws(PublishingError) -> [Record]
  {
    guard !values.isEmpty else { return [] }
    let query = Query.best(values.map { .keyword(column: column, anyOf: [$0]) })
    let request = SearchRequest(
      query, order: .column(CatalogueSchema.latestDay, descending: true),
      limit: Self.candidateLimit, countsTotal: false)
    return try snapshot.records(of: snapshot.searcher.search(request))
  }

  private func score(_ related: RelatedRecord) -> Double {
    related.reasons.reduce(0) { sum, reason in
      switch reason {
      case .stated: sum + 100
      case .sameAction: sum + 10
      case .themes(let themes): sum + themes.reduce(0) { $0 + rarity($1, .theme) }
      case .countries(let countries):
        sum + countries.reduce(0) { $0 + Self.countryWeight * rarity($1, .country) }
      case .words(let words, _): sum + Self.wordWeight * wordRarity * Double(words.count)
      case .targetGroups(let groups): sum + 0.5 * Double(groups.count)
      }
    }
  }

  /// How much it says that two records share a value of `facet`.
  private func rarity(_ value: String, _ facet: Facet) -> Double {
    rarity(snapshot.counts(of: facet)[value] ?? 1)
  }

  private func rarity(_ count: Int) -> Double {
    max(0.1, log(Double(max(snapshot.recordCount, 1)) / Double(max(count, 1))))
  }

  /// That of a word that two records have.
  private var wordRarity: Double { rarity(2) }

  /// Each reason once, in the order it was found.
  private static func withoutRepetition(
    _ reasons: [RelatedRecord.Reason]
  ) -> [RelatedRecord.Reason] {
    var seen: Set<RelatedRecord.Reason> = []
    return reasons.filter { seen.insert($0).inserted }
  }
}

extension Record {
  /// The one country of an Action of the programme: Actions are numbered by country.
  fileprivate var countryOfAction: String? {
    kind == .mieuxAction && countries.count == 1 ? countries[0] : nil
  }
}

extension Record.Relation.Kind {
  /// The same relation seen from the other record.
  var turnedRound: Record.Relation.Kind {
    switch self {
    case .follows: .followedBy
    case .followedBy: .follows
    case .buildsOn, .runsBeside, .partOf, .seeAlso: self == .runsBeside ? .runsBeside : .seeAlso
    }
  }
}
