import Analysis
import Catalogue
import SearchEngine

/// A question in plain words: what to search for, and what to look at again in the best records.
struct Question {
  /// A word of the question.
  struct Word {
    /// As typed.
    var text: String
    /// Without capitals and accents, as the index spells it.
    var spelling: String
    /// Without capitals, with its accents.
    var exact: String
    /// Its stems in the languages of the question; none where it is grammar in one of them.
    var stems: [Language: String]
  }

  /// Words about the subject; all words where there are none.
  let words: [Word]
  /// Words that are only grammar.
  let grammar: [Word]
  let languages: [Language]
  private let settings: RankingSettings
  private let searcher: Searcher
  /// The parts that some record has.
  private let parts: [CatalogueSchema.Part]
  /// The languages that some record has texts in.
  private let textLanguages: [Language]

  init(_ text: String, searcher: Searcher, settings: RankingSettings = .standard) {
    self.settings = settings
    self.searcher = searcher
    textLanguages = searcher.textLanguages
    parts = CatalogueSchema.Part.allCases.filter {
      searcher.documentCount(ofField: CatalogueSchema.spelling(of: $0)) > 0
    }
    let typed = Self.words(of: text)
    let languages = QuestionLanguages(searcher: searcher).languages(of: typed.map(\.text))
    let all = typed.map { word in
      var word = word
      for language in languages {
        let analyzer = CatalogueSchema.analyzer(for: language)
        word.stems[language] = analyzer.tokens(in: word.text).terms.first
      }
      // Grammar in one language that it may be in is enough.
      if word.stems.count < languages.count { word.stems = [:] }
      return word
    }
    self.languages = languages
    let subjects = all.filter { !$0.stems.isEmpty }
    words = subjects.isEmpty ? all : subjects
    grammar = subjects.isEmpty ? [] : all.filter(\.stems.isEmpty)
  }

  /// The words of `text` as they stand in it, an elided article apart.
  private static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    let buffer = Analyzer.words.tokens(in: text)
    var words: [Word] = []
    var position: UInt32?
    for token in buffer.tokens {
      let form = buffer.text(of: token)
      // The form without accents follows that with them.
      if token.position == position {
        words[words.count - 1].spelling = form
        continue
      }
      position = token.position
      let source = bytes[Int(token.sourceStart)..<Int(token.sourceEnd)]
      words.append(
        Word(
          text: String(decoding: source, as: UTF8.self), spelling: form, exact: form, stems: [:]))
    }
    return words
  }

  // MARK: - First look

  /// Finds records with any of the words.
  var query: Query {
    let all = words.flatMap { clauses(for: $0) }
    return all.isEmpty ? .none : .boolean(.init(should: all))
  }

  /// The stem in each part and language, added up: one field a clause is what the engine finds fastest.
  /// A word that no text has in a language of the question is looked for as it is spelt, and so are
  /// all where there are several languages, because names are the same in many.
  private func clauses(for word: Word) -> [Query] {
    var terms: [Query.FieldTerm] = []
    for (language, stem) in word.stems.sorted(by: { $0.key < $1.key }) {
      terms += parts.map { .init(field: CatalogueSchema.field($0, language), term: stem) }
    }
    terms = terms.filter { searcher.documentFrequency(field: $0.field, term: $0.term) > 0 }
    var clauses = terms.map { Query.word([$0]) }
    if clauses.isEmpty || textLanguages.count > 1 {
      let weight = clauses.isEmpty ? 1 : settings.spelling
      clauses += spelt(word).map { .boosted(.word([$0]), by: weight) }
    }
    return clauses
  }

  // MARK: - Second look

  /// What to look at again in the best records.
  func secondLook(similarWords: SimilarWords) -> SecondLook {
    var counts: [String: Int] = [:]
    for word in words { counts[word.spelling, default: 0] += 1 }
    // Each word once, where it first stands.
    let distinct = words.compactMap { word in
      counts.removeValue(forKey: word.spelling).map { (word: word, count: $0) }
    }
    return SecondLook(
      words: distinct.map {
        SecondLook.Word(forms: forms(of: $0.word, similarWords), count: $0.count)
      },
      extras: extras, depth: settings.depth, formWeight: settings.forms,
      passageWeight: settings.passage, passageLength: settings.passageLength)
  }

  /// The stems of the word and of words like it, in the fields of each language that has texts.
  private func forms(of word: Word, _ similarWords: SimilarWords) -> [Query.FieldTerm] {
    let matches = similarWords.matches(
      for: word.exact, leastSimilarity: settings.leastSimilarity, limit: settings.mostSimilar)
    return textLanguages.flatMap { language -> [Query.FieldTerm] in
      var stems: [String: Float] = [:]
      let analyzer = CatalogueSchema.analyzer(for: language)
      for match in matches {
        guard let stem = analyzer.tokens(in: match.term).terms.first else { continue }
        stems[stem] = max(stems[stem] ?? 0, match.similarity)
      }
      if let stem = word.stems[language] { stems[stem] = 1 }
      return stems.sorted { $0.key < $1.key }.flatMap { stem, weight in
        parts.map {
          .init(field: CatalogueSchema.field($0, language), term: stem, weight: weight)
        }
      }
    }
  }

  private var extras: Query {
    var clauses: [Query] = []
    for word in words {
      let titles = word.stems.sorted { $0.key < $1.key }.map { language, stem in
        Query.FieldTerm(field: CatalogueSchema.field(.title, language), term: stem)
      }
      clauses.append(.boosted(.word(titles), by: settings.title))
      clauses.append(.boosted(.word(spelt(word)), by: settings.spelling))
    }
    clauses += grammar.map { .boosted(.word(spelt($0)), by: settings.grammar) }
    return .boolean(.init(should: clauses))
  }

  private func spelt(_ word: Word) -> [Query.FieldTerm] {
    parts.map {
      Query.FieldTerm(field: CatalogueSchema.spelling(of: $0), term: word.spelling)
    }
  }
}
