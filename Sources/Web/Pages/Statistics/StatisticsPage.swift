import Catalogue
import Passerelle

/// What the catalogue counts about itself, each number with the list behind it.
struct StatisticsPage: Page {
  /// A way to divide the catalogue, as a chart and as a table.
  struct Section: Sendable {
    var anchor: String
    var title: String
    /// How the numbers came about.
    var rule: String
    var chart: Markup
    /// The rows of the table: a name, how many practices, and what share of all of them.
    var rows: Markup
  }

  /// A share that a source states, shown as the source's own.
  struct Claim: Sendable {
    var value: String
    var what: Phrase
    /// “as of 2017”.
    var note: String?
    var title: Phrase
    var address: String
  }

  var frame: PageFrame
  /// “Counted on 22 November 2026 over 84 practices.”
  var counted: String
  var sections: [Section]
  var claims: [Claim]

  init(_ context: PageContext) throws(PublishingError) {
    let words = context.words
    counted = words.text(
      "statistics.counted", count: context.snapshot.recordCount,
      ["date": PartialDate(day: context.today).map { words.date($0) } ?? ""])
    sections = [
      Self.section(.theme, in: context), Self.section(.region, in: context),
      Self.years(in: context), Self.section(.experts, in: context),
      Self.section(.country, in: context), Self.section(.objective, in: context),
    ]
    claims = try Self.claims(in: context)
    frame = PageFrame(
      context, title: words.text("statistics.title"), part: .statistics,
      description: words.text("statistics.lead")
    ) { context.addresses.statistics($0) }
  }

  private static func section(_ facet: Facet, in context: PageContext) -> Section {
    let counts = context.snapshot.counts(of: facet)
    let rows = values(of: facet, counts: counts, in: context).map { id in
      BarChart.Row(
        label: context.labels.phrase(id, of: facet), address: address(of: id, facet, in: context),
        count: counts[id] ?? 0,
        countInWords: context.words.text("count.practices", count: counts[id] ?? 0))
    }
    return Section(
      anchor: facet.rawValue, title: context.words.text("statistics.\(facet.rawValue)"),
      rule: context.words.text("statistics.\(facet.rawValue)-rule"),
      chart: BarChart(rows: rows).html(in: context.words),
      rows: "\(rows.map { row($0.label, $0.address, count: $0.count, in: context) })")
  }

  private static func years(in context: PageContext) -> Section {
    let columns =
      context.snapshot.years.map { YearChart.Column.list(of: $0, in: context) } ?? []
    let title = context.words.text("statistics.year")
    return Section(
      anchor: Facet.year.rawValue, title: title, rule: context.words.text("statistics.year-rule"),
      chart: YearChart(columns: columns, title: title).html,
      rows: """
        \(columns.map {
          row(Phrase(String($0.year)), $0.address, count: $0.count, in: context)
        })
        """)
  }

  /// Top themes alone, since they hold the others; regions and objectives as the taxonomy has them;
  /// countries by their count.
  private static func values(
    of facet: Facet, counts: [String: Int], in context: PageContext
  ) -> [String] {
    let taxonomy = context.snapshot.taxonomy
    switch facet {
    case .theme: return taxonomy.topThemes.map(\.id)
    case .region: return taxonomy.regions.map(\.id)
    case .objective: return taxonomy.objectives.map { String($0.number) }
    default: return counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    }
  }

  private static func address(of id: String, _ facet: Facet, in context: PageContext) -> String {
    context.addresses.search(context.language, facet, id)
  }

  private static func row(
    _ label: Phrase, _ address: String, count: Int, in context: PageContext
  ) -> Markup {
    let total = max(1, context.snapshot.recordCount)
    let percent = Int((100 * Double(count) / Double(total)).rounded())
    return """
      <tr><th scope="row"><a href="\(address)">\(label)</a></th>\
      <td class="figure">\(context.words.number(count))</td>\
      <td class="figure">\(context.words.percentage(percent))</td></tr>

      """
  }

  /// The shares that sources of events and of the programme state: those in percent.
  private static func claims(in context: PageContext) throws(PublishingError) -> [Claim] {
    let query = CatalogueQuery(
      language: context.language, chosen: [.kind: [Record.Kind.mieuxEvent.rawValue]],
      order: .title, limit: CatalogueQuery.maximumLimit)
    return try PracticeList(query, page: 1, in: context).records.flatMap { record in
      record.figures.filter { $0.unit == "%" }.compactMap { figure in
        context.labels.phrase(figure.what).map { what in
          Claim(
            value: figure.value.map { context.words.percentage(Int($0.rounded())) }
              ?? figure.stated,
            what: what,
            note: figure.asOf.map {
              context.words.text("practice.as-of", ["date": context.words.date($0)])
            },
            title: context.labels.title(of: record),
            address: context.addresses.practice(context.language, record.id))
        }
      }
    }
  }
}

extension StatisticsPage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["frame": frame, "counted": counted, "sections": sections, "claims": claims])
  }
}

extension StatisticsPage.Section: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["anchor": anchor, "title": title, "rule": rule, "chart": chart, "rows": rows])
  }
}

extension StatisticsPage.Claim: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["value": value, "what": what, "note": note, "title": title, "address": address])
  }
}

extension PartialDate {
  /// The day written as year × 10,000 + month × 100 + day.
  init?(day: Int) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    self.init("\(day / 10_000)-\(two(day / 100 % 100))-\(two(day % 100))")
  }
}
