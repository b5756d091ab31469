import Foundation

/// Compares what was read with what the store holds, and gives each source its outcome.
struct PlanAssembly {
  private let store: RecordStore
  private let catalogue: String
  /// The files that gave each record.
  private let known: [RecordID: [SourceEntry]]
  private let versions: [RecordID: Int]

  init(
    store: RecordStore, catalogue: String, known: [SourceEntry], versions: [RecordID: Int]
  ) {
    self.store = store
    self.catalogue = catalogue
    self.known = Dictionary(grouping: known, by: \.record)
    self.versions = versions
  }

  /// The plan of `readings`, in their order.
  func plan(of readings: [SourceReading]) throws(StoreError) -> ImportPlan {
    let read = readings.compactMap { reading -> RecordID? in
      if case .record(let record, _) = reading.content { record.id } else { nil }
    }
    let stored = Dictionary(
      try store.records(ids: read).map { ($0.record.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var claims: [RecordID: [String]] = [:]
    for reading in readings {
      // A candidate's id is only a proposal.
      if case .undecided = reading.content { continue }
      if let id = reading.record, let path = reading.paths.first {
        claims[id, default: []].append(path)
      }
    }
    let ids = Set(versions.keys).union(claims.keys)
    return ImportPlan(
      items: readings.map { reading in
        var item = ImportPlan.Item(
          paths: reading.paths, outcome: .unchanged, record: reading.record,
          findings: reading.findings)
        switch reading.content {
        case .known: break
        case .rejected(let reason):
          item.outcome = .rejected
          item.reason = reason.withoutControls
        case .undecided(let candidate, let provenance, let reason):
          item.outcome = .needsPerson
          item.reason = reason.withoutControls
          item.candidate = candidate
          item.title = candidate?.bestTitle
          item.suggestions = provenance
        case .record(let record, let provenance):
          item.title = record.bestTitle
          item.suggestions = provenance.filter { !$0.isInRecord }
          item.findings += danglingRelations(of: record, ids: ids, path: reading.paths.first)
          let others = (claims[record.id] ?? []).filter { $0 != reading.paths.first }
          decide(
            &item, record: record, provenance: provenance, reading: reading,
            stored: stored[record.id], others: others)
        }
        return item
      })
  }

  private func decide(
    _ item: inout ImportPlan.Item, record: Record, provenance: [Provenance],
    reading: SourceReading, stored: StoredRecord?, others: [String]
  ) {
    let isSame = stored?.record == record
    if let other = others.first {
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
    return entries.first { entry in
      FileManager.default.fileExists(
        atPath: entry.path.hasPrefix("/") ? entry.path : catalogue + "/" + entry.path)
    }?.path
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
  fileprivate var bestTitle: String? { title.best(for: .english)?.text }
}
