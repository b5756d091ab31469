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
        passerelle search '"information campaign" country:KZ,KG'
        passerelle search reintegration --theme return --country BR --sort newest
      """)

  @Argument(help: "What to look for; everything if nothing is given.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only this theme and those below it; repeatable.", valueName: "id"))
  var theme: [String] = []

  @Option(help: ArgumentHelp("Only practices in this country; repeatable.", valueName: "code"))
  var country: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only practices with experts from this country; repeatable.", valueName: "code"))
  var experts: [String] = []

  @Option(help: "relevance, newest, title or country.")
  var sort = CatalogueQuery.Order.relevance

  @Option(help: "How many results, at most \(CatalogueQuery.maximumLimit).")
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
    guard (0...CatalogueQuery.maximumLimit).contains(limit) else {
      throw ValidationError("--limit takes a number from 0 to \(CatalogueQuery.maximumLimit)")
    }
    guard offset >= 0 else { throw ValidationError("--offset takes a number from 0") }
  }

  func run() throws {
    let snapshot = try catalogue.open().snapshot
    if let explain { return try printExplanation(of: explain, in: snapshot) }
    let answer = try snapshot.search(query)
    if json {
      let document = SearchDocument(answer, to: query) { id, facet in
        facet.label(of: id, in: query.language, taxonomy: snapshot.taxonomy)
      }
      try printJSON(document)
    } else {
      let table = SearchTable(
        terminal: .standardOutput, taxonomy: snapshot.taxonomy, language: languageOption.language)
      printLines(table.lines(for: answer, offset: offset))
    }
  }

  private func printExplanation(of id: String, in snapshot: CatalogueSnapshot) throws {
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

  private var query: CatalogueQuery {
    var chosen: [Facet: Set<String>] = [:]
    let choices: [(Facet, [String])] = [
      (.theme, theme), (.country, country.map { $0.uppercased() }),
      (.experts, experts.map { $0.uppercased() }),
    ]
    for (facet, values) in choices where !values.isEmpty { chosen[facet] = Set(values) }
    return CatalogueQuery(
      words.joined(separator: " "), language: languageOption.language, chosen: chosen, order: sort,
      offset: offset, limit: limit, usesConcepts: !exact, literal: Set(literal),
      facets: [.theme, .country, .experts])
  }
}

extension CatalogueQuery.Order: ExpressibleByArgument {}
