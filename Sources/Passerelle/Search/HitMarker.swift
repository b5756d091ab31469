import Analysis
import Catalogue
import SearchEngine

/// Takes from a record the words to show of it, with those that match a query marked.
struct HitMarker {
  /// About so many characters: two or three lines of a page.
  private static let snippetLength = 260

  private let query: Query
  private let language: Language
  /// Keeps the texts as they are analysed.
  private let cache: SnapshotCache
  /// Made when the first text of a language is met: most records have few.
  private var makers: [Language: SnippetMaker] = [:]

  /// For readers of `language`.
  init(query: Query, language: Language, cache: SnapshotCache) {
    self.query = query
    self.language = language
    self.cache = cache
  }

  /// The title in the reader's language, or the nearest there is.
  mutating func title(of record: Record) -> MarkedText {
    guard let (language, text) = record.title.best(for: language) else {
      return MarkedText(runs: [], language: .undetermined)
    }
    let maker = maker(for: language)
    guard !maker.marksNothing else { return MarkedText(text, marking: [], in: language) }
    let title = cache.text(.init(id: record.id, language: language, isTitle: true)) { text }
    return MarkedText(text, marking: maker.highlights(in: title), in: language)
  }

  /// The extract that shows best why the record matches: in the reader's language if something
  /// matches there, otherwise in the first language where something does.
  mutating func snippet(of record: Record) -> MarkedText {
    let available = Set(record.languages + record.summary.languages)
    let order = [language] + CatalogueSchema.languages + available.sorted()
    var first: MarkedText?
    for candidate in order where available.contains(candidate) {
      if first != nil, maker(for: candidate).marksNothing { continue }
      guard let snippet = snippet(of: record, in: candidate) else { continue }
      if snippet.runs.contains(where: \.isMarked) { return snippet }
      if first == nil { first = snippet }
    }
    if let names = names(of: record) { return names }
    return first ?? MarkedText(runs: [], language: .undetermined)
  }

  /// The names of partners, Actions and programmes that match, where the texts say nothing of it.
  private mutating func names(of record: Record) -> MarkedText? {
    let partners = record.partners.flatMap { $0.name.words.sorted { $0.key < $1.key } }
    let names =
      partners
      + [record.actionName, record.programme?.name, record.programme?.phase]
      .compactMap { name in name.map { (key: Language.undetermined, value: $0) } }
    for (language, name) in names {
      let maker = maker(for: language)
      let highlights = maker.marksNothing ? [] : maker.highlights(in: PreparedText(name))
      if !highlights.isEmpty { return MarkedText(name, marking: highlights, in: language) }
    }
    return nil
  }

  private mutating func snippet(of record: Record, in language: Language) -> MarkedText? {
    let text = cache.text(.init(id: record.id, language: language, isTitle: false)) {
      let sections = (record.texts[language] ?? []).map(\.plainText)
      return ([record.summary[language]].compactMap(\.self) + sections).joined(separator: "\n")
    }
    guard
      let snippet = maker(for: language).snippets(of: text, length: Self.snippetLength).first
    else { return nil }
    var marked = MarkedText(snippet.text, marking: snippet.highlights, in: language)
    marked.isCutAtStart = snippet.isCutAtStart
    marked.isCutAtEnd = snippet.isCutAtEnd
    return marked
  }

  private mutating func maker(for language: Language) -> SnippetMaker {
    let field = CatalogueSchema.fieldLanguage(language)
    if let known = makers[field] { return known }
    let made = SnippetMaker(query, analyzers: CatalogueSchema.analyzersOfFields(in: field))
    makers[field] = made
    return made
  }
}

extension MarkedText {
  /// `text` with stretches of it marked, given in UTF-8 bytes, in order and apart.
  init(_ text: String, marking ranges: [Range<Int>], in language: Language) {
    let bytes = Array(text.utf8)
    var runs: [Run] = []
    var end = 0
    func add(_ range: Range<Int>, isMarked: Bool) {
      guard !range.isEmpty else { return }
      runs.append(Run(text: String(decoding: bytes[range], as: UTF8.self), isMarked: isMarked))
    }
    for range in ranges where range.lowerBound >= end && range.upperBound <= bytes.count {
      add(end..<range.lowerBound, isMarked: false)
      add(range, isMarked: true)
      end = range.upperBound
    }
    add(end..<bytes.count, isMarked: false)
    self.init(runs: runs, language: language)
  }
}
