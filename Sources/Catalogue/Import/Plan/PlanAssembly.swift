import Foundation

/// Compares what was read with what the store holds, and gives each source its outcome.
struct PlanAssembly {
  private let store: RecordStore
  private let taxonomy: Taxonomy
  private let catalogue: String
  /// The files that gave each record.
  private let known: [RecordID: [SourceEntry]]
  private let versions: [RecordID: Int]

  init(
    store: RecordStore, taxonomy: Taxonomy, catalogue: String, known: [SourceEntry],
    versions: [RecordID: Int]
  ) {
    self.store = store
    self.taxonomy = taxonomy
    self.catalogue = catalogue
    self.known = Dictionary(grouping: known, by: \.record)
    self.versions = versions
  }

  /// The plan of `readings`, in their order.
  func plan(of readings: [SourceReading]) async throws(StoreError) -> ImportPlan {
    let keyed = try store.records(of: Self.keys(of: readings))
    let read = readings.compactMap { reading -> RecordID? in
      if case .record(let record, _) = reading.content { record.id } else { nil }
    }
    let stored = Dictionary(
      try store.records(ids: read + keyed.values.map(\.record)).map { ($0.record.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let candidates = CandidateAssembly(keyed: keyed, stored: stored)
    let claims = Self.claims(of: readings)
    let ids = Set(versions.keys).union(claims.keys)
    var items: [ImportPlan.Item] = []
    for reading in readings {
      var item = ImportPlan.Item(
        paths: reading.paths, part: reading.part, outcome: .unchanged, record: reading.record,
        findings: reading.findings)
      switch reading.content {
      case .known: break
      case .rejected(let reason):
        item.outcome = .rejected
        item.reason = reason.withoutControls
      case .gone(let keys): candidates.decide(&item, gone: keys)
      case .undecided(let candidate?, let reason):
        candidates.decide(&item, candidate: candidate, reason: reason, sources: reading.sources)
      case .undecided(nil, let reason):
        item.outcome = .needsPerson
        item.reason = reason.withoutControls
      case .record(let record, let provenance):
        item.title = record.bestTitle
        item.suggestions = provenance.filter { !$0.isInRecord }
        item.findings += danglingRelations(of: record, ids: ids, path: reading.paths.first)
        let other = claims[record.id]?.first { $0 != reading.paths.first }
        decide(
          &item, record: record, provenance: provenance, reading: reading,
          stored: stored[record.id], other: other)
      }
      items.append(item)
    }
    Self.settleTwins(&items)
    try await LikenessSearch(store: store, taxonomy: taxonomy).fill(&items)
    return ImportPlan(
      items: items, store: try store.identity, taxonomy: taxonomy.fingerprint)
  }

  /// Of two entries that are one source, the later waits: an import takes a source once.
  private static func settleTwins(_ items: inout [ImportPlan.Item]) {
    var first: [SourceKey: Int] = [:]
    for rank in items.indices {
      guard let source = items[rank].source else { continue }
      let key = source.key
      guard let earlier = first[key] else {
        first[key] = rank
        continue
      }
      let isSame = source.digest == items[earlier].source?.digest
      items[rank].put = nil
      items[rank].offer = nil
      items[rank].outcome = isSame ? .unchanged : .needsPerson
      items[rank].reason =
        "“\(key.text)” is also in \(items[earlier].paths.first ?? "")"
        + (isSame ? ", with the same words" : ", which is read first: import them one by one")
    }
  }

  private static func keys(of readings: [SourceReading]) -> [SourceKey] {
    readings.flatMap { reading -> [SourceKey] in
      switch reading.content {
      case .undecided(let candidate?, _): candidate.keys + candidate.formerKeys
      case .gone(let keys): keys
      default: []
      }
    }
  }

  /// Which files claim to be the source of each record.
  private static func claims(of readings: [SourceReading]) -> [RecordID: [String]] {
    var claims: [RecordID: [String]] = [:]
    for reading in readings {
      // A candidate's id is only a proposal.
      if case .undecided = reading.content { continue }
      if let id = reading.record, let path = reading.paths.first {
        claims[id, default: []].append(path)
      }
    }
    return claims
  }

  private func decide(
    _ item: inout ImportPlan.Item, record: Record, provenance: [Provenance],
    reading: SourceReading, stored: StoredRecord?, other: String?
  ) {
    let isSame = stored?.record == record
    if let other {
      item.outcome = .needsPerson
      item.reason = "“\(record.id)” is also in \(other): one record has one sheet or one manifest"
      item.candidate = record
      return
    }
    if !isSame, stored != nil, let other = otherSource(of: record.id, than: reading) {
      item.outcome = .needsPerson
      item.reason =
        "“\(record.id)” comes from \(other), which is still there: remove one of the two"
      item.candidate = record
      return
    }
    if let stored {
      item.outcome = isSame ? .unchanged : .changed
      item.changes = stored.record.changes(to: record)
    } else {
      item.outcome = .new
    }
    item.put = StoreBatch.Put(
      record: record, plannedOn: stored?.version ?? 0, provenance: provenance,
      sources: reading.sources)
  }

  /// A file, not among those just read, that gave the record and is still there.
  private func otherSource(of record: RecordID, than reading: SourceReading) -> String? {
    let own = Set(reading.sources.map(\.path))
    let entries = known[record] ?? []
    guard own.isDisjoint(with: entries.map(\.path)) else { return nil }
    return entries.first { isThere($0.path) }?.path
  }

  /// Whether the file that the store calls `path`, or the archive it was in, is still there.
  private func isThere(_ path: String) -> Bool {
    var path = path.hasPrefix("/") ? path : catalogue + "/" + path
    while path.count > 1 {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path)
      if let type = attributes?[.type] as? FileAttributeType { return type != .typeDirectory }
      path = path.droppingLastComponent
    }
    return false
  }

  /// Relations to records that are neither in the store nor among those read.
  private func danglingRelations(
    of record: Record, ids: Set<RecordID>, path: String?
  ) -> [ImportPlan.Finding] {
    let named =
      record.related.map { ($0.record, $0.kind.rawValue) }
      + [record.withdrawal?.replacedBy].compactMap { $0.map { ($0, "replacedBy") } }
    return named.filter { !ids.contains($0.0) }.map { id, kind in
      let near = NearestNames.nearest(to: id.rawValue, among: ids.map(\.rawValue).sorted()).first
      return ImportPlan.Finding(
        path: path ?? "",
        problem: SheetProblem(
          "\(kind) names “\(id)”, which is not in the catalogue"
            + (near.map { "; did you mean “\($0)”?" } ?? ""),
          severity: .warning))
    }
  }
}

extension Record {
  /// The title in English, or else in the first language it has.
  var bestTitle: String? { title.best(for: .english)?.text }
}

extension ImportPlan.Item {
  /// By what its source is known first.
  fileprivate var source: StoreBatch.Put.Key? { (put ?? offer)?.keys.first }
}
