import Catalogue
import Passerelle
import SearchEngine
import TestSupport
import Testing

@testable import Web

@Suite struct SearchParametersTests {
  func parameters(_ query: String) -> SearchParameters {
    SearchParameters(pairs: QueryString.pairs(in: query))
  }

  @Test func readsRepeatedFacetsAndCommaLists() {
    let parameters = parameters("country=ar,bo&country=PY&-country=BR&theme=integration")

    #expect(parameters.chosen == [.country: ["AR", "BO", "PY"], .theme: ["integration"]])
    #expect(parameters.excluded == [.country: ["BR"]])
    #expect(parameters.problems.isEmpty)
  }

  @Test func readsEmptyFieldsOfAFormAsNothing() {
    let parameters = parameters("q=&theme=&sort=&concepts=")

    #expect(parameters.isOpen)
    #expect(parameters.problems.isEmpty)
  }

  @Test(arguments: [
    ("page=0", "page"), ("page=abc", "page"), ("page=-1", "page"), ("page=", "page"),
    ("page=99999999999999999999", "page"), ("limit=0", "limit"), ("limit=101", "limit"),
    ("colour=red", "colour"), ("-colour=red", "-colour"), ("sort=up", "sort"),
    ("concepts=maybe", "concepts"),
  ])
  func reportsWhatItDoesNotUnderstand(query: String, name: String) {
    let parameters = parameters(query)

    #expect(parameters.problems.map(\.name) == [name])
    #expect(parameters.page == 1)
    #expect(parameters.limit == SearchParameters.defaultLimit)
  }

  @Test func takesAsManyChoicesAsItMayOverAllFacets() {
    let many = (1...40).map { "v\($0)" }.joined(separator: ",")

    let parameters = parameters("theme=\(many)&-group=\(many)&country=v1&theme=v1,v2")

    #expect(parameters.choices.count == SearchParameters.maximumChoices)
    #expect(parameters.chosen[.theme]?.count == 40)
    #expect(parameters.excluded[.group]?.count == 10)
    #expect(
      parameters.problems == [
        ParameterProblem(name: "-group", value: "v11", reason: .tooMany(50)),
        ParameterProblem(name: "country", value: "V1", reason: .tooMany(50)),
      ])
  }

  @Test func leavesOutAChoiceLongerThanAnyID() {
    let long = String(repeating: "a", count: SearchParameters.maximumChoiceLength + 1)

    let parameters = parameters("theme=\(long),integration")

    #expect(parameters.chosen == [.theme: ["integration"]])
    #expect(parameters.problems.map(\.reason) == [.unknownValue])
  }

  @Test func cutsWordsBehindWhatTheParserReads() {
    let parameters = parameters("q=" + String(repeating: "a", count: 10_000))

    #expect(parameters.text.count == QueryParser.characterLimit + 1)
    #expect(parameters.problems.isEmpty)
  }

  @Test func takesBackOneExclusion() {
    let parameters = parameters("country=AR&-country=AR,BO")

    let without = parameters.without(.init(facet: .country, value: "AR", isExclusion: true))

    #expect(without.chosen == [.country: ["AR"]])
    #expect(without.excluded == [.country: ["BO"]])
  }

  @Test func ordersByRelevanceOnlyWhereThereAreWords() {
    #expect(parameters("q=diaspora").effectiveOrder == .relevance)
    #expect(parameters("").effectiveOrder == .newest)
    #expect(parameters("q=diaspora&sort=title").effectiveOrder == .title)
  }

  @Test func asksForTheResultsOfThePage() {
    let query = parameters("q=a&page=3&limit=20").query(language: .french, facets: [.theme])

    #expect(query.offset == 40)
    #expect(query.limit == 20)
    #expect(query.language == .french)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func readsTheAddressItWrites(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var parameters = SearchParameters()
    parameters.text = ["", "a b", "“x” & y=z", "тест"].randomElement(using: &generator) ?? ""
    for facet in Facet.allCases where Bool.random(using: &generator) {
      parameters.chosen[facet] = ["A", "B C"]
    }
    for facet in Facet.allCases where Int.random(in: 0..<5, using: &generator) == 0 {
      parameters.excluded[facet] = ["D"]
    }
    parameters.page = Int.random(in: 1...9, using: &generator)
    parameters.limit = Int.random(in: 1...100, using: &generator)
    parameters.usesConcepts = Bool.random(using: &generator)
    parameters.order = CatalogueQuery.Order.allCases.randomElement(using: &generator)

    let address = QueryString.text(of: parameters.pairs).dropFirst()

    #expect(self.parameters(String(address)) == parameters)
  }

  @Test func takesBackOneChoiceAndReturnsToTheFirstPage() {
    let parameters = parameters("country=AR,BO&page=4")

    let without = parameters.without(.init(facet: .country, value: "AR"))

    #expect(without.chosen == [.country: ["BO"]])
    #expect(without.page == 1)
    #expect(without.without(.init(facet: .country, value: "BO")).isOpen)
  }
}
