/// Numbers side by side: a name, a bar as long as its number, the number.
///
/// The words are text of the page, so they wrap, enlarge and are read like any other; only the bar
/// is a drawing.
struct BarChart: Sendable {
  struct Row: Sendable {
    var label: Phrase
    /// Where the practices behind the number are listed.
    var address: String
    var count: Int
    /// “8 practices”.
    var countInWords: String
  }

  var rows: [Row]

  /// How many rows are in sight; one more line costs no more than the words “show 1 more”.
  private static let visibleRows = 12

  /// The rest of a long list lies behind “show more”.
  func html(in words: Words) -> Markup {
    let visible = rows.count > Self.visibleRows + 1 ? Self.visibleRows : rows.count
    let first = list(rows.prefix(visible))
    guard visible < rows.count else { return first }
    return """
      \(first)
      <details class="more-bars"><summary>\
      \(words.text("results.show-more", count: rows.count - visible))</summary>
      \(list(rows.dropFirst(visible)))</details>
      """
  }

  private func list(_ shown: ArraySlice<Row>) -> Markup {
    let largest = Double(max(1, rows.map(\.count).max() ?? 1))
    let items = shown.map { row -> Markup in
      """
      <li><a href="\(row.address)"><span class="bar-label">\(row.label)</span>\
      <span class="unseen">, \(row.countInWords)</span></a>\
      \(Self.bar(share: Double(row.count) / largest))\
      <span class="bar-count" aria-hidden="true">\(row.count)</span></li>

      """
    }
    return "<ul class=\"bars\">\n\(items)</ul>"
  }

  /// A bar over `share` of its room, 0 to 1.
  static func bar(share: Double) -> Markup {
    """
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" \
    focusable="false"><rect width="\(at: 100 * min(1, max(0, share)))" height="8"/></svg>
    """
  }
}
