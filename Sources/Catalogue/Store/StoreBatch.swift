/// Changes that enter the store together or not at all.
public struct StoreBatch: Sendable {
  /// A record to keep, new or in place of its last version.
  public struct Put: Sendable, Codable {
    /// A file that says what the record says.
    public struct Source: Sendable, Codable {
      public var path: String
      public var digest: ContentDigest
      public var context: ContentDigest

      public init(path: String, digest: ContentDigest, context: ContentDigest) {
        self.path = path
        self.digest = digest
        self.context = context
      }
    }

    /// How what the record is made of is known the next time.
    struct Key: Sendable, Codable, Hashable {
      var key: SourceKey
      var role: SourceKey.Role
      /// Of what the source says, which is more than the record where it was joined to others.
      var digest: ContentDigest
    }

    public var record: Record
    /// The version that the change was planned on, 0 for a record that was not there; nothing to
    /// put it whatever is there.
    public var plannedOn: Int?
    public var provenance: [Provenance]
    public var sources: [Source]
    var keys: [Key]
    /// Whether it is what a person adds to a record, whose own files say nothing new by that.
    var isAddition = false

    /// - Parameters:
    ///   - keys: The names of the source.
    ///   - content: What the source says; `record` if not given.
    public init(
      record: Record, plannedOn: Int? = nil, provenance: [Provenance] = [],
      sources: [Source] = [], keys: [SourceKey] = [], role: SourceKey.Role = .origin,
      content: Record? = nil
    ) {
      self.record = record
      self.plannedOn = plannedOn
      self.provenance = provenance
      self.sources = sources
      let digest = ContentDigest(of: content ?? record)
      self.keys = keys.map { Key(key: $0, role: role, digest: digest) }
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
