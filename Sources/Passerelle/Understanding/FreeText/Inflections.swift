import Analysis
import Bytes
import Catalogue
import SearchEngine

/// By stem, the words of the catalogue's texts as they are spelt, without accents.
///
/// Kept in memory: some 30 bytes for each word and language.
struct Inflections: Sendable {
  /// A word's stem in a language, as a number; other stems may share it, very seldom.
  private struct Entry {
    var stem: UInt64
    var word: UInt32
  }

  private var words: [String] = []
  /// Rising by stem, then word.
  private var entries: [Entry] = []

  /// More forms than a word has in any language are chance.
  private static let mostForms = 24

  /// Gathers the words of `fields`, which hold texts as they are spelt.
  ///
  /// - Parameters:
  ///   - languages: Those that texts may be in.
  ///   - leastFrequency: In how many documents a word has to be.
  init(_ searcher: Searcher, fields: [String], languages: [Language], leastFrequency: Int) {
    let analyzers = languages.map { ($0, CatalogueSchema.analyzer(for: $0)) }
    var ranks: [String: UInt32] = [:]
    for field in fields {
      searcher.forEachTerm(field: field) { found in
        guard found.documentFrequency >= leastFrequency, found.term.allSatisfy(\.isLetter) else {
          return true
        }
        // The stem of an accented word is not always that of the word without.
        let spelling = Vocabulary.spelling(of: found.term)
        let word = ranks[spelling] ?? UInt32(words.count)
        if word == words.count {
          words.append(spelling)
          ranks[spelling] = word
        }
        for (language, analyzer) in analyzers {
          if let stem = analyzer.tokens(in: found.term).terms.first {
            entries.append(Entry(stem: Self.number(of: stem, language), word: word))
          }
        }
        return true
      }
    }
    entries.sort { ($0.stem, $0.word) < ($1.stem, $1.word) }
  }

  /// The words with `stem` in `language`.
  func words(withStem stem: String, in language: Language) -> [String] {
    let number = Self.number(of: stem, language)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].stem < number { low = middle + 1 } else { high = middle }
    }
    var found: [String] = []
    var last: UInt32?
    for entry in entries[low...].prefix(while: { $0.stem == number }) where entry.word != last {
      found.append(words[Int(entry.word)])
      last = entry.word
      if found.count == Self.mostForms { break }
    }
    return found
  }

  private static func number(of stem: String, _ language: Language) -> UInt64 {
    var hash = StableHash()
    hash.combine(stem)
    hash.combine(language.tag)
    return hash.value
  }
}
