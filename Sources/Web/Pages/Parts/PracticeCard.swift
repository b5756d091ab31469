import Catalogue
import Mustache
import Passerelle

/// A practice in a list: enough to decide whether to open it.
struct PracticeCard: Sendable {
  var address: String
  var title: MarkedPhrase
  var summary: MarkedPhrase?
  /// “Kazakhstan II”, where the practice is an Action with a name.
  var actionName: String?
  /// “National” or “Regional”.
  var scope: String?
  /// The countries in words; regions where there is no country.
  var place: String?
  var period: String?
  /// “Experts from Greece and Spain”.
  var experts: String?
  var themes: [LabelledLink]

  init(_ record: Record, in context: PageContext) {
    let title = context.labels.phrase(record.title).map { MarkedPhrase($0) }
    let summary = context.labels.phrase(record.summary).map { MarkedPhrase($0) }
    self.init(record, title: title, summary: summary, in: context)
  }

  init(_ hit: CatalogueHit, in context: PageContext) {
    self.init(
      hit.record, title: MarkedPhrase(hit.title, on: context.language),
      summary: MarkedPhrase(hit.snippet, on: context.language), in: context)
  }

  private init(
    _ record: Record, title: MarkedPhrase?, summary: MarkedPhrase?, in context: PageContext
  ) {
    let (words, labels) = (context.words, context.labels)
    address = context.addresses.practice(context.language, record.id)
    self.title = title ?? MarkedPhrase(Phrase(record.id.rawValue))
    self.summary = summary.flatMap { $0.runs.isEmpty ? nil : $0 }
    actionName = record.actionName
    scope = record.scope.map { words.name("scope", $0.rawValue) }
    place = Self.place(of: record, in: context)
    period = record.period.flatMap { words.period($0) }
    if !record.expertise.isEmpty {
      let countries = record.expertise.map { labels.name($0.country, of: .experts) }
      experts = words.text(
        "practice.experts-from", ["countries": words.abridgedList(countries, limit: 4)])
    }
    let taxonomy = context.snapshot.taxonomy
    themes = record.themes.filter { taxonomy.theme($0) != nil }.prefix(3).map { theme in
      LabelledLink(
        label: labels.phrase(theme, of: .theme),
        address: context.addresses.theme(context.language, theme))
    }
  }

  private static func place(of record: Record, in context: PageContext) -> String? {
    let (words, labels) = (context.words, context.labels)
    if !record.countries.isEmpty {
      let names = record.countries.map { labels.name($0, of: .country) }
      return words.abridgedList(names, limit: 4)
    }
    guard !record.regions.isEmpty else { return nil }
    return words.list(record.regions.map { labels.name($0, of: .region) })
  }
}

extension Words {
  /// “A, B, C and 5 more” where there are more than `limit`.
  func abridgedList(_ items: [String], limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    return items.prefix(limit - 1).joined(separator: ", ") + " "
      + text("list.and-more", count: items.count - limit + 1)
  }
}

/// A name that leads somewhere.
struct LabelledLink: Sendable {
  var label: Phrase
  var address: String
  /// How many practices are there; nothing where that is not told.
  var count: String?
}

/// Words on a page with those that were searched for marked.
struct MarkedPhrase: Sendable {
  struct Run: Sendable {
    var text: String
    var isMarked: Bool
  }

  var runs: [Run]
  /// A BCP 47 tag; nothing for words in the language of the page.
  var lang: String?
  var isCutAtStart = false
  var isCutAtEnd = false

  /// Words without marks.
  init(_ phrase: Phrase) {
    runs = [Run(text: phrase.text, isMarked: false)]
    lang = phrase.lang
  }

  init(_ text: MarkedText, on page: Language) {
    runs = text.runs.map { Run(text: $0.text, isMarked: $0.isMarked) }
    lang = Phrase("", in: text.language, on: page).lang
    isCutAtStart = text.isCutAtStart
    isCutAtEnd = text.isCutAtEnd
  }
}

extension LabelledLink: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "address": TemplateValue.text(address)
    case "count": TemplateValue.text(count)
    default: nil
    }
  }
}
