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
      (name: snapshot.taxonomy.label(of: code, kind: .country, in: language), code, count)
    }
    let sorted = rows.sorted { (SortKey.key(for: $0.name), $0.code) < (SortKey.key(for: $1.name), $1.code) }
    Layout.table(sorted.map { [$0.name, "\($0.count)", $0.code] }).forEach { print($0) }
  }
}
