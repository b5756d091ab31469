import Analysis
import Catalogue
import SearchEngine

/// One question put to a snapshot: as it was typed, then with slips mended where that finds more,
/// then without what is in the way where nothing has it all.
struct Inquiry {
  /// Words that so many records have, or fewer, may be slips that somebody made before.
  private static let rareFrequency = 2
  /// How many times as many records a word has that is offered for a rare one.
  private static let offerFactor = 10

  private let query: CatalogueQuery
  private let snapshot: CatalogueSnapshot
  private let slips: Slips
  private let parsed: ParsedQuery
  private let unknownValues: [ParsedQuery.Repair]
  /// What was typed, slips mended.
  private var text: String
  private(set) var reading: QueryTranslator.Translation
  private(set) var results: SearchResults
  private(set) var waysOut: [WayOut] = []
  private var corrections: [Understanding.Correction] = []
  private var didYouMean: Understanding.Offer?
  private var leftOut: [String] = []

  /// Asks the question as it was typed, letters in fancy dress apart.
  init(_ typed: CatalogueQuery, of snapshot: CatalogueSnapshot) {
    var query = typed
    query.text = CompatibilityFolding.plainLetters(of: typed.text)
    self.query = query
    self.snapshot = snapshot
    slips = Slips(
      vocabulary: Vocabulary(searcher: snapshot.searcher), concepts: snapshot.concepts,
      acronyms: snapshot.taxonomy.glossary.slips)
    parsed = Self.parsed(query.text, query: query, snapshot: snapshot)
    unknownValues = parsed.expression?.unknownValues(in: snapshot.taxonomy) ?? []
    text = query.text
    reading = Self.reading(of: parsed.expression, in: query.text, query: query, snapshot: snapshot)
    results = snapshot.searcher.search(
      Self.request(for: reading, query: query, snapshot: snapshot))
  }

  var understanding: Understanding {
    Understanding(
      query: parsed.expression?.description ?? "", expansions: reading.expansions,
      literal: reading.literal,
      corrections: results.total > 0 ? corrections : corrections.filter { $0.kind != .words },
      didYouMean: didYouMean, leftOut: leftOut, repairs: parsed.repairs + unknownValues)
  }

  // MARK: - Slips

  /// Replaces words that nothing has by what was probably meant, if that finds something and no less.
  mutating func mendSlips() {
    offerForAcronyms()
    offerForValues()
    // The name of a record is no slip, whatever it is made of.
    guard reading.known == nil else { return }
    guard results.total == 0 || reading.hasUnknownWords else { return offerForRareWords() }
    let corrected = slips.corrected(query.text, words: reading.plainWords)
    guard !corrected.corrections.isEmpty else { return }
    let second = reading(of: corrected.text)
    let found = snapshot.searcher.search(
      Self.request(for: second, query: query, snapshot: snapshot))
    guard found.total > 0, found.total >= results.total else { return }
    (text, reading, results) = (corrected.text, second, found)
    corrections = corrected.corrections
  }

  /// An acronym that people write for another may be right: it is asked about, never replaced.
  private mutating func offerForAcronyms() {
    guard let offer = slips.meantByAcronyms(query.text, words: reading.plainWords) else { return }
    let total = count(reading(of: offer).clauses, query)
    if total > results.total { didYouMean = .init(text: offer, total: total) }
  }

  /// A value that a field never has may be a slip in one that it has.
  private mutating func offerForValues() {
    guard !unknownValues.isEmpty, let expression = parsed.expression else { return }
    let offer = expression.withNearestValues(of: snapshot.taxonomy, in: query.language).description
    let total = count(reading(of: offer).clauses, query)
    if total > results.total { didYouMean = .init(text: offer, total: total) }
  }

  /// A word that hardly any record has may be a slip in those.
  private mutating func offerForRareWords() {
    guard results.total <= Self.rareFrequency, didYouMean == nil else { return }
    let rare = reading.plainWords.filter {
      slips.vocabulary.frequency(of: Vocabulary.spelling(of: $0.text)) <= Self.rareFrequency
    }
    let enough = Self.offerFactor * max(results.total, 1)
    guard let offer = slips.likelier(query.text, words: rare, minimumFrequency: enough) else {
      return
    }
    let total = count(reading(of: offer).clauses, query)
    if total >= enough { didYouMean = .init(text: offer, total: total) }
  }

