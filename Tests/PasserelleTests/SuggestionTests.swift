import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// What a reader may be about to type.
@Suite struct SuggestionTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func suggestions(
    _ text: String, _ language: Language = .english, limit: Int = 10
  ) -> [Suggestion] {
    snapshot.suggestions(for: text, language: language, limit: limit)
  }

  @Test(arguments: [
    ("trai", Language.french, Suggestion.Kind.theme, "trafficking-in-human-beings"),
    ("торг", .english, .theme, "trafficking-in-human-beings"),
    ("teh", .french, .theme, "trafficking-in-human-beings"),
    ("kirghi", .english, .country, "KG"), ("equa", .french, .country, "EC"),
    ("ecua", .spanish, .country, "EC"), ("costa r", .english, .country, "CR"),
    ("kazakhstan i", .english, .action, "kazakhstan-ii"),
    ("campai fam", .english, .action, "kazakhstan-ii"),
    ("rodnik", .english, .organisation, "Rodnik"),
    ("mentors", .english, .record, "gr-mentoring"),
  ])
  func findsByTheBeginningsOfWords(
    typed: String, language: Language, kind: Suggestion.Kind, id: String
  ) {
    let found = suggestions(typed, language)

    #expect(found.contains { $0.kind == kind && $0.id.hasPrefix(id) && $0.count > 0 }, "\(found)")
  }

  @Test func speaksTheReadersLanguage() {
    for (language, label) in [
      (Language.french, "Équateur"), (.spanish, "Ecuador"), (.russian, "Эквадор"),
    ] {
      #expect(suggestions("ecuad", language).contains { $0.label == label })
    }
  }

  @Test func standsInGroupsOfWhichEachHasAShare() {
    let found = suggestions("m", limit: 8)
    let order = Suggestion.Kind.allCases

    #expect(found.count == 8)
    let places = found.compactMap { order.firstIndex(of: $0.kind) }
    #expect(places == places.sorted())
    #expect(Set(found.map(\.kind)).count >= 4)
  }

  @Test func putsWhatBeginsSoFirst() throws {
    let first = try #require(suggestions("migration").first)

    #expect(first.label.lowercased().hasPrefix("migration"))
  }

  @Test func countsAsTheSearchDoes() throws {
    for suggestion in suggestions("c", limit: 40) where suggestion.kind == .country {
      let chosen = CatalogueQuery(chosen: [.country: [suggestion.id]], limit: 0)
      #expect(try snapshot.search(chosen).total == suggestion.count)
    }
  }

  @Test(arguments: ["", " ", "…", "zzzz", "\u{0}", String(repeating: "a", count: 5_000)])
  func suggestsNothingForNothing(typed: String) {
    #expect(suggestions(typed).isEmpty)
  }

  @Test func givesNoMoreThanAskedFor() {
    for limit in [0, 1, 3, 100] { #expect(suggestions("a", limit: limit).count <= limit) }
  }

  /// The index gives what a scan of all names gives.
  @Test(arguments: ["a", "mig", "co ri", "int pl", "d", "семь", "é"])
  func findsWhatAScanFinds(typed: String) {
    let wanted = SortKey.key(for: typed).split(separator: " ")
    let scanned = snapshot.taxonomy.countries.filter { country in
      snapshot.counts(of: .country)[country.id] != nil
        && wanted.allSatisfy { word in
          country.allNames.contains {
            SortKey.key(for: $0.name).split(separator: " ").contains { $0.hasPrefix(word) }
          }
        }
    }

    let found = suggestions(typed, limit: 100).filter { $0.kind == .country }

    #expect(Set(found.map(\.id)).isSubset(of: scanned.map(\.id)))
    #expect(found.count == min(scanned.count, 40))
  }
}
