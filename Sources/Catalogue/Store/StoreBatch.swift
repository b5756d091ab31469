/// Changes that enter the store together or not at all.
public struct StoreBatch: Sendable {
  /// A record to keep, new or in place of its last version.
  public struct Put: Sendable {
    /// A file that says what the record says.
    public struct Source: Sendable {
      public var path: String
      public var digest: ContentDigest
      public var context: ContentDigest

      public init(path: String, digest: ContentDigest, context: ContentDigest) {
        self.path = path
        self.digest = digest
        self.context = context
      }
    }

    public var record: Record
    /// The version that the change was planned on, 0 for a record that was not there; nothing to
    /// put it whatever is there.
    public var plannedOn: Int?
    public var provenance: [Provenance]
    public var sources: [Source]

    public init(
      record: Record, plannedOn: Int? = nil, provenance: [Provenance] = [], sources: [Source] = []
    ) {
      self.record = record
      self.plannedOn = plannedOn
      self.provenance = provenance
      self.sources = sources
    }
  }

  /// What is imported, in words, for the list of imports.
  public var what: String
  public var puts: [Put]

  public init(what: String, puts: [Put] = []) {
    self.what = what
    self.puts = puts
  }
}

/// What a ``StoreBatch`` did.
public struct AppliedBatch: Sendable, Hashable {
  /// Absent where no record changed.
  public let importID: Int64?
  /// The changes in the order of the batch; records that were as they should be have none.
  public let changes: [Change]
}
