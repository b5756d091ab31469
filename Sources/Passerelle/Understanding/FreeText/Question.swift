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
    var stems: [Stem] = []
  }

  struct Stem {
    var texts: CatalogueTexts.InLanguage
    var term: String
  }

  /// Words about the subject; all words where there are none.
  let words: [Word]
  /// Words that are only grammar.
  let grammar: [Word]
  private let settings: RankingSettings
  private let searcher: Searcher
  private let families: WordFamilies

  init(
    _ text: String, searcher: Searcher, families: WordFamilies,
    settings: RankingSettings = .standard
  ) {
    self.settings = settings
    self.searcher = searcher
    self.families = families
    let texts = families.texts
    var all = Self.words(of: text)
    let stems = Self.stems(of: all, in: texts)
    let likely = QuestionLanguages(texts: texts, searcher: searcher).languages(ofStems: stems)
      .sorted { texts.languages[$0].language < texts.languages[$1].language }
    for index in all.indices {
      let own = likely.compactMap { language in
        stems[index][language].map { Stem(texts: texts.languages[language], term: $0) }
      }
      // Grammar in one language that it may be in is enough.
      if own.count == likely.count { all[index].stems = own }
    }
    let subjects = all.filter { !$0.stems.isEmpty }
    words = subjects.isEmpty ? all : subjects
    grammar = subjects.isEmpty ? [] : all.filter(\.stems.isEmpty)
  }

  /// By word and language, the word's stem; `nil` where it is grammar.
  private static func stems(of words: [Word], in texts: CatalogueTexts) -> [[String?]] {
    var buffer = TokenBuffer()
    return words.map { word in
      texts.languages.map { language in
        language.analyzer.analyze(word.text.utf8.span, into: &buffer)
        return buffer.tokens.first.map(buffer.text(of:))
      }
    }
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
          text: String(decoding: source, as: UTF8.self), spelling: form, exact: form))
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
      let forms = [(term: word.spelling, similarity: 1)] + wordsLike(word)
      return families.texts.spellings.map { field in
        .word(forms.map { .init(field: field, term: $0.term, weight: $0.similarity) })
      }
    }
    if families.texts.languages.count > 1 {
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
        SecondLook.Word(asked: stems(of: $0.word), forms: forms(of: $0.word), count: $0.count)
      },
      texts: families.texts.spellings, extras: extras, depth: settings.depth,
      formWeight: settings.forms,
      exactWeight: settings.spelling, passageWeight: settings.passage,
      shareWeight: settings.passageShare,
      passageLength: settings.passageLength, nearWeight: settings.near,
      nearLength: settings.nearLength)
  }

  /// The word as it is spelt, words like it, and its inflections, in texts of any language. What shares
  /// its stem is as good as the word itself in a passage.
  private func forms(of word: Word) -> [SecondLook.Form] {
    var inflections = Set(
      word.stems.flatMap { families.inflections.words(withStem: $0.term, in: $0.texts.language) })
    var forms: [SecondLook.Form] = []
    func append(_ term: String, weight: Float, sureness: Float) {
      for field in families.texts.spellings {
        forms.append(.init(field: field, term: term, weight: weight, sureness: sureness))
      }
    }
    inflections.remove(word.spelling)
    append(word.spelling, weight: 1, sureness: 1)
    for other in wordsLike(word) {
      let isInflection = inflections.remove(other.term) != nil
      append(
        other.term, weight: other.similarity, sureness: isInflection ? 1 : other.similarity)
    }
    for other in inflections.sorted() { append(other, weight: 0, sureness: 1) }
    return forms
  }

  /// Other words that resemble it, the most similar first.
  private func wordsLike(_ word: Word) -> [(term: String, similarity: Float)] {
    families.similarWords
      .matches(
        for: word.spelling, leastSimilarity: settings.leastSimilarity,
        limit: settings.mostSimilar
      )
      .filter { $0.term != word.spelling }.map { ($0.term, $0.similarity) }
  }

  private var extras: Query {
    var clauses: [Query] = []
    for word in words {
      let titles = word.stems.map {
        Query.FieldTerm(field: $0.texts.titleStems, term: $0.term)
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
    word.stems.flatMap { stem in stem.texts.stems.map { .init(field: $0, term: stem.term) } }
  }

  /// The word in each part as it is spelt, without accents unless said otherwise.
  private func spelt(_ word: Word, as form: String? = nil) -> [Query.FieldTerm] {
    families.texts.spellings.map { .init(field: $0, term: form ?? word.spelling) }
  }
}
