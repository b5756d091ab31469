import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// The same question in four languages.
@Suite struct FourLanguagesJourneyTests {
  static let trafficking: Set = [
    "azerbaijan-v", "costa-rica-i", "costa-rica-iii", "cameroon-ii", "iberred", "jordan-ii",
    "thailand-i", "thailand-ii", "timor-leste-ii", "asia-roundtable-2018", "ghana-iii",
    "liberia-i", "mauritius-iii", "colombia-i", "argentina-brazil-thb",
  ]
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func ids(_ text: String, language: Language = .english) throws -> Set<String> {
    try Set(search(text, language: language).hits.map(\.record.id.rawValue))
  }

  func search(_ text: String, language: Language = .english) throws -> CatalogueAnswer {
    try snapshot.search(CatalogueQuery(text, language: language, limit: 100))
  }

  @Test(arguments: [
    "THB", "TEH", "traite des êtres humains", "trata de personas", "торговля людьми",
  ])
  func findsTraffickingInEveryLanguage(text: String) throws {
    let found = try ids(text)

    #expect(found.isSuperset(of: Self.trafficking))
    #expect(try found == ids("trafficking in human beings"))
  }

  @Test(arguments: ["TIM", "trafic illicite de migrants", "tráfico ilícito de migrantes"])
  func keepsSmugglingApartFromTrafficking(text: String) throws {
    let answer = try search(text)
    let smuggling = answer.hits.filter { $0.record.themes.contains("migrant-smuggling") }

    #expect(!smuggling.isEmpty)
    #expect(answer.hits.first?.record.themes.contains("migrant-smuggling") == true)
    #expect(!answer.understanding.expansions.contains { $0.concept == "thb" })
    #expect(
      !answer.understanding.expansions.flatMap(\.alsoSearched).contains {
        $0.lowercased().contains("trafficking in human")
      })
  }

  @Test func mendsASlipAndSaysSo() throws {
    let answer = try search("traffiking")

    #expect(!answer.hits.isEmpty)
    #expect(answer.understanding.corrections.first?.words == "traffiking")
    #expect(answer.understanding.corrections.first?.corrected == "trafficking")
  }

  @Test func findsACountryUnderAllItsSpellings() throws {
    let ecuador = try ids("Ecuador")
    #expect(ecuador.isSuperset(of: ["ecuador-ii", "ecuador-iii"]))
    #expect(try ids("equateur") == ecuador)
    #expect(try ids("Équateur") == ecuador)

    let kyrgyzstan = try ids("Kyrgyzstan")
    #expect(kyrgyzstan.contains("kyrgyzstan-iv"))
    for spelling in ["Kirghizistan", "Kirghizstan", "Кыргызстан"] {
      #expect(try ids(spelling) == kyrgyzstan, "\(spelling)")
    }
  }

  @Test func keepsEmigrationApartFromImmigration() throws {
    let answer = try search("émigration", language: .french)

    for expansion in answer.understanding.expansions {
      #expect(!expansion.alsoSearched.contains { $0.lowercased().contains("immigr") })
    }
  }

  @Test func doesNotFindTheProgrammeThroughTheAdverb() throws {
    let programme = try search("MIEUX")

    #expect(programme.hits.contains { $0.record.id.rawValue == "kazakhstan-ii" })
    #expect(programme.hits.allSatisfy { $0.record.mentionsInCapitals("MIEUX") })
  }
}

extension Record {
  fileprivate func mentionsInCapitals(_ acronym: String) -> Bool {
    let texts = texts.values.joined().map(\.plainText)
    let names = [programme?.name, programme?.phase].compactMap { $0 }
    let localized = [title, summary] + notes + conflicts.map(\.what) + partners.map(\.name)
    return (texts + names + localized.flatMap(\.words.values)).contains { $0.contains(acronym) }
  }
}
