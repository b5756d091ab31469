import Catalogue
import Passerelle

/// Two to four practices side by side, field by field, with what they share told in words.
struct ComparisonPage: Page {
  struct Column: Sendable {
    var title: Phrase
    var address: String
    var actionName: String?
    var removeAddress: String?
    var permalink: String
    var code: Markup
  }

  struct Cell: Sendable {
    var html: Markup
    /// The name of its practice, for narrow screens, where more than two stand below each other.
    var of: String?
  }

  struct Row: Sendable {
    var name: String
    /// “The same in all”, “Different”, “In common: Spain”.
    var verdict: String
    var isSame: Bool
    var cells: [Cell]
  }

  var frame: PageFrame
  var columns: [Column]
  var rows: [Row]
  /// Whether more than two stand side by side.
  var isWide: Bool
  /// “4 of 12 fields are the same”.
  var status: String
  /// Told where fewer than two practices can be shown.
  var problem: String?
  var selectionAddress: String
  var printed: String

  /// The first practices of `selection` that there are.
  init(_ selection: Selection, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let records = Array(
      try context.snapshot.publishedRecords(selection.ids).prefix(Selection.comparable.upperBound))
    let ids = Selection(records.map(\.id))
    columns = records.map { record in
      let permalink = addresses.absolute(addresses.practice(language, record.id))
      return Column(
        title: context.labels.title(of: record),
        address: addresses.practice(language, record.id), actionName: record.actionName,
        removeAddress: records.count > Selection.comparable.lowerBound
          ? addresses.comparison(language, ids.without(record.id).ids) : nil,
        permalink: permalink, code: QRDrawing.html(of: permalink))
    }
    isWide = records.count > Selection.comparable.lowerBound
    rows = RecordComparison(records, in: context).rows
    status = words.text(
      "compare.same-count", count: rows.count(where: \.isSame),
      ["fields": words.number(rows.count)])
    if records.count < Selection.comparable.lowerBound { problem = words.text("compare.too-few") }
    selectionAddress = addresses.selection(language, selection.ids)
    printed = context.todayInWords
    let names = records.map { context.labels.phrase($0.title)?.text ?? $0.id.rawValue }
    let title =
      records.isEmpty
      ? words.text("compare.title")
      : words.text("compare.title-of", ["practices": words.list(names)])
    frame = PageFrame(context, title: title, part: nil) { addresses.comparison($0, ids.ids) }
    frame.isHiddenFromSearchEngines = true
  }
}
