/// What an import will do, source by source, before it does it.
public struct ImportPlan: Sendable, Codable {
  /// How a source ends.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case new
    case changed
    case unchanged
    case needsPerson = "needs-a-person"
    case rejected
  }

  /// A problem with the file it is in.
  public struct Finding: Sendable, Hashable, Codable {
    public var path: String
    public var problem: SheetProblem

    /// `Catalogue/sheets/x.xml:14:7: error: …`
    public var line: String { problem.line(in: path) }
  }

  /// One sheet, one entry of a file, or the pages that make one record together, with its outcome.
  public struct Item: Sendable, Codable {
    /// The files, as they were named; the first gives the item its place in the plan.
    public var paths: [String]
    /// Which of several in the file: `activity 41114-00073223`, the heading of a section.
    public var part: String?
    public var outcome: Outcome
    /// The record it is about, where that is known; for a candidate, the id it would get.
    public var record: RecordID?
    /// The record's title, in English where it has one.
    public var title: String?
    /// Why it needs a person or is rejected, in a line.
    public var reason: String?
    /// What will change in the record; for a new one, empty.
    public var changes: [FieldChange] = []
    /// Everything wrong or doubtful, in the order of the files.
    public var findings: [Finding] = []
    /// What was recognised in the text, for an editor to judge; not in the record.
    public var suggestions: [Provenance] = []
    /// What the record would be, where a person must decide first.
    public var candidate: Record?
    /// How much of what makes a practice the candidate has, 0 to 1.
    public var confidence: Double?
    /// Records and other candidates that may be about the same practice, likeliest first.
    public var likenesses: [Likeness] = []
    /// What a person has decided; an editor may write it into a plan kept as JSON.
    public var decision: ImportDecision?

    /// What applying the plan puts into the store.
    var put: StoreBatch.Put?
    /// What confirming the candidate puts into the store.
    var offer: StoreBatch.Put?
    /// Whether the candidate is a record whose source is gone, to be withdrawn.
    public internal(set) var isWithdrawal = false
    /// Another address by which the candidate may be known.
    var address: String?

    /// How the source ends with what was decided of it; nothing where it is left alone although it
    /// could be taken.
    public var end: Outcome? {
      guard let decision, put != nil || offer != nil else { return outcome }
      switch decision {
      case .skip: return nil
      case .publish, .draft: return offer.map { $0.plannedOn == 0 ? .new : .changed } ?? outcome
      case .merge: return offer.map { _ in .changed }
      }
    }

    /// What the record will say, if the source is taken; nothing where nothing can be.
    public var proposal: Record? { candidate ?? put?.record }

    /// Whether a person's decision is all that it takes.
    public var canBeConfirmed: Bool { offer != nil }

    /// A source that could not be read at all.
    public static func rejected(_ path: String, reason: String) -> Item {
      Item(
        paths: [path], outcome: .rejected, reason: reason.withoutControls,
        findings: [Finding(path: path, problem: SheetProblem(reason))])
    }

    /// An address that gives what it gave the last time.
    public static func unchanged(_ address: String) -> Item {
      Item(paths: [address], outcome: .unchanged)
    }
  }

  /// In the order of their first paths.
  public var items: [Item]
  /// The store that it was made for.
  var store: String
  /// The taxonomy that it was made with.
  var taxonomy: String

  private enum CodingKeys: CodingKey {
    case counts, items, store, taxonomy
  }

  /// How many items end in each way, whatever was decided of them.
  public var counts: [Outcome: Int] {
    Dictionary(items.map { ($0.outcome, 1) }, uniquingKeysWith: +)
  }

  /// How many items end in each way with what was decided of them; under nothing, how many are left
  /// alone.
  public var settledCounts: [Outcome?: Int] {
    Dictionary(items.map { ($0.end, 1) }, uniquingKeysWith: +)
  }

  /// Whether something failed: a source was rejected. A strict import also fails where a person is
  /// needed or a value was not taken.
  public func hasFailed(isStrict: Bool = false) -> Bool {
    items.contains { item in
      if item.outcome == .rejected { return true }
      guard isStrict else { return false }
      return item.end == .needsPerson
        || item.findings.contains { $0.problem.severity == .error }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var counts: [String: Int] = [:]
    let settled = settledCounts
    for outcome in Outcome.allCases { counts[outcome.rawValue] = settled[outcome] ?? 0 }
    counts["skipped"] = settled[nil] ?? 0
    try container.encode(counts, forKey: .counts)
    try container.encode(items, forKey: .items)
    try container.encode(store, forKey: .store)
    try container.encode(taxonomy, forKey: .taxonomy)
  }

  init(items: [Item], store: String, taxonomy: String) {
    self.items = items
    self.store = store
    self.taxonomy = taxonomy
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    items = try container.decode([Item].self, forKey: .items)
    store = try container.decode(String.self, forKey: .store)
    taxonomy = try container.decode(String.self, forKey: .taxonomy)
  }
}

/// How far an import has come.
public struct ImportProgress: Sendable, Hashable {
  /// Files read so far.
  public let done: Int
  public let total: Int
  /// The file read last.
  public let path: String
}
