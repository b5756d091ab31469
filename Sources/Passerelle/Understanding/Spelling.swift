import Analysis
import Catalogue
import SearchEngine

/// Finds, for a word that the catalogue does not have, the nearest one that it has.
///
/// One slip is mended in words from five letters, two from nine; a letter too many, too few,
/// another, or two swapped is one slip. Never in acronyms, nor in anything with a digit.
struct Spelling {
  let snapshot: CatalogueSnapshot
  /// How many words of a query are looked at: who mistypes more of them starts anew.
  private static let mostWords = 8
  /// The parts whose words are good enough to offer.
  private static let fields = [CatalogueSchema.Part.title, .summary, .text, .labels].map {
    CatalogueSchema.spelling(of: $0)
  }

  /// `text` with each of `words` that nothing has replaced by the nearest word there is.
  func corrected(
    _ text: String, words: [QueryWord]
  ) -> (text: String, corrections: [Understanding.Correction]) {
    var bytes = Array(text.utf8)
    var corrections: [Understanding.Correction] = []
    let mended = words.prefix(Self.mostWords)
    for word in mended.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard word.range.upperBound <= bytes.count, let nearest = nearest(to: word.text) else {
        continue
      }
      bytes.replaceSubrange(word.range, with: Array(nearest.utf8))
      corrections.insert(.init(words: word.text, corrected: nearest), at: 0)
    }
    return (String(decoding: bytes, as: UTF8.self), corrections)
  }

  private func nearest(to word: String) -> String? {
    guard !word.isAcronym, word.allSatisfy(\.isLetter) else { return nil }
    let spelt = Analyzer.words.tokens(in: word).terms.last ?? ""
    let edits = spelt.count >= 9 ? 2 : 1
    guard spelt.count >= 5, !Self.isKnown(spelt, to: snapshot.searcher) else { return nil }
    var best: (distance: Int, frequency: Int, term: String)?
    for field in Self.fields {
      for near in snapshot.searcher.similarTerms(field: field, to: spelt, edits: edits) {
        let candidate = (near.distance, -near.documentFrequency, near.term)
        if let current = best, (current.distance, -current.frequency, current.term) <= candidate {
          continue
        }
        best = (near.distance, near.documentFrequency, near.term)
      }
    }
    return best?.term
  }

  /// Whether some text has `word` as it is spelt, accents and capitals apart.
  static func isKnown(_ word: String, to searcher: Searcher) -> Bool {
    let terms = Analyzer.words.tokens(in: word).terms
    return (fields + [CatalogueSchema.names]).contains { field in
      terms.contains { searcher.documentFrequency(field: field, term: $0) > 0 }
    }
  }
}
