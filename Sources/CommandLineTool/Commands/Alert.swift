import ArgumentParser
import Catalogue
import Foundation
import Interchange
import Passerelle

/// `passerelle alert`: what is new on a question.
struct Alert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is new, changed or withdrawn since a date.",
    discussion: """
      For a search that is asked again and again, each time with the date of the time before. What \
      changed last comes first, as in the feed of the same search; what was withdrawn is told \
      whatever it said.

        passerelle alert --since 2026-11-01 TEH
        passerelle alert --since 2026-11-01 --theme integration --json
      """)

  @Argument(help: "What to look for; everything if nothing is given.")
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "From when on: 2026-11-01, which begins at midnight UTC, or 2026-11-01T08:30:00Z.",
      valueName: "date"))
  var since: Moment

  @Flag(help: "Answer with one JSON object.")
  var json = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var catalogue: CatalogueOptions

  /// One change as programs read it.
  private struct Entry: Encodable {
    var change: String
    var date: String
    var id: String
    var title: String
    var page: String
  }

  private struct Answer: Encodable {
    var since: String
    var changes: [Entry]
  }

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    let language = languageOption.language
    let publication = publication.publication(in: language, taxonomy: snapshot.taxonomy)
    let query = CatalogueQuery(
      words.joined(separator: " "), language: language,
      chosen: try filters.chosen(in: snapshot.taxonomy))
    let entries = try snapshot.changes(since: since.date, matching: query).map { change in
      let record = change.practice.record
      return Entry(
        change: change.kind.rawValue, date: change.practice.updated.formatted(.iso8601),
        id: record.id.rawValue, title: record.title.best(for: language)?.text ?? record.id.rawValue,
        page: publication.permalink(record.id))
    }
    if json {
      try printJSON(Answer(since: since.date.formatted(.iso8601), changes: entries))
    } else {
      printLines(lines(for: entries))
    }
  }

  private func lines(for entries: [Entry]) -> [String] {
    let counts = PracticeChange.Kind.allCases.map { kind in
      "\(entries.count { $0.change == kind.rawValue }) \(kind.rawValue)"
    }
    let rows = entries.map { [$0.change, $0.date, $0.id, $0.title] }
    return ["since \(since.date.formatted(.iso8601)): " + counts.joined(separator: ", ")]
      + Layout.table(rows)
  }
}

/// A moment as it is typed: a day of ISO 8601, which begins at midnight UTC, or a time of one.
struct Moment: ExpressibleByArgument {
  let date: Date

  init?(argument: String) {
    let day = Date.ISO8601FormatStyle().year().month().day()
    guard
      let date = try? argument.count == 10
        ? day.parse(argument) : Date(argument, strategy: .iso8601)
    else { return nil }
    self.date = date
  }
}
