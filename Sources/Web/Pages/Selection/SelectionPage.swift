import Catalogue
import Passerelle

/// The practices that a reader has put aside, to read, print, share or compare.
struct SelectionPage: Page {
  struct Entry: Sendable {
    var card: PracticeCard
    /// The selection without this practice.
    var removeAddress: String
    var title: String
  }

  var frame: PageFrame
  /// “3 practices selected”.
  var status: String
  var entries: [Entry]
  /// Side by side; nothing where there are fewer than two.
  var compareAddress: String?
  /// Told where more are selected than can stand side by side.
  var compareNote: String?
  /// To the search, with what is selected carried along.
  var searchAddress: String
  /// The files that it can be taken away as.
  var forms: Markup
  /// The whole address, to be copied.
  var permalink: String
  var printed: String

  init(_ selection: Selection, in context: PageContext) throws(PublishingError) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let records = try context.snapshot.publishedRecords(selection.ids)
    let found = Selection(records.map(\.id))
    entries = records.map { record in
      Entry(
        card: PracticeCard(record, in: context),
        removeAddress: addresses.selection(language, found.without(record.id).ids),
        title: context.labels.phrase(record.title)?.text ?? record.id.rawValue)
    }
    status = words.text("selection.count", count: records.count)
    if records.count >= Selection.comparable.lowerBound {
      compareAddress = addresses.comparison(
        language, Array(found.ids.prefix(Selection.comparable.upperBound)))
    }
    if records.count > Selection.comparable.upperBound {
      compareNote = words.text(
        "selection.first-ones", ["number": words.number(Selection.comparable.upperBound)])
    }
    var parameters = SearchParameters()
    parameters.picked = found.ids
    searchAddress = addresses.search(language, parameters)
    forms = FormGroups(of: addresses.selection(language, found.ids), in: context).html()
    permalink = addresses.absolute(addresses.selection(language, found.ids))
    printed = context.todayInWords
    frame = PageFrame(context, title: words.told(words.text("selection.title"), status), part: nil)
    {
      addresses.selection($0, found.ids)
    }
    frame.isHiddenFromSearchEngines = true
  }
}

extension PageContext {
  /// “22 November 2026”.
  var todayInWords: String { PartialDate(day: today).map { words.date($0) } ?? "" }
}
