import Passerelle

/// A column for each year, with the number above it and a link to what it counts.
struct YearChart: Sendable {
  struct Column: Sendable {
    var year: Int
    var count: Int
    var address: String
    /// “2016, 12 practices”.
    var label: String
  }

  /// In the order of the years.
  var columns: [Column]
  /// Says what the drawing shows.
  var title: String

  private static let (step, height, foot, head) = (44.0, 150.0, 24.0, 22.0)

  var html: Markup {
    let largest = Double(max(1, columns.map(\.count).max() ?? 1))
    let drawn = columns.enumerated().map { index, column -> Markup in
      let x = (Double(index) + 0.5) * Self.step
      let size = Self.height * Double(column.count) / largest
      let top = Self.head + Self.height - size
      return """
        <a href="\(column.address)" aria-label="\(column.label)"><title>\(column.label)</title>\
        <rect class="reach" x="\(at: x - Self.step / 2)" y="0" width="\(at: Self.step)" \
        height="\(at: Self.head + Self.height + Self.foot)"/>\
        <rect class="column" x="\(at: x - 14)" y="\(at: top)" width="28" height="\(at: size)" \
        rx="2"/><text x="\(at: x)" y="\(at: top - 6)">\(column.count)</text>\
        <text class="year" x="\(at: x)" y="\(at: Self.head + Self.height + 18)">\(column.year)\
        </text></a>

        """
    }
    return """
      <div class="chart-frame" tabindex="0" role="group" aria-label="\(title)">
      <svg class="years" viewBox="0 0 \(at: Self.step * Double(columns.count)) \
      \(at: Self.head + Self.height + Self.foot)" role="group" aria-label="\(title)">
      \(drawn)</svg></div>
      """
  }
}

extension YearChart.Column {
  /// A column for each of `years`, which leads to the practices that were under way in it.
  static func list(of years: ClosedRange<Int>, in context: PageContext) -> [YearChart.Column] {
    let (counts, words) = (context.snapshot.counts(of: .year), context.words)
    return years.map { year in
      let count = counts[String(year)] ?? 0
      return YearChart.Column(
        year: year, count: count,
        address: context.addresses.search(context.language, .year, String(year)),
        label: words.told(String(year), words.text("count.practices", count: count)))
    }
  }
}

extension CatalogueSnapshot {
  /// From the first to the last year that a practice was under way in; nothing where none is known.
  var years: ClosedRange<Int>? {
    let known = counts(of: .year).keys.compactMap { Int($0) }
    return known.min().flatMap { first in known.max().map { first...$0 } }
  }
}
