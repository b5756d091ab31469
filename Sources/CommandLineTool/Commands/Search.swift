public import ArgumentParser
import Catalogue
public import Passerelle
import SearchEngine

/// `passerelle search`: what the catalogue has on a question.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find practices by words, theme and country.",
    discussion: """
      Words are searched in all languages at once; acronyms and terms of the glossary also by what \
      means the same. docs/query-language.md has the whole language.

        passerelle search TEH
        passerelle search '"integration plan" country:CR'
        passerelle search reintegration --theme return-readmission --sort newest
      """)

  @Argument(help: "What to look for; everything if nothing is given.")
  var words: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(help: "What comes first.")
  var sort = CatalogueQuery.Order.relevance

  @Option(help: "How many results, 1 to \(CatalogueQuery.maximumLimit).")
  var limit = 10

  @Option(help: "How many results to pass over.")
  var offset = 0

  @Flag(help: "Search the words as typed and nothing that means the same.")
  var exact = false

  @Option(
    help: ArgumentHelp(
      "Search this concept, which an answer named, as typed; repeatable.", valueName: "concept"))
  var literal: [String] = []

  @Option(help: ArgumentHelp("Show how this practice comes by its score instead.", valueName: "id"))
  var explain: String?

  @Flag(help: "Answer with one JSON object.")
  var json = false

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var catalogue: CatalogueOptions

  func validate() throws {
    guard (1...CatalogueQuery.maximumLimit).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to \(CatalogueQuery.maximumLimit)")
    }
    guard offset >= 0 else { throw ValidationError("--offset takes a number from 0") }
  }

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    let query = try query(in: snapshot.taxonomy)
    if let explain { return try printExplanation(of: explain, for: query, in: snapshot) }
    let answer = try snapshot.search(query)
    if json {
      let document = SearchDocument(answer, to: query) { id, facet in
        facet.label(of: id, in: query.language, taxonomy: snapshot.taxonomy)
      }
      try printJSON(document)
    } else if let notice = snapshot.emptinessNotice {
      print(notice)
    } else {
      let table = SearchTable(
        terminal: .standardOutput, taxonomy: snapshot.taxonomy, language: languageOption.language)
      printLines(table.lines(for: answer, offset: offset))
    }
  }

  private func printExplanation(
    of id: String, for query: CatalogueQuery, in snapshot: CatalogueSnapshot
  ) throws {
    guard let explanation = RecordID(id).flatMap({ snapshot.explanation(of: $0, for: query) })
    else {
      throw CommandFailure("“\(id)” does not match, or is no practice")
    }
    if json {
      try printJSON(explanation)
    } else {
      printLines(ExplanationText.lines(for: explanation))
    }
  }

  private func query(in taxonomy: Taxonomy) throws(CommandFailure) -> CatalogueQuery {
    CatalogueQuery(
      words.joined(separator: " "), language: languageOption.language,
      chosen: try filters.chosen(in: taxonomy), order: sort, offset: offset, limit: limit,
      usesConcepts: !exact, literal: Set(literal), facets: [.theme, .country, .experts])
  }
}

extension CatalogueQuery.Order: ExpressibleByArgument {}
