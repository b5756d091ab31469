import Testing

@testable import Catalogue

@Suite struct TaxonomyNamesTests {
  let taxonomy: Taxonomy

  init() throws {
    taxonomy = try ShippedCatalogue.taxonomy.get()
  }

  @Test(arguments: [
    ("Équateur", "EC"), ("equateur", "EC"), ("ECUADOR", "EC"), ("Эквадор", "EC"),
    ("Kirghizistan", "KG"), ("Kirghizstan", "KG"), ("Kyrgyzstan", "KG"), ("Кыргызстан", "KG"),
    ("KGZ", "KG"), ("kg", "KG"), ("Côte d'Ivoire", "CI"), ("Côte d’Ivoire", "CI"),
    ("Guinée Bissau", "GW"), ("  Costa\u{A0}Rica ", "CR"),
  ])
  func resolvesANameOfACountry(name: String, code: String) {
    #expect(taxonomy.resolve(label: name, kind: .country) == [code])
  }

  @Test(arguments: [
    ("Trafficking in human beings", ConceptKind.theme, "trafficking-in-human-beings"),
    ("traite des êtres humains", .theme, "trafficking-in-human-beings"),
    ("торговля людьми", .theme, "trafficking-in-human-beings"),
    ("personnes migrantes", .targetGroup, "migrants"),
    ("migrant·e·s", .targetGroup, "migrants"),
    ("Amérique latine et Caraïbes", .region, "latin-america-caribbean"),
    ("COMESA", .grouping, "comesa"), ("Manuel", .outputType, "handbook"),
    ("gcm-07", .objective, "gcm-07"),
  ])
  func resolvesALabelInAnyLanguage(label: String, kind: ConceptKind, id: String) {
    #expect(taxonomy.resolve(label: label, kind: kind).first == id)
  }

  @Test func resolvesEveryLabelToItsConcept() throws {
    for kind in ConceptKind.allCases {
      for id in taxonomy.ids(of: kind) {
        let label = try #require(taxonomy.label(of: id, kind: kind))
        for language in Language.ofTheCatalogue {
          let name = try #require(label[language])
          #expect(
            taxonomy.resolve(label: name, in: language, kind: kind).contains(id), "\(kind) \(name)")
        }
      }
    }
  }

  @Test func takesALanguageWithARegionForTheLanguage() {
    let plain = taxonomy.resolve(label: "Manuel", in: .french, kind: .outputType)

    #expect(plain == ["handbook"])
    #expect(taxonomy.resolve(label: "Manuel", in: Language("fr-FR"), kind: .outputType) == plain)
  }

  @Test func resolvesNothingUnknown() {
    #expect(taxonomy.resolve(label: "astronomy", kind: .theme).isEmpty)
    #expect(taxonomy.resolve(label: "", kind: .theme).isEmpty)
    #expect(taxonomy.resolve(label: "Kazakhstan", kind: .theme).isEmpty)
  }

  @Test(arguments: [
    ("traffiking in human beings", ConceptKind.theme, "trafficking-in-human-beings"),
    ("remitances", .theme, "remittances"), ("integratoin", .theme, "integration"),
    ("Kazahstan", .country, "KZ"), ("Kazakhstan", .country, "KZ"), ("KAZ", .country, "KZ"),
    ("latin-america", .region, "latin-america-caribbean"),
    ("factsheets", .outputType, "factsheet"),
  ])
  func suggestsTheNearestConcept(name: String, kind: ConceptKind, id: String) {
    #expect(taxonomy.nearest(to: name, kind: kind).first == id)
  }

  @Test func suggestsNothingForWordsFarFromAll() {
    #expect(taxonomy.nearest(to: "xylophone quartet", kind: .theme).isEmpty)
  }
}
