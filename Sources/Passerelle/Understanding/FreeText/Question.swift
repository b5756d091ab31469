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
  private let families: WordFamilies
  /// The parts that some record has.
  private let parts: [CatalogueSchema.Part]
  /// The languages that some record has texts in.
  private let textLanguages: [Language]

  init(
    _ text: String, searcher: Searcher, families: WordFamilies,
    settings: RankingSettings = .standard
  ) {
    self.settings = settings
    self.searcher = searcher
    self.families = families
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
  /// A word that no text has in a language of the question is looked for as it is spelt, and by words
  /// like it; where there are several languages, all are looked for as they are spelt, because names
  /// are the same in many.
  private func clauses(for word: Word) -> [Query] {
    var clauses = stems(of: word)
      .filter { searcher.documentFrequency(field: $0.field, term: $0.term) > 0 }
      .map { Query.word([$0]) }
    guard !clauses.isEmpty else {
      let forms = forms(of: word)
      return parts.map { part in
        .word(forms.filter { $0.field == CatalogueSchema.spelling(of: part) })
      }
    }
    if textLanguages.count > 1 {
      clauses += spelt(word).map { .boosted(.word([$0]), by: settings.spelling) }
    }
    return clauses
  }

  // MARK: - Second look

  /// What to look at again in the best records.
  var secondLook: SecondLook {
    var counts: [String: Int] = [:]
    for word in words { counts[word.spelling, default: 0] += 1 }
    // Each word once, where it first stands.
    let distinct = words.compactMap { word in
      counts.removeValue(forKey: word.spelling).map { (word: word, count: $0) }
    }
    return SecondLook(
      words: distinct.map {
        SecondLook.Word(
          asked: stems(of: $0.word), forms: forms(of: $0.word),
          inflections: inflections(of: $0.word), count: $0.count)
      },
      texts: parts.map(CatalogueSchema.spelling(of:)), extras: extras, depth: settings.depth,
      formWeight: settings.forms,
      exactWeight: settings.spelling, passageWeight: settings.passage,
      passageLength: settings.passageLength)
  }

  /// The word and words like it, as they are spelt, in texts of any language.
  private func forms(of word: Word) -> [Query.FieldTerm] {
    let matches = families.similarWords.matches(
      for: word.spelling, leastSimilarity: settings.leastSimilarity, limit: settings.mostSimilar)
    let others = matches.filter { $0.term != word.spelling }
    return spelt(word)
      + others.flatMap { match in
        parts.map {
          Query.FieldTerm(
            field: CatalogueSchema.spelling(of: $0), term: match.term, weight: match.similarity)
        }
      }
  }

  /// The words with the same stem in a language of the question, as they are spelt.
  private func inflections(of word: Word) -> [Query.FieldTerm] {
    let others = Set(
      word.stems.flatMap { families.inflections.words(withStem: $1, in: $0) })
    return others.sorted().flatMap { other in
      parts.map { Query.FieldTerm(field: CatalogueSchema.spelling(of: $0), term: other) }
    }
  }

  private var extras: Query {
    var clauses: [Query] = []
    for word in words {
      let titles = word.stems.sorted { $0.key < $1.key }.map { language, stem in
        Query.FieldTerm(field: CatalogueSchema.field(.title, language), term: stem)
      }
      clauses.append(.boosted(.word(titles), by: settings.title))
      if word.exact != word.spelling {
        clauses.append(.boosted(.word(spelt(word, as: word.exact)), by: settings.accents))
      }
    }
    clauses += grammar.map { .boosted(.word(spelt($0)), by: settings.grammar) }
    return .boolean(.init(should: clauses))
  }

  // MARK: - Terms

  /// The word's stem in each part and language of the question.
  private func stems(of word: Word) -> [Query.FieldTerm] {
    word.stems.sorted { $0.key < $1.key }.flatMap { language, stem in
      parts.map { .init(field: CatalogueSchema.field($0, language), term: stem) }
    }
  }

  /// The word in each part as it is spelt, without accents unless said otherwise.
  private func spelt(_ word: Word, as form: String? = nil) -> [Query.FieldTerm] {
    parts.map { .init(field: CatalogueSchema.spelling(of: $0), term: form ?? word.spelling) }
  }
}
