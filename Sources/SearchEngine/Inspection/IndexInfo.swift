/// What an index says of itself: its files, and how large each part is.
public struct IndexInfo: Sendable, Hashable, Codable {
  /// The commit's number, from 1.
  public var generation: UInt64
  /// What the commit was told to remember.
  public var note: [String: String]
  /// How many documents there are, deleted ones left out.
  public var documents: Int
  /// How many deleted documents still take room.
  public var deleted: Int
  /// The length of all files of the commit, in bytes.
  public var bytes: Int
  public var schema: Schema
  public var segments: [Segment]

  public struct Segment: Sendable, Hashable, Codable {
    /// The file's name.
    public var file: String
    public var formatVersion: UInt32
    /// How many documents it has, deleted ones included.
    public var documents: Int
    public var deleted: Int
    /// The length of the file, in bytes.
    public var bytes: Int
    public var fields: [Field]
    public var parts: [Part]
  }

  /// Figures of a field over all documents of a segment, deleted ones included.
  public struct Field: Sendable, Hashable, Codable {
    public var name: String
    public var terms: Int
    /// How many documents have a token in the field.
    public var documents: Int
    public var tokens: Int
  }

  /// A section of a segment's file.
  public struct Part: Sendable, Hashable, Codable {
    /// What it is: `postings`, `keys`.
    public var name: String
    /// The field or column it is of.
    public var of: String?
    public var bytes: Int
  }
}

extension IndexInspector {
  /// What the commit says of itself.
  public var info: IndexInfo {
    let segments = zip(manifest.segments, segments).map(segmentInfo)
    return IndexInfo(
      generation: manifest.generation, note: manifest.note,
      documents: segments.reduce(0) { $0 + $1.documents - $1.deleted },
      deleted: segments.reduce(0) { $0 + $1.deleted },
      bytes: segments.reduce(manifest.bytes.count) { $0 + $1.bytes } + deletionsSize,
      schema: manifest.schema, segments: segments)
  }

  private var deletionsSize: Int {
    segments.reduce(0) { $0 + ($1.deletions?.bytes.count ?? 0) }
  }

  private func segmentInfo(_ entry: Manifest.Segment, _ view: SegmentView) -> IndexInfo.Segment {
    IndexInfo.Segment(
      file: entry.fileName, formatVersion: SegmentFile.version,
      documents: view.reader.documentCount, deleted: view.deletions?.count ?? 0,
      bytes: view.reader.file.size,
      fields: zip(manifest.schema.fields, view.reader.fields).map { field, reader in
        IndexInfo.Field(
          name: field.name, terms: reader.description.termCount,
          documents: reader.description.documentCount, tokens: reader.description.tokenCount)
      },
      parts: view.reader.file.sections.map(part))
  }

  private func part(_ section: SegmentFile.Section) -> IndexInfo.Part {
    let index = Int(section.index)
    guard let kind = SegmentSection(rawValue: section.kind) else {
      return IndexInfo.Part(name: "number \(section.kind)", bytes: section.range.count)
    }
    let owners: [String] =
      switch kind.owner {
      case .segment: []
      case .field: manifest.schema.fields.map(\.name)
      case .column: manifest.schema.columns.map(\.name)
      }
    return IndexInfo.Part(
      name: "\(kind)", of: owners.indices.contains(index) ? owners[index] : nil,
      bytes: section.range.count)
  }
}
