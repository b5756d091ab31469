import ArgumentParser
import Catalogue
import Passerelle
import Web

/// `passerelle stats`: what the catalogue holds, in figures.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what the catalogue holds.",
    discussion: "Published practices only. A practice counts once for each value that it has.")

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    if let notice = snapshot.emptinessNotice { return print(notice) }
    let names = try ValueNames(language: languageOption.language, taxonomy: snapshot.taxonomy)
    print("\(snapshot.recordCount) practices")
    let facets: [(String, Facet)] = [
      ("By kind", .kind), ("By region", .region), ("By phase", .phase), ("By status", .status),
      ("By language", .language), ("By theme, broader ones included", .theme),
      ("By country of expertise", .experts), ("By year", .year),
    ]
    for (heading, facet) in facets {
      let counts = snapshot.counts(of: facet).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard !counts.isEmpty else { continue }
      print("\n" + Terminal.standardOutput.styled(heading, .heading))
      let rows = counts.prefix(12).map { id, count in
        [names.name(of: id, in: facet), "\(count)"]
      }
      printLines(Layout.table(rows).map { "  " + $0 })
      if counts.count > 12 { print("  … and \(counts.count - 12) more") }
    }
  }
}
