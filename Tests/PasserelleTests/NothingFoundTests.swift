import Catalogue
import CatalogueTestSupport
import Passerelle
import SearchEngine
import Testing

/// Where nothing has all that was asked, the answer says what is in the way.
@Suite struct NothingFoundTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func search(
    _ text: String, chosen: [Facet: Set<String>] = [:], excluded: [Facet: Set<String>] = [:]
  ) throws -> CatalogueAnswer {
    try snapshot.search(
      CatalogueQuery(text, chosen: chosen, excluded: excluded, limit: 100))
  }

  @Test func namesTheFilterThatEmptiesTheListWithTheTrueCountWithoutIt() throws {
    let chosen: [Facet: Set<String>] = [.country: ["KZ"], .experts: ["GR"]]
    let answer = try search("remittances", chosen: chosen)

    #expect(answer.total == 0)
    #expect(answer.hits.isEmpty)
    let words = try #require(answer.waysOut.first { $0.step == .word("remittances") })
    #expect(words.total == 1)
    let none = try #require(answer.waysOut.first { $0.step == .filters })
    #expect(try none.total == search("remittances").total)
    #expect(!answer.waysOut.contains { $0.step == .choice(.country, "KZ") })
  }

  @Test func takesBackAnExclusionToo() throws {
    let answer = try search("remittances", excluded: [.country: ["BJ"]])

    #expect(answer.total == 0)
    #expect(answer.waysOut.first?.step == .exclusion(.country, "BJ"))
    #expect(try answer.waysOut.first?.total == search("remittances").total)
  }

  /// The count that is told is that of the search that it leads to.
  @Test(arguments: [
    "integration zanzibar", "remittances country:KZ", "\"voluntary return\" diaspora",
    "remittances AND shelters", "+trafficking +remittances",
  ])
  func tellsTheCountThatTheNarrowerQuestionHas(text: String) throws {
    let query = CatalogueQuery(text, chosen: [.kind: ["mieux-action", "tool"]], limit: 100)
    let answer = try snapshot.search(query)

    #expect(!answer.waysOut.isEmpty, "\(text)")
    for way in answer.waysOut {
      #expect(try snapshot.search(query.without(way)).total == way.total, "\(text): \(way)")
      #expect(way.total > 0)
    }
  }

  @Test func leavesOutTheWordThatNothingHasAndSaysSo() throws {
    let answer = try search("integration zanzibar")

    #expect(answer.understanding.leftOut == ["zanzibar"])
    #expect(try answer.hits.map(\.record.id) == search("integration").hits.map(\.record.id))
    #expect(try answer.total == search("integration").total)
  }

  @Test func leavesOutTheLeastInformativeOfWordsThatNeverMeet() throws {
    let answer = try search("diaspora interculturality")

    #expect(answer.understanding.leftOut == ["diaspora"])
    #expect(answer.hits.first?.record.id.rawValue == "colombia-ii")
  }

  @Test func neverTakesAFilterBackByItself() throws {
    let answer = try search("remittances country:KZ")

    #expect(answer.total == 0)
    #expect(answer.understanding.leftOut.isEmpty)
    #expect(answer.waysOut.contains { $0.step == .field("country:KZ") })
  }

  /// What a reader does not want to see is never shown because nothing else is left.
  @Test(arguments: ["trafficking -TEH", "TEH NOT trafficking", "-migration migration"])
  func neverTakesBackWhatMustNotBe(text: String) throws {
    let answer = try search(text)

    #expect(answer.total == 0, "\(text)")
    #expect(answer.understanding.leftOut.isEmpty)
    let way = try #require(answer.waysOut.first { $0.step == .word("-TEH") || $0.total > 0 })
    #expect(way.total > 0)
  }

  /// A name that no record says as a whole is looked for by its words, and the answer says so.
  @Test(arguments: [
    ("retour volontaire", "retour volontaire"), ("voluntary return", "voluntary return"),
    ("2018-2019", "2018 2019"),
  ])
  func looksForTheWordsOfANameThatNothingHas(typed: String, words: String) throws {
    let answer = try search(typed)

    #expect(answer.total > 0, "\(typed)")
    #expect(
      answer.understanding.corrections == [.init(words: typed, corrected: words, kind: .words)])
  }

  @Test func looksForTheWordsThatAnAcronymStandsFor() throws {
    let answer = try search("UASC")

    #expect(answer.total > 0)
    #expect(answer.understanding.corrections.map(\.words) == ["UASC"])
    #expect(answer.understanding.corrections.map(\.corrected) == ["separated child"])
  }

  @Test(arguments: [
    ("country:Kazakstan", "country:Kazakhstan"), ("theme:integratoin", "theme:\"Integration"),
  ])
  func asksWhetherTheNearestValueOfAFieldWasMeant(typed: String, meant: String) throws {
    let answer = try search(typed)

    #expect(answer.total == 0)
    #expect(answer.understanding.repairs.map(\.name) == ["unknown-value"])
    let offer = try #require(answer.understanding.didYouMean)
    #expect(offer.text.hasPrefix(meant))
    #expect(try search(offer.text).total == offer.total)
    #expect(offer.total > 0)
  }

  @Test(arguments: ["year:abc", "objective:24", "country:XX", "theme:qqqqqq"])
  func saysThatAFieldHasNoSuchValue(text: String) throws {
    let answer = try search(text)

    #expect(answer.total == 0)
    #expect(answer.understanding.repairs.map(\.detail) == [text])
    #expect(answer.understanding.didYouMean == nil)
  }

  @Test func offersNothingWhereNothingHelps() throws {
    let answer = try search("qqqqqqqq xxxxxxxx")

    #expect(answer.total == 0)
    #expect(answer.waysOut.isEmpty)
    #expect(answer.understanding.leftOut.isEmpty)
  }

  @Test func saysNothingOfItWhereSomethingIsFound() throws {
    let answer = try search("integration")

    #expect(answer.waysOut.isEmpty)
    #expect(answer.understanding.leftOut.isEmpty)
  }
}
