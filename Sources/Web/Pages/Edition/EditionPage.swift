import Catalogue
import Passerelle

/// The catalogue of one day as a book: by theme or region, with a table of contents, to be printed.
struct EditionPage: Page {
  /// What the edition covers, as the address names it.
  struct Scope: Sendable {
    var theme: String?
    var region: String?

    init(theme: String? = nil, region: String? = nil) {
      self.theme = theme
      self.region = region
    }

    init(pairs: [(name: String, value: String)]) {
      func value(_ name: String) -> String? {
        pairs.last { $0.name == name && !$0.value.isEmpty }?.value
      }
      self.init(theme: value("theme"), region: value("region"))
    }
  }

  struct Chapter: Sendable {
    var anchor: String
    var title: Phrase
    var entries: [Entry]
  }

  struct Entry: Sendable {
    var anchor: String
    var title: Phrase
    var address: String
    var span: Markup
    /// “Kazakhstan II · National · 2022”.
    var facts: String
    var summary: Phrase?
    var outputs: String?
    /// Its address, to be read.
    var permalinkWords: Markup
  }

  var frame: PageFrame
  var formAddress: String
  var themes: [FormOption]
  var regions: [FormOption]
  /// “Latin America and the Caribbean”; nothing for the whole catalogue.
  var scope: String?
  /// “Edition of 22 November 2026, 27 practices”.
  var dated: String
  var chapters: [Chapter]
  /// Told where the edition does not hold all.
  var note: String?
  /// The address of the edition, to be read.
  var permalinkWords: Markup
  var code: Markup

  /// The most that one edition holds.
  private static let limit = 500

  init(_ asked: Scope, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let taxonomy = context.snapshot.taxonomy
    let theme = asked.theme.flatMap { taxonomy.theme($0)?.id }
    let region = asked.region.flatMap { taxonomy.region($0)?.id }
    var chosen: [Facet: Set<String>] = [:]
    if let theme { chosen[.theme] = [theme] }
    if let region { chosen[.region] = [region] }
    let (records, total) = try Self.records(chosen, in: context)
    chapters = Self.chapters(of: records, byRegion: region == nil, in: context)
    var offered = taxonomy.topThemes.map(\.id)
    if let theme, !offered.contains(theme) { offered.append(theme) }
    themes = FormOption.list(offered, of: .theme, chosen: theme, in: context)
    regions = FormOption.list(taxonomy.regions.map(\.id), of: .region, chosen: region, in: context)
    let names = [
      theme.map { context.labels.name($0, of: .theme) },
      region.map { context.labels.name($0, of: .region) },
    ].compactMap { $0 }
    scope = names.isEmpty ? nil : names.joined(separator: " · ")
    dated = words.text("edition.dated", count: total, ["date": context.todayInWords])
    note = total > records.count ? words.text("edition.cut", count: records.count) : nil
    formAddress = addresses.edition(language)
    let whole = addresses.absolute(addresses.edition(language, theme: theme, region: region))
    permalinkWords = "\(address: whole)"
    code = QRDrawing.html(of: whole)
    frame = PageFrame(
      context, title: ([words.text("edition.title")] + names).joined(separator: ": "), part: nil,
      description: words.text("edition.lead")
    ) { addresses.edition($0, theme: theme, region: region) }
  }

  /// By title, up to ``limit``, and how many there are.
  private static func records(
    _ chosen: [Facet: Set<String>], in context: PageContext
  ) throws(PublishingError) -> (records: [Record], total: Int) {
    var query = CatalogueQuery(
      language: context.language, chosen: chosen, order: .title,
      limit: CatalogueQuery.maximumLimit)
    var records: [Record] = []
    var total = 0
    while records.count < limit {
      query.offset = records.count
      let answer = try context.snapshot.search(query)
      total = answer.total
      records += answer.hits.map(\.record)
      if answer.hits.isEmpty || records.count >= total { break }
    }
    return (Array(records.prefix(limit)), total)
  }

  /// A chapter a region, or within one region a chapter a top theme; each practice stands once, in
  /// the first that it belongs to.
  private static func chapters(
    of records: [Record], byRegion: Bool, in context: PageContext
  ) -> [Chapter] {
    let taxonomy = context.snapshot.taxonomy
    func key(_ record: Record) -> String? {
      guard !byRegion else { return record.regions.first }
      return record.themes.first.map { taxonomy.ancestors(of: $0).last ?? $0 }
    }
    let grouped = Dictionary(grouping: records, by: key)
    let order = byRegion ? taxonomy.regions.map(\.id) : taxonomy.topThemes.map(\.id)
    var chapters = order.compactMap { id in
      grouped[id].map { records in
        Chapter(
          anchor: id, title: context.labels.phrase(id, of: byRegion ? .region : .theme),
          entries: records.map { entry($0, in: context) })
      }
    }
    let rest = grouped.filter { key, _ in !order.contains { $0 == key } }.flatMap(\.value)
      .sorted { $0.id < $1.id }
    if !rest.isEmpty {
      chapters.append(
        Chapter(
          anchor: "elsewhere", title: Phrase(context.words.text("edition.elsewhere")),
          entries: rest.map { entry($0, in: context) }))
    }
    return chapters
  }

  private static func entry(_ record: Record, in context: PageContext) -> Entry {
    let (words, addresses) = (context.words, context.addresses)
    let facts = [
      record.actionName, record.scope.map { words.name("scope", $0.rawValue) },
      record.period.flatMap { words.period($0) },
    ].compactMap { $0 }
    var seen: Set<String> = []
    let outputs = record.outputs.map { context.labels.name($0.type, of: .output) }
      .filter { seen.insert($0).inserted }
    let address = addresses.practice(context.language, record.id)
    return Entry(
      anchor: record.id.rawValue,
      title: context.labels.title(of: record), address: address,
      span: Span(of: record, in: context).html, facts: facts.joined(separator: " · "),
      summary: context.labels.phrase(record.summary),
      outputs: outputs.isEmpty
        ? nil : words.text("edition.outputs", ["outputs": words.list(outputs)]),
      permalinkWords: "\(address: addresses.absolute(address))")
  }
}
