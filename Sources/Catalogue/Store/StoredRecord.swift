public import Foundation

/// A record as the store keeps it.
public struct StoredRecord: Sendable, Hashable {
  public let record: Record
  /// Counted from 1; one more with each change.
  public let version: Int
  /// The sequence number of the change that made this version.
  public let change: Int64
  /// When the record first entered the store, to the second.
  public let created: Date
  /// When this version did.
  public let updated: Date
}

/// One version of a record.
public struct RecordVersion: Sendable, Hashable {
  /// Nothing for the version that undoing its first import left: no record.
  public let record: Record?
  /// Counted from 1.
  public let version: Int
  public let change: Int64
  /// The import that brought it.
  public let importID: Int64
  public let date: Date
  /// The fields that differ from the version before, as ``FieldValue/field`` names them; all of
  /// them in the first version.
  public let changedFields: [String]
}

/// An entry of the change log.
public struct Change: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case created, updated
    /// Undoing the import that had brought it took it out again.
    case removed
  }

  /// Grows by at least one with each change and is never given again.
  public let sequence: Int64
  public let record: RecordID
  public let version: Int
  public let kind: Kind
  /// The record's state with this change: anything but `published` leaves the public catalogue. One
  /// that was removed is a draft here, which no reader sees either.
  public let state: Record.State
  public let importID: Int64
  public let date: Date
}

/// One import, as the store remembers it.
public struct ImportEntry: Sendable, Hashable, Codable {
  public let id: Int64
  public let date: Date
  /// What was imported, in words.
  public let what: String
  /// How many records it brought, changed, and took out.
  public let created: Int
  public let updated: Int
  public let removed: Int
  /// The import that it took back.
  public let undoes: Int64?
  /// The import that took it back.
  public let undoneBy: Int64?
}

/// A file that was read, and the record it gave.
public struct SourceEntry: Sendable, Hashable {
  /// Relative to the catalogue's folder where it lies inside, absolute otherwise.
  public var path: String
  /// Of the file's bytes.
  public var digest: ContentDigest
  /// What else the reading depended on: reader, taxonomy, manifest, and the files read with it.
  public var context: ContentDigest
  public var record: RecordID
  /// The version of the record that it agreed with.
  public var version: Int

  public init(
    path: String, digest: ContentDigest, context: ContentDigest, record: RecordID, version: Int
  ) {
    self.path = path
    self.digest = digest
    self.context = context
    self.record = record
    self.version = version
  }
}
