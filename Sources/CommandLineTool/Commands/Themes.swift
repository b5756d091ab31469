import ArgumentParser
import Catalogue
import Passerelle

/// `passerelle themes`: the tree of themes with counts.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes as a tree, with how many practices each has.",
    discussion: "A theme counts the practices of the themes below it too.")

  @Flag(help: "Show themes without practices too.")
  var all = false

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    let counts = snapshot.counts(of: .theme)
    let taxonomy = snapshot.taxonomy
    var rows: [[String]] = []
    func add(_ theme: Theme, depth: Int) {
      let count = counts[theme.id] ?? 0
      guard count > 0 || all else { return }
      let label = taxonomy.label(of: theme.id, kind: .theme, in: languageOption.language)
      rows.append([String(repeating: "  ", count: depth) + label, "\(count)", theme.id])
      for id in theme.narrower {
        if let narrower = taxonomy.theme(id) { add(narrower, depth: depth + 1) }
      }
    }
    for theme in taxonomy.topThemes { add(theme, depth: 0) }
    printLines(Layout.table(rows))
  }
}
