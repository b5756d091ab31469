import Bytes

/// The list of live segments, and what makes them one index. Replaced in one step by each commit.
///
///     offset  size  content
///          0     8  "PSLMANI" and a zero byte
///          8     4  format version, now 1
///         12     4  length of the body in bytes
///         16     8  generation: 1 for the first commit, one more for each
///         24     -  the body
///     at end     4  CRC-32C of all before
///
/// The body: the schema's fields (number; each a name, an analyzer's name, a byte that is 1 where
/// positions are kept) and columns (number; each a name, a byte that is 0 for keywords and 1 for
/// integers), the note (number of pairs; keys and values), the number of the next segment, the
/// segments (number; each its number, documents, file size, generation of its deletions or 0, number
/// of deletions). Numbers are varints, texts a varint of their length in bytes and UTF-8.
struct Manifest: Sendable, Hashable {
  struct Segment: Sendable, Hashable {
    var number: Int
    var documentCount: Int
    var size: Int
    /// The commit that wrote the list of deletions; 0 where there is none.
    var deletionGeneration: UInt64 = 0
    var deletionCount = 0

    var fileName: String { Self.fileName(ofNumber: number) }
    var deletionsFileName: String? {
      deletionGeneration == 0 ? nil : "segment-\(number)-\(deletionGeneration).del"
    }

    static func fileName(ofNumber number: Int) -> String { "segment-\(number).psl" }
  }

  var schema: Schema
  var generation: UInt64 = 0
  var note: [String: String] = [:]
  var nextSegment = 1
  var segments: [Segment] = []

  static let fileName = "manifest"
  static let magic = Array("PSLMANI\0".utf8)
  static let version: UInt32 = 1
  static let headerSize = 24

  init(schema: Schema) {
    self.schema = schema
  }

  // MARK: - Bytes

  var bytes: [UInt8] {
    var body = ByteWriter()
    body.append(varint: schema.fields.count)
    for field in schema.fields {
      body.append(text: field.name)
      body.append(text: field.analyzer)
      body.append(field.hasPositions ? 1 : 0)
    }
    body.append(varint: schema.columns.count)
    for column in schema.columns {
      body.append(text: column.name)
      body.append(column.kind == .integer ? 1 : 0)
    }
    body.append(varint: note.count)
    for (key, value) in note.sorted(by: { $0.key < $1.key }) {
      body.append(text: key)
      body.append(text: value)
    }
    body.append(varint: nextSegment)
    body.append(varint: segments.count)
    for segment in segments {
      body.append(varint: segment.number)
      body.append(varint: segment.documentCount)
      body.append(varint: segment.size)
      body.append(varint: segment.deletionGeneration)
      body.append(varint: segment.deletionCount)
    }
    var writer = ByteWriter()
    writer.append(contentsOf: Self.magic)
    writer.append(integer: Self.version)
    writer.append(integer: UInt32(body.count))
    writer.append(integer: generation)
    writer.append(contentsOf: body.bytes)
    writer.append(integer: CRC32C.of(writer.bytes))
    return writer.bytes
  }

  /// Reads the manifest of the index in `directory`.
  init(directory: String) throws(IndexError) {
    let path = "\(directory)/\(Self.fileName)"
    let bytes: [UInt8]
    do { bytes = try Folder.contents(of: path) } catch { throw IndexError(error) }
    try self.init(bytes: bytes, path: path)
  }

  /// - Parameter path: Where the bytes come from, for messages.
  init(bytes: [UInt8], path: String) throws(IndexError) {
    guard bytes.count >= Self.headerSize + 4 else {
      throw IndexError(.damaged("the file is cut short at \(bytes.count) bytes"), file: path)
    }
    guard Array(bytes[..<8]) == Self.magic else {
      throw IndexError(.damaged("this is no manifest"), file: path, offset: 0)
    }
    var header = ByteReader(Array(bytes[8..<Self.headerSize]))
    let version = header.integer(as: UInt32.self)
    guard version == Self.version else {
      throw IndexError(.unknownVersion(version), file: path, offset: 8)
    }
    let length = Int(header.integer(as: UInt32.self))
    let end = bytes.count - 4
    var trailer = ByteReader(Array(bytes[end...]))
    guard length == end - Self.headerSize,
      CRC32C.of(Array(bytes[..<end])) == trailer.integer(as: UInt32.self)
    else { throw IndexError(.damaged("the manifest is changed or cut short"), file: path) }

    var reader = ByteReader(Array(bytes[Self.headerSize..<end]))
    schema = Schema(fields: [], columns: [])
    generation = header.integer(as: UInt64.self)
    for _ in 0..<reader.count() {
      schema.fields.append(
        Schema.Field(
          name: reader.text(), analyzer: reader.text(), hasPositions: reader.byte() == 1))
    }
    for _ in 0..<reader.count() {
      schema.columns.append(
        Schema.Column(name: reader.text(), kind: reader.byte() == 1 ? .integer : .keyword))
    }
    for _ in 0..<reader.count() {
      let key = reader.text()
      note[key] = reader.text()
    }
    nextSegment = Int(truncatingIfNeeded: reader.varint())
    for _ in 0..<reader.count() {
      segments.append(
        Segment(
          number: Int(truncatingIfNeeded: reader.varint()),
          documentCount: Int(truncatingIfNeeded: reader.varint()),
          size: Int(truncatingIfNeeded: reader.varint()), deletionGeneration: reader.varint(),
          deletionCount: Int(truncatingIfNeeded: reader.varint())))
    }
    guard !reader.isExhausted, reader.remaining == 0 else {
      throw IndexError(.damaged("the manifest cannot be read"), file: path)
    }
  }
}
