/// Takes a ``SecondLook`` at some documents.
struct SecondLookEvaluator {
  /// What a second look adds to the score of one document, taken apart.
  struct Addition {
    /// By word, the score of its forms.
    var forms: [Float]
    /// The worth of the best passage, and of one with all words.
    var passage: Float
    var wholePassage: Float
    var extras: Float
  }

  let look: SecondLook
  private let searcher: Searcher
  private let words: [ResolvedWord?]
  private let extras: ResolvedQuery

  init(_ look: SecondLook, _ searcher: Searcher) {
    self.look = look
    self.searcher = searcher
    let resolver = QueryResolver(searcher)
    words = look.words.map { word in
      guard case .word(var resolved) = resolver.resolve(.word(word.forms)) else { return nil }
      // A rare word stays rare beside a frequent one that it only resembles.
      let surest = word.forms.map(\.weight).max()
      if case .word(let asked) = resolver.resolve(.word(word.forms.filter { $0.weight == surest }))
      {
        resolved.inverseDocumentFrequency = asked.inverseDocumentFrequency
      }
      return resolved
    }
    extras = resolver.resolve(look.extras)
  }

  /// What a document gets for an ``Addition``.
  func score(_ addition: Addition) -> Float {
    let forms = addition.forms.reduce(0, +)
    let share = addition.passage / max(addition.wholePassage, .leastNormalMagnitude)
    return forms * look.formWeight
      + look.passageWeight * addition.passage * (1 + share) + addition.extras
  }

  /// What to add for each of `documents`, in rising order, of the segment of rank `segment`.
  func additions(to documents: [DocumentID], inSegment segment: Int) -> [Addition] {
    let context = SegmentContext(
      index: segment, view: searcher.segments[segment], ranking: searcher.options.ranking,
      tables: searcher.tables, scratch: Scratch())
    let whole = words.reduce(0) { $0 + ($1?.inverseDocumentFrequency ?? 0) }
    var additions = documents.map { _ in
      Addition(
        forms: [Float](repeating: 0, count: words.count), passage: 0, wholePassage: whole,
        extras: 0)
    }
    var occurrences: [[FormOccurrence]] = documents.map { _ in [] }
    for (index, word) in words.enumerated() {
      guard let word else { continue }
      for field in word.fields {
        guard let entry = field.entries[segment] else { continue }
        var walk = FormWalk(
          entry, field: field, word: Int32(index), weight: word.inverseDocumentFrequency, context)
        for place in documents.indices where walk.advance(to: documents[place]) {
          additions[place].forms[index] += walk.occurrenceWeight
          if look.passageWeight > 0 { walk.appendOccurrences(to: &occurrences[place]) }
        }
      }
      for place in documents.indices where additions[place].forms[index] > 0 {
        let share = searcher.options.ranking.saturation(additions[place].forms[index])
        additions[place].forms[index] =
          Float(max(look.words[index].count, 0)) * word.inverseDocumentFrequency * share
      }
    }
    var finder = PassageFinder(wordCount: words.count, length: look.passageLength)
    let cursor = context.cursor(extras)
    for place in documents.indices {
      occurrences[place].sort(by: FormOccurrence.comesBefore)
      additions[place].passage = finder.bestPassage(occurrences[place][...])
      cursor.advance(to: documents[place])
      if cursor.document == documents[place] { additions[place].extras = Float(cursor.score()) }
    }
    return additions
  }
}

/// Walks the documents and positions of one form of a word.
private struct FormWalk {
  private var cursor: PostingCursor
  private var gaps: PositionCursor
  private let field: ResolvedWord.Field
  private let word: Int32
  private let weight: Float
  private let reader: SegmentReader.Field

  /// - Parameter weight: What the word as asked counts in a passage.
  init(
    _ entry: PostingEntry, field: ResolvedWord.Field, word: Int32, weight: Float,
    _ context: SegmentContext
  ) {
    cursor = context.cursor(entry, field: field.field)
    reader = context.reader.fields[field.field]
    gaps = PositionCursor(entry, in: reader.postings, scratch: context.scratch)
    self.field = field
    self.word = word
    self.weight = weight * field.weight
  }

  /// Whether `document` has the form. Documents come in rising order.
  mutating func advance(to document: DocumentID) -> Bool {
    cursor.advance(to: document)
    return cursor.document == document
  }

  /// What the form's occurrences in the current document weigh.
  var occurrenceWeight: Float {
    mutating get {
      Float(cursor.frequency) * field.weights[Int(reader.norm(of: cursor.document))]
    }
  }

  /// Appends where the form stands in the current document.
  mutating func appendOccurrences(to occurrences: inout [FormOccurrence]) {
    let first = cursor.positionStart
    var position = 0
    // Damage can make frequencies greater than the number of positions.
    let count = min(Int(cursor.frequency), max(gaps.count - first, 0))
    for offset in 0..<count {
      position += Int(gaps.gap(at: first + offset))
      occurrences.append(
        FormOccurrence(
          field: Int32(field.field), position: Int32(clamping: position), word: word,
          weight: weight))
    }
  }
}
