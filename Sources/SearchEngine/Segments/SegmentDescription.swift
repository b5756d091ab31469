import Bytes

/// What the sections of a segment mean: numbers that are needed before anything is read.
struct SegmentDescription: Sendable, Hashable {
  /// A field's figures over all documents of the segment, deleted ones included.
  struct Field: Sendable, Hashable {
    var detail: PostingDetail
    var termCount = 0
    /// How many documents have a token in the field.
    var documentCount = 0
    /// How many tokens they have together.
    var tokenCount = 0
    /// The average length that ``Impact``s were written with.
    var averageLength: Float = 1
  }

  struct Column: Sendable, Hashable {
    /// Whether it holds integers; otherwise keywords.
    var isInteger: Bool
    /// How many different values keyword columns have.
    var valueCount = 0
    /// Whether some document has more than one value.
    var isManyValued = false
    /// How many bits a code has: 0, 1, 2, 4, 8, 16, 32 or 64.
    var codeWidth = 0
    /// Integer columns: the value with the lowest code.
    var minimum: Int64 = 0
  }

  var documentCount: Int
  /// Whether documents are in the order of their keys.
  var isInKeyOrder: Bool
  var fields: [Field]
  var columns: [Column]

  init(documentCount: Int, isInKeyOrder: Bool, fields: [Field], columns: [Column]) {
    self.documentCount = documentCount
    self.isInKeyOrder = isInKeyOrder
    self.fields = fields
    self.columns = columns
  }

  /// The description as bytes: varints in the order of the properties; truth values and widths are
  /// bytes; the average is the bits of an IEEE 754 number of 32 bits, the minimum 8 bytes.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(varint: documentCount)
    writer.append(isInKeyOrder ? 1 : 0)
    writer.append(varint: fields.count)
    for field in fields {
      writer.append(field.detail.rawValue)
      writer.append(varint: field.termCount)
      writer.append(varint: field.documentCount)
      writer.append(varint: field.tokenCount)
      writer.append(integer: field.averageLength.bitPattern)
    }
    writer.append(varint: columns.count)
    for column in columns {
      writer.append(column.isInteger ? 1 : 0)
      writer.append(varint: column.valueCount)
      writer.append(column.isManyValued ? 1 : 0)
      writer.append(UInt8(column.codeWidth))
      writer.append(integer: column.minimum)
    }
    return writer.bytes
  }

  /// `nil` where the bytes are no description.
  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    documentCount = Int(reader.varint() & 0x7FFF_FFFF)
    isInKeyOrder = reader.byte() == 1
    fields = []
    for _ in 0..<reader.count() {
      guard let detail = PostingDetail(rawValue: reader.byte()) else { return nil }
      var field = Field(detail: detail)
      field.termCount = Int(reader.varint() & 0xFFFF_FFFF)
      field.documentCount = Int(reader.varint() & 0xFFFF_FFFF)
      field.tokenCount = Int(reader.varint() & 0xFF_FFFF_FFFF)
      field.averageLength = Float(bitPattern: reader.integer(as: UInt32.self))
      guard field.averageLength.isFinite, field.averageLength > 0 else { return nil }
      fields.append(field)
    }
    columns = []
    for _ in 0..<reader.count() {
      var column = Column(isInteger: reader.byte() == 1)
      column.valueCount = Int(reader.varint() & 0xFFFF_FFFF)
      column.isManyValued = reader.byte() == 1
      column.codeWidth = Int(reader.byte())
      column.minimum = Int64(bitPattern: reader.integer(as: UInt64.self))
      guard [0, 1, 2, 4, 8, 16, 32, 64].contains(column.codeWidth) else { return nil }
      columns.append(column)
    }
    guard !reader.isExhausted, reader.remaining == 0 else { return nil }
  }
}
