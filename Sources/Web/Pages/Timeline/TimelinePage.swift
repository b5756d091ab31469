import Catalogue
import Passerelle

/// When practices were under way: how many in each year, and each with its period.
struct TimelinePage: Page {
  var frame: PageFrame
  var years: Markup
  var firstYear: String
  var lastYear: String
  /// A row for each practice with a period: its title and place, the period in words, and drawn.
  var rows: Markup
  /// Practices whose period no source tells.
  var undated: [LabelledLink]
  var pager: Pager?

  /// `page` counts from 1; one behind the last becomes the last.
  init(page: Int, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let range = context.snapshot.years ?? 2009...2009
    let columns = YearChart.Column.list(of: range, in: context)
    years = YearChart(columns: columns, title: words.text("timeline.chart")).html
    (firstYear, lastYear) = (String(range.lowerBound), String(range.upperBound))
    let list = try PracticeList(
      everythingBy: .newest, page: page, limit: CatalogueQuery.maximumLimit, in: context)
    let dated = list.records.compactMap { record in
      record.period.flatMap { period in
        words.period(period).map { (record: record, period: period, words: $0) }
      }
    }
    func day(_ period: Record.Period) -> Int {
      (period.start ?? period.end)?.firstDay ?? 0
    }
    let ordered = dated.sorted {
      (-day($0.period), $0.record.id) < (-day($1.period), $1.record.id)
    }
    let bar = PeriodBar(years: range)
    rows = "\(ordered.map { Self.row(of: $0.record, $0.period, $0.words, on: bar, in: context) })"
    let datedIDs = Set(dated.map(\.record.id))
    undated = list.records.filter { !datedIDs.contains($0.id) }.map {
      LabelledLink($0, in: context)
    }
    pager = Pager(page: list.page, lastPage: list.lastPage, words: words) {
      addresses.timeline(language, page: $0)
    }
    frame = PageFrame(
      context, title: words.text("timeline.title"), part: .timeline,
      description: words.text("timeline.lead")
    ) { addresses.timeline($0, page: list.page) }
    frame.previous = pager?.previous
    frame.next = pager?.next
  }

  private static func row(
    of record: Record, _ period: Record.Period, _ words: String, on bar: PeriodBar,
    in context: PageContext
  ) -> Markup {
    let address = context.addresses.practice(context.language, record.id)
    let place = Span(of: record, in: context).partners
    return """
      <tr><th scope="row"><a href="\(address)">\(context.labels.title(of: record))</a>\
      \(place.map { "<small>\($0)</small>" as Markup })</th><td>\(words)</td>\
      <td class="timeline-bar">\(bar.html(start: period.start, end: period.end))</td></tr>

      """
  }
}

extension TimelinePage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "frame": frame, "years": years, "firstYear": firstYear, "lastYear": lastYear, "rows": rows,
      "undated": undated, "pager": pager,
    ])
  }
}
