import ArgumentParser
import Catalogue
import Passerelle

/// `passerelle countries`: the countries with practices.
struct Countries: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the countries with practices, or those that gave expertise.")

  @Flag(help: "List the countries that gave expertise instead.")
  var experts = false

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    let language = languageOption.language
    let rows = snapshot.counts(of: experts ? .experts : .country).map { code, count in
      let name = snapshot.taxonomy.label(of: code, kind: .country, in: language)
      return (key: SortKey.key(for: name), row: [name, "\(count)", code])
    }
    let sorted = rows.sorted { ($0.key, $0.row[2]) < ($1.key, $1.row[2]) }
    printLines(Layout.table(sorted.map(\.row)))
  }
}
