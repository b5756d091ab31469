import Catalogue
import Foundation
import Passerelle

/// All versions of a practice, the newest first, each with what it changed.
struct HistoryPage: Page {
  struct Version: Sendable {
    /// “Version 2”.
    var title: String
    var date: String
    var note: String?
    var changes: [Change]
  }

  struct Change: Sendable {
    var field: String
    var before: String?
    var after: String?
  }

  var frame: PageFrame
  var title: Phrase
  var practiceAddress: String
  /// “2 versions”.
  var status: String
  var versions: [Version]

  init(_ record: Record, in context: PageContext) throws(PublishingError) {
    let (words, addresses) = (context.words, context.addresses)
    let history = try context.snapshot.history(of: record.id)
    title = context.labels.title(of: record)
    practiceAddress = addresses.practice(context.language, record.id)
    status = words.text("history.versions", count: history.count)
    versions = history.indices.reversed().map { rank in
      Self.version(history[rank], after: rank > 0 ? history[rank - 1] : nil, in: context)
    }
    frame = PageFrame(
      context, title: words.text("history.title-of", ["practice": title.text]), part: nil
    ) { addresses.history($0, record.id) }
    frame.isHiddenFromSearchEngines = true
  }

  private static func version(
    _ version: RecordVersion, after earlier: RecordVersion?, in context: PageContext
  ) -> Version {
    let words = context.words
    let day = CalendarDay.number(ofSecond: Int(version.date.timeIntervalSince1970))
    var changes: [FieldChange] = []
    if let before = earlier?.record, let after = version.record {
      changes = before.changes(to: after)
    }
    var note: String?
    if earlier == nil { note = words.text("history.first") }
    if version.record == nil { note = words.text("history.removed") }
    return Version(
      title: words.text("history.version", ["number": words.number(version.version)]),
      date: PartialDate(day: day).map { words.date($0) } ?? "",
      note: note,
      changes: changes.map { change in
        Change(
          field: Self.name(of: change.field, in: context), before: change.before,
          after: change.after)
      })
  }

  /// “Title (French)” for `title.fr`, “Partners 2” for `partners.2`.
  private static func name(of field: String, in context: PageContext) -> String {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    let name = context.words.name("field", parts.first ?? field)
    guard parts.count > 1 else { return name }
    let pieces = parts[1].split(separator: ".").map { piece in
      Int(piece) == nil ? context.words.name("language", String(piece)) : String(piece)
    }
    return "\(name) (\(pieces.joined(separator: ", ")))"
  }
}
