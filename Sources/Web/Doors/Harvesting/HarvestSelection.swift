import Catalogue
import Foundation
import Interchange

/// Which records a harvester asks for, and in which form: what a list begins with and a resumption
/// token carries on.
struct HarvestSelection: Hashable {
  var format: HarvestFormat
  var from: String?
  var until: String?
  var set: String?

  /// - Throws: `badArgument`, `cannotDisseminateFormat`.
  init(_ request: HarvestRequest) throws(HarvestRefusal) {
    format = try HarvestFormat(prefix: request["metadataPrefix"] ?? "")
    from = request["from"]
    until = request["until"]
    set = request["set"]
    try check()
  }

  init(format: HarvestFormat, from: String?, until: String?, set: String?) {
    self.format = format
    self.from = from
    self.until = until
    self.set = set
  }

  /// - Throws: `badArgument` where a date is none, or the two do not go together.
  func check() throws(HarvestRefusal) {
    let moments = [from, until].compactMap { $0 }
    for text in moments where Self.moment(text, isEnd: false) == nil {
      throw HarvestRefusal(
        .badArgument,
        "“\(text.prefix(40))” is no date: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, in UTC.")
    }
    if let from, let until {
      guard from.utf8.count == until.utf8.count else {
        throw HarvestRefusal(.badArgument, "from and until are not equally precise.")
      }
      guard from <= until else { throw HarvestRefusal(.badArgument, "from lies behind until.") }
    }
  }

  /// What the store is asked.
  ///
  /// - Throws: `badArgument` for a set that nobody could have named.
  func filter(_ taxonomy: Taxonomy) throws(HarvestRefusal) -> RecordStore.HarvestFilter {
    var filter = RecordStore.HarvestFilter(
      from: from.flatMap { Self.moment($0, isEnd: false) },
      until: until.flatMap { Self.moment($0, isEnd: true) })
    guard let set else { return filter }
    guard let known = HarvestSet(set, taxonomy) else {
      throw HarvestRefusal(.badArgument, "There is no set “\(set.prefix(100))”; ask ListSets.")
    }
    filter.field = known.field
    filter.values = known.values
    return filter
  }

  /// The first or, for an end, the last second that a date means.
  private static func moment(_ text: String, isEnd: Bool) -> Date? {
    switch text.utf8.count {
    case 10 where PartialDate(text)?.precision == .day:
      try? Date(text + (isEnd ? "T23:59:59Z" : "T00:00:00Z"), strategy: .iso8601)
    case 20 where PartialDate(String(text.prefix(10)))?.precision == .day:
      try? Date(text, strategy: .iso8601)
    default: nil
    }
  }
}

/// A form that metadata is given in.
enum HarvestFormat: String, CaseIterable {
  case dublinCore = "oai_dc"
  /// The native sheet, with all that the catalogue knows.
  case sheet = "passerelle"

  /// - Throws: `cannotDisseminateFormat`.
  init(prefix: String) throws(HarvestRefusal) {
    guard let format = HarvestFormat(rawValue: prefix) else {
      throw HarvestRefusal(
        .cannotDisseminateFormat,
        "metadataPrefix is \(HarvestFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
    }
    self = format
  }
}

/// Records with something in common: `theme:integration`, `country:KZ`, `region:asia`.
struct HarvestSet {
  let field: RecordStore.HarvestFilter.Field
  /// A theme stands for those below it as well.
  let values: [String]

  /// The parts that a set's name may begin with.
  static let kinds: KeyValuePairs<String, RecordStore.HarvestFilter.Field> = [
    "theme": .themes, "country": .countries, "region": .regions,
  ]

  init?(_ name: String, _ taxonomy: Taxonomy) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Self.kinds.first(where: { $0.key == parts[0] }) else {
      return nil
    }
    field = kind.value
    switch kind.value {
    case .themes:
      guard taxonomy.theme(parts[1]) != nil else { return nil }
      values = [parts[1]] + taxonomy.descendants(of: parts[1])
    case .countries:
      guard taxonomy.country(parts[1]) != nil else { return nil }
      values = [parts[1]]
    case .regions:
      guard taxonomy.region(parts[1]) != nil else { return nil }
      values = [parts[1]]
    }
  }

  /// The names of the sets a record is in.
  static func names(of record: Record, _ taxonomy: Taxonomy) -> [String] {
    var themes: [String] = []
    for theme in record.themes.flatMap({ [$0] + taxonomy.ancestors(of: $0) })
    where !themes.contains(theme) { themes.append(theme) }
    return themes.filter { taxonomy.theme($0) != nil }.map { "theme:" + $0 }
      + record.countries.filter { taxonomy.country($0) != nil }.map { "country:" + $0 }
      + record.regions.filter { taxonomy.region($0) != nil }.map { "region:" + $0 }
  }
}
