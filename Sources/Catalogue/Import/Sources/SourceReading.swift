/// What became of reading one sheet, one entry of a file, or the pages of one record, before it
/// meets the store.
struct SourceReading: Sendable {
  enum Content: Sendable {
    /// A record, with where its values come from.
    case record(Record, [Provenance])
    /// The files are those that the store knows, and gave the record it holds.
    case known(RecordID)
    /// What the record would be once a person has decided; `reason` says on what.
    case undecided(Candidate?, reason: String)
    /// Its source says that it is no more.
    case gone([SourceKey])
    /// Not taken; `reason` says why.
    case rejected(reason: String)
  }

  /// As they were named.
  var paths: [String]
  /// Which of several in a file: `activity 41114-00073223`, the heading of a section.
  var part: String?
  /// The files as the store will remember them.
  var sources: [StoreBatch.Put.Source] = []
  var content: Content
  var findings: [ImportPlan.Finding] = []

  /// The record it is about, where that is known.
  var record: RecordID? {
    switch content {
    case .record(let record, _): record.id
    case .known(let id): id
    case .undecided(let candidate, _): candidate?.record.id
    case .gone, .rejected: nil
    }
  }
}

extension SourceReading {
  /// A file that is not taken for these problems.
  static func rejected(
    _ path: String, part: String? = nil, problems: [SheetProblem]
  ) -> SourceReading {
    let first = problems.first { $0.severity == .error } ?? problems.first
    let reason = first?.message ?? "it cannot be read"
    let more = problems.count > 1 ? " (\(problems.count) problems)" : ""
    return SourceReading(
      paths: [path], part: part, content: .rejected(reason: reason + more),
      findings: problems.map { ImportPlan.Finding(path: path, problem: $0) })
  }
}
