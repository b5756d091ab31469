/// Takes a ``SecondLook`` at some documents.
struct SecondLookEvaluator {
  /// What a second look adds to the score of one document, taken apart.
  struct Addition {
    /// By word, the score of its forms, and that of the word itself.
    var forms: ArraySlice<Float>
    var exact: ArraySlice<Float>
    /// The worth of the best passage, and of one with all words.
    var passage: Float
    var wholePassage: Float
    /// The worth of the best passage of words near each other.
    var nearPassage: Float
    var extras: Float
  }

  let look: SecondLook
  private let searcher: Searcher
  private let words: [SecondLookWord]
  private let extras: ResolvedQuery
  /// Ranks of the fields of ``SecondLook/texts``.
  private let texts: [Int]
  private let hasPassages: Bool

  init(_ look: SecondLook, _ searcher: Searcher) {
    self.look = look
    self.searcher = searcher
    let resolver = QueryResolver(searcher)
    words = look.words.map { SecondLookWord($0, resolver) }
    extras = resolver.resolve(look.extras)
    texts = look.texts.compactMap { searcher.rank(ofField: $0) }
    hasPassages = look.passageWeight > 0 || look.shareWeight > 0 || look.nearWeight > 0
  }

  /// What a document gets for an ``Addition``.
  func score(_ addition: Addition) -> Float {
    let share = addition.passage / max(addition.wholePassage, .leastNormalMagnitude)
    return addition.forms.reduce(0, +) * look.formWeight
      + addition.exact.reduce(0, +) * look.exactWeight
      + addition.passage * (look.passageWeight + share * look.shareWeight)
      + addition.nearPassage * look.nearWeight + addition.extras
  }

  /// What to add for each of `documents`, in rising order, of the segment of rank `segment`.
  func additions(to documents: [DocumentID], inSegment segment: Int) -> [Addition] {
    guard let first = documents.first else { return [] }
    let context = SegmentContext(
      index: segment, view: searcher.segments[segment], ranking: searcher.options.ranking,
      tables: searcher.tables, scratch: Scratch())
    var found = Occurrences(documentCount: documents.count, wordCount: words.count)
    let lengths = texts.isEmpty ? nil : documents.map { occurrenceWeight(in: $0, context) }
    let buffers = FormWalk.Buffers(context.scratch)
    for (index, word) in words.enumerated() {
      for form in word.forms where form.weight > 0 || hasPassages {
        guard let entry = form.entries[segment] else { continue }
        var walk = FormWalk(entry, field: form.field, from: first, context, buffers)
        for (place, document) in documents.enumerated() where walk.advance(to: document) {
          if form.weight > 0 {
            let length = lengths?[place] ?? occurrenceWeight(in: document, of: form, context)
            found.add(walk.frequency * (length * form.weight), of: form, index, place)
          }
          if hasPassages {
            walk.appendOccurrences(
              of: Int32(index), weight: word.rarity * form.sureness, place: Int32(place),
              to: &found.occurrences)
          }
        }
      }
    }
    found.saturate(words, counts: look.words.map(\.count), searcher.options.ranking)
    return additions(to: documents, found, context)
  }

  private func additions(
    to documents: [DocumentID], _ found: consuming Occurrences, _ context: SegmentContext
  ) -> [Addition] {
    let whole = words.reduce(0) { $0 + $1.rarity }
    let ends = found.sortByPlace()
    var finder = PassageFinder(wordCount: words.count)
    let cursor = context.cursor(extras)
    return documents.indices.map { place in
      let occurrences = found.occurrences[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
      cursor.advance(to: documents[place])
      let hasExtras = cursor.document == documents[place]
      let own = place * words.count..<(place + 1) * words.count
      return Addition(
        forms: found.forms[own], exact: found.exact[own],
        passage: finder.bestPassage(occurrences, length: look.passageLength),
        wholePassage: whole,
        nearPassage: finder.bestPassage(occurrences, length: look.nearLength),
        extras: hasExtras ? Float(cursor.score()) : 0)
    }
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

  /// The same by the length of the form's own field.
  private func occurrenceWeight(
    in document: DocumentID, of form: SecondLookWord.Form, _ context: SegmentContext
  ) -> Float {
    let norm = context.reader.fields[form.field].norm(of: document)
    return searcher.tables.weights[form.field][Int(norm)]
  }
}

/// What is found in the documents looked at.
private struct Occurrences {
  private let wordCount: Int
  private let documentCount: Int
  /// By document, then by word, what the occurrences of its forms weigh, and those of the word itself.
  private(set) var forms: [Float]
  private(set) var exact: [Float]
  /// Where the forms stand.
  var occurrences: [FormOccurrence] = []

  init(documentCount: Int, wordCount: Int) {
    self.wordCount = wordCount
    self.documentCount = documentCount
    forms = Array(repeating: 0, count: documentCount * wordCount)
    exact = forms
    occurrences.reserveCapacity(32 * documentCount)
  }

  @inline(__always)
  mutating func add(_ weight: Float, of form: SecondLookWord.Form, _ word: Int, _ place: Int) {
    forms[place * wordCount + word] += weight
    if form.weight == 1 { exact[place * wordCount + word] += weight }
  }

  /// Makes scores of the weights.
  mutating func saturate(_ words: [SecondLookWord], counts: [Int], _ ranking: BM25) {
    for place in 0..<documentCount {
      for (index, word) in words.enumerated() {
        let count = Float(max(counts[index], 0))
        let own = place * wordCount + index
        forms[own] = count * word.rarity * ranking.saturation(forms[own])
        exact[own] = count * word.exactRarity * ranking.saturation(exact[own])
      }
    }
  }

  /// Sorts the occurrences by document, field and position; where those of each document end.
  mutating func sortByPlace() -> [Int] {
    var ends = Array(repeating: 0, count: documentCount)
    for occurrence in occurrences { ends[Int(occurrence.place)] += 1 }
    var sum = 0
    for place in ends.indices {
      (ends[place], sum) = (sum, sum + ends[place])
    }
    var sorted = occurrences
    // Each document's start moves to its end as it is filled.
    for occurrence in occurrences {
      let place = Int(occurrence.place)
      sorted[ends[place]] = occurrence
      ends[place] += 1
    }
    for place in ends.indices {
      sorted[(place == 0 ? 0 : ends[place - 1])..<ends[place]].sort(by: FormOccurrence.comesBefore)
    }
    occurrences = sorted
    return ends
  }
}
