public import Catalogue

/// What came of fetching addresses.
public struct Fetched: Sendable {
  /// To import; their files are there as long as this is.
  public internal(set) var sources: [FetchedSource] = []
  public internal(set) var failures: [HarvestError] = []
  /// What to remember for the next time, once what was fetched is imported.
  public internal(set) var marks: [FetchMark] = []
  /// The addresses that have not changed since they were fetched last.
  public internal(set) var unchanged: [String] = []
  let folder: FetchFolder?

  mutating func add(_ other: Fetched) {
    sources += other.sources
    failures += other.failures
    marks += other.marks
    unchanged += other.unchanged
  }
}
