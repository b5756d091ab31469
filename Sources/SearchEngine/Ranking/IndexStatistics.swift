/// Figures over all segments of an index, deleted documents included, that ranking goes by.
struct IndexStatistics: Sendable, Hashable {
  struct Field: Sendable, Hashable {
    /// How many documents have a token in the field.
    var documentCount = 0
    var tokenCount = 0

    /// In tokens, over the documents that have the field.
    var averageLength: Float { Float(max(tokenCount, 1)) / Float(max(documentCount, 1)) }
  }

  var fields: [Field]

  init(_ schema: Schema, _ segments: [SegmentView]) {
    fields = schema.fields.indices.map { index in
      segments.reduce(into: Field()) { sum, segment in
        let description = segment.reader.description.fields[index]
        sum.documentCount += description.documentCount
        sum.tokenCount += description.tokenCount
      }
    }
  }
}
