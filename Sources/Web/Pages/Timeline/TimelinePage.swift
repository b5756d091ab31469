import Catalogue
import Passerelle

/// When practices were under way: how many in each year, and each with its period.
struct TimelinePage: Page {
  /// A practice in its row.
  struct Row: Sendable {
    var title: Phrase
    var address: String
    var place: String?
    /// “spring 2022 – 14 February 2023”.
    var period: String
    var bar: Markup
  }

  var frame: PageFrame
  var years: Markup
  var firstYear: String
  var lastYear: String
  var rows: [Row]
  /// Practices whose period no source tells.
  var undated: [LabelledLink]
  var pager: Pager?

  /// `page` counts from 1; one behind the last becomes the last.
  init(page: Int, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let counts = context.snapshot.counts(of: .year)
    let known = counts.keys.compactMap { Int($0) }
    let range = (known.min() ?? 2009)...(known.max() ?? 2009)
    let columns = range.map { year -> YearChart.Column in
      let count = counts[String(year)] ?? 0
      return YearChart.Column(
        year: year, count: count, address: addresses.search(language, .year, String(year)),
        label: "\(year), \(words.text("count.practices", count: count))")
    }
    years = YearChart(columns: columns, title: words.text("timeline.chart")).html
    (firstYear, lastYear) = (String(range.lowerBound), String(range.upperBound))
    let bar = PeriodBar(years: range)

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
    rows = dated.sorted { (-day($0.period), $0.record.id) < (-day($1.period), $1.record.id) }
      .map { entry in
        Row(
          title: context.labels.phrase(entry.record.title) ?? Phrase(entry.record.id.rawValue),
          address: addresses.practice(language, entry.record.id),
          place: Span(of: entry.record, in: context).partners, period: entry.words,
          bar: bar.html(start: entry.period.start, end: entry.period.end))
      }
    let datedIDs = Set(dated.map(\.record.id))
    undated = list.records.filter { !datedIDs.contains($0.id) }.map { record in
      LabelledLink(
        label: context.labels.phrase(record.title) ?? Phrase(record.id.rawValue),
        address: addresses.practice(language, record.id))
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
}
