/// Documents with a word, scored over the fields it is in.
final class WordCursor: DocumentCursor {
  private struct Field {
    var cursor: PostingCursor
    let weights: [Float]
    let reader: SegmentReader.Field
  }

  private var fields: [Field]
  private let weight: Float
  private let ranking: BM25
  private let scratch: Scratch

  init(_ word: ResolvedWord, _ context: SegmentContext) {
    weight = word.weight
    ranking = context.ranking
    scratch = context.scratch
    fields = word.fields.compactMap { field in
      guard let entry = field.entries[context.index] else { return nil }
      return Field(
        cursor: context.cursor(entry, field: field.field), weights: field.weights,
        reader: context.reader.fields[field.field])
    }
    super.init()
    settle()
  }

  override var cost: Int { fields.reduce(0) { $0 + $1.cursor.documentCount } }

  override func advance(to target: DocumentID) {
    guard target > document else { return }
    for index in fields.indices { fields[index].cursor.advance(to: target) }
    settle()
  }

  private func settle() {
    document = fields.reduce(.end) { min($0, $1.cursor.document) }
  }

  override func score() -> Double {
    var occurrences: Float = 0
    for index in fields.indices where fields[index].cursor.document == document {
      let norm = fields[index].reader.norm(of: document)
      occurrences += Float(fields[index].cursor.frequency) * fields[index].weights[Int(norm)]
    }
    return Double(weight * ranking.saturation(occurrences))
  }
}