  // MARK: - Nothing found

  /// Where nothing has a name as a whole, looks for the words of it: for *voluntary return* where no
  /// record says the two in a row, for those of its label where an acronym was typed.
  mutating func takeNamesApart() {
    guard results.total == 0 else { return }
    let translator = QueryTranslator(query: query, snapshot: snapshot, text: text)
    var clauses = reading.clauses
    var made: [Understanding.Correction] = []
    for (place, clause) in clauses.clauses.enumerated().reversed()
    where clause.words.count > 1 && countWithoutChoices(of: clause) == 0 {
      clauses = clauses.replacing(place, with: translator.clauses(forWords: clause.words))
      made.append(
        .init(
          words: clause.text, corrected: clause.words.joined(separator: " "), kind: .words))
    }
    guard !made.isEmpty else { return }
    reading.clauses = clauses
    results = snapshot.searcher.search(request)
    corrections += made.reversed()
  }

  private func countWithoutChoices(of clause: ClauseList.Clause) -> Int {
    var open = query
    (open.chosen, open.excluded) = ([:], [:])
    var list = ClauseList()
    list.add(clause.query, text: clause.text)
    return count(list, open)
  }

  /// Where nothing has all that was asked: tells what finds something, and, where no filter is in the
  /// way, finds what has most of the words.
  mutating func leaveOutWhatIsInTheWay() {
    guard results.total == 0 else { return }
    let relief = Relief(query: query, clauses: reading.clauses, count: count)
    waysOut = relief.waysOut
    let areFiltersInTheWay = waysOut.contains { way in
      if case .word = way.step { false } else { true }
    }
    guard !areFiltersInTheWay, let places = relief.leastToLeaveOut else { return }
    leftOut = places.sorted().map { reading.clauses.clauses[$0].text }
    reading.clauses = reading.clauses.without(places)
    results = snapshot.searcher.search(request)
  }

  private func count(_ clauses: ClauseList, _ query: CatalogueQuery) -> Int {
    // Without the only clause there is, everything is asked for.
    let isOpen = clauses.clauses.isEmpty && (reading.isOpen || !reading.clauses.clauses.isEmpty)
    var request = query.request(for: isOpen ? .all : clauses.query)
    (request.limit, request.facets) = (0, [])
    return snapshot.searcher.search(request).total
  }

  // MARK: - Asking

  /// What the index was asked at last.
  var request: SearchRequest { Self.request(for: reading, query: query, snapshot: snapshot) }

  /// The best records are looked at again for words in plain language: never for names of concepts,
  /// fields and phrases, which are looked for as they stand, nor for acronyms and codes.
  private static func request(
    for reading: QueryTranslator.Translation, query: CatalogueQuery, snapshot: CatalogueSnapshot
  ) -> SearchRequest {
    let words = reading.plainWords.map(\.text).filter { word in
      !word.isAcronym && !word.contains(where: \.isNumber)
    }
    guard query.order == .relevance, !words.isEmpty else {
      return query.request(for: reading.query)
    }
    let question = Question(
      words.joined(separator: " "), searcher: snapshot.searcher, families: snapshot.wordFamilies)
    return query.request(for: reading.query, secondLook: question.secondLook)
  }

  private func reading(of text: String) -> QueryTranslator.Translation {
    let parsed = Self.parsed(text, query: query, snapshot: snapshot)
    return Self.reading(of: parsed.expression, in: text, query: query, snapshot: snapshot)
  }

  /// `text` as the query language reads it, names taken whole behind its signs.
  private static func parsed(
    _ text: String, query: CatalogueQuery, snapshot: CatalogueSnapshot
  ) -> ParsedQuery {
    var parsed = QueryParser(fields: QueryTranslator.fieldNames).parse(text)
    let translator = QueryTranslator(query: query, snapshot: snapshot, text: text)
    parsed.expression = parsed.expression?.takingNamesWhole(by: translator.nameLength)
    return parsed
  }

  private static func reading(
    of expression: QueryExpression?, in text: String, query: CatalogueQuery,
    snapshot: CatalogueSnapshot
  ) -> QueryTranslator.Translation {
    var translator = QueryTranslator(query: query, snapshot: snapshot, text: text)
    return translator.translation(of: expression)
  }
}
