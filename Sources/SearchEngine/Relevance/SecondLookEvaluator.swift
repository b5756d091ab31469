/// Takes a ``SecondLook`` at some documents.
struct SecondLookEvaluator {
  /// What a second look adds to the score of one document, taken apart.
  struct Addition {
    /// By word, the score of its forms, and that of the word itself.
    var forms: [Float]
    var exact: [Float]
    /// The worth of the best passage, and of one with all words.
    var passage: Float
    var wholePassage: Float
    var extras: Float
  }

  let look: SecondLook
  private let searcher: Searcher
  private let words: [Word]
  private let extras: ResolvedQuery
  /// Ranks of the fields of ``SecondLook/texts``.
  private let texts: [Int]

  /// A form of a word as the index has it.
  private struct Form {
    var field: ResolvedWord.Field
    /// How surely it means the word in a passage, from 0 to 1.
    var sureness: Float
    /// Whether its occurrences count outside passages.
    var counts: Bool
  }

  /// A word of the question as the index has it.
  private struct Word {
    var forms: [Form] = []
    var inverseDocumentFrequency: Float = 0
    /// How rare the word itself is, other forms left aside.
    var exactRarity: Float = 0

    init(_ word: SecondLook.Word, _ resolver: QueryResolver) {
      func resolved(_ terms: [Query.FieldTerm]) -> ResolvedWord? {
        if case .word(let resolved) = resolver.resolve(.word(terms)) { resolved } else { nil }
      }
      let inflections = resolved(word.inflections)?.fields ?? []
      let own = resolved(word.forms)
      forms = (own?.fields ?? []).map { field in
        let isInflection = inflections.contains { $0.isSame(as: field) }
        return Form(field: field, sureness: isInflection ? 1 : field.weight, counts: true)
      }
      forms += inflections.filter { field in !forms.contains { $0.field.isSame(as: field) } }
        .map { Form(field: $0, sureness: 1, counts: false) }
      exactRarity =
        resolved(word.forms.filter { $0.weight == 1 })?.inverseDocumentFrequency ?? 0
      // A rare word stays rare beside a frequent one that it only resembles.
      inverseDocumentFrequency = (resolved(word.asked) ?? own)?.inverseDocumentFrequency ?? 0
    }
  }

  init(_ look: SecondLook, _ searcher: Searcher) {
    self.look = look
    self.searcher = searcher
    let resolver = QueryResolver(searcher)
    words = look.words.map { Word($0, resolver) }
    extras = resolver.resolve(look.extras)
    texts = look.texts.compactMap { name in
      searcher.schema.fields.firstIndex { $0.name == name }
    }
  }

  /// What a document gets for an ``Addition``.
  func score(_ addition: Addition) -> Float {
    let share = addition.passage / max(addition.wholePassage, .leastNormalMagnitude)
    return addition.forms.reduce(0, +) * look.formWeight
      + addition.exact.reduce(0, +) * look.exactWeight
      + addition.passage * (1 + share) * look.passageWeight + addition.extras
  }

  /// What to add for each of `documents`, in rising order, of the segment of rank `segment`.
  func additions(to documents: [DocumentID], inSegment segment: Int) -> [Addition] {
    let context = SegmentContext(
      index: segment, view: searcher.segments[segment], ranking: searcher.options.ranking,
      tables: searcher.tables, scratch: Scratch())
    let whole = words.reduce(0) { $0 + $1.inverseDocumentFrequency }
    let none = [Float](repeating: 0, count: words.count)
    var additions = documents.map { _ in
      Addition(forms: none, exact: none, passage: 0, wholePassage: whole, extras: 0)
    }
    var occurrences: [[FormOccurrence]] = documents.map { _ in [] }
    let lengths = texts.isEmpty ? nil : documents.map { occurrenceWeight(in: $0, context) }
    for (index, word) in words.enumerated() {
      let importance = word.inverseDocumentFrequency
      for form in word.forms where form.counts || look.passageWeight > 0 {
        guard let entry = form.field.entries[segment] else { continue }
        var walk = FormWalk(
          entry, field: form.field, word: Int32(index), weight: importance * form.sureness, context)
        for place in documents.indices where walk.advance(to: documents[place]) {
          if form.counts {
            let weight = walk.occurrenceWeight(lengths?[place])
            additions[place].forms[index] += weight
            if form.field.weight == 1 { additions[place].exact[index] += weight }
          }
          if look.passageWeight > 0 { walk.appendOccurrences(to: &occurrences[place]) }
        }
      }
      let count = Float(max(look.words[index].count, 0))
      let ranking = searcher.options.ranking
      for place in documents.indices {
        additions[place].forms[index] =
          count * importance * ranking.saturation(additions[place].forms[index])
        additions[place].exact[index] =
          count * word.exactRarity * ranking.saturation(additions[place].exact[index])
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

  /// What one occurrence weighs in a document whose texts are so long together.
  private func occurrenceWeight(in document: DocumentID, _ context: SegmentContext) -> Float {
    var length = 0
    var (tokenCount, documentCount) = (0, 1)
    for field in texts {
      length += FieldNorm.lengths[Int(context.reader.fields[field].norm(of: document))]
      tokenCount += searcher.statistics.fields[field].tokenCount
      documentCount = max(documentCount, searcher.statistics.fields[field].documentCount)
    }
    let average = max(Float(tokenCount) / Float(documentCount), 1)
    let b = searcher.options.ranking.b
    return 1 / (1 - b + b * Float(length) / average)
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

  /// - Parameter weight: What the form counts in a passage.
  init(
    _ entry: PostingEntry, field: ResolvedWord.Field, word: Int32, weight: Float,
    _ context: SegmentContext
  ) {
    cursor = context.cursor(entry, field: field.field)
    reader = context.reader.fields[field.field]
    gaps = PositionCursor(entry, in: reader.postings, scratch: context.scratch)
    self.field = field
    self.word = word
    self.weight = weight
  }

  /// Whether `document` has the form. Documents come in rising order.
  mutating func advance(to document: DocumentID) -> Bool {
    cursor.advance(to: document)
    return cursor.document == document
  }

  /// What the form's occurrences in the current document weigh.
  ///
  /// - Parameter weight: What one weighs in the document's texts; `nil` to go by the field's length.
  mutating func occurrenceWeight(_ weight: Float?) -> Float {
    let one =
      weight.map { $0 * field.weight } ?? field.weights[Int(reader.norm(of: cursor.document))]
    return Float(cursor.frequency) * one
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

extension ResolvedWord.Field {
  fileprivate func isSame(as other: Self) -> Bool { field == other.field && term == other.term }
}
