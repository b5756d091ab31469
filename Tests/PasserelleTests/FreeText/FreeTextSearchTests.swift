import Catalogue
import Passerelle
import SearchEngine
import TestSupport
import Testing

@Suite struct FreeTextSearchTests {
  @Test(arguments: [
    ("Which rights do refugees have?", ["right-en", "en"]),
    ("réfugiés", ["fr"]),
    ("los derechos", ["es"]),
    ("Wem hilft das Flüchtlingswerk?", ["de"]),
    ("حقوق اللاجئين", ["ar"]),
    ("Quali diritti hanno i rifugiati in città?", ["it"]),
    ("Dov'e l'aiuto per il rifugiato", ["it"]),
    ("Que direitos tem o refugiado?", ["pt"]),
    ("direitos nas cidades deles", ["pt"]),
    ("which", ["right-en"]),
    ("…", []),
    ("", []),
  ])
  func findsRecordsInTheLanguageOfTheQuestionFirst(text: String, keys: [String]) throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("right-en", "en", "The rights of refugees, which states keep"),
        ("en", "en", "Refugee camps on the border"),
        ("fr", "fr", "Les droits des réfugiés"),
        ("es", "es", "Los derechos de los migrantes"),
        ("de", "de", "Das Flüchtlingshilfswerk hilft vielen"),
        ("ar", "ar", "حقوق اللاجئ في المدينة"),
        ("it", "it", "I diritti del rifugiato nelle città: l’aiuto dell’ufficio"),
        ("pt", "pt", "Os direitos dos refugiados na cidade"),
      ], in: folder)

    let found = search.hits(for: text, limit: 10).map(\.key)
    #expect(Array(found.prefix(keys.count)) == keys)
  }

  @Test func findsAPassageBeforeWordsFarApart() throws {
    let folder = try TemporaryFolder()
    let filler = String(repeating: "further matters of some length ", count: 10)
    let search = try Self.search(
      [
        ("far", "en", "Training was given. \(filler) Border guards came."),
        ("near", "en", "Training of border guards was given. \(filler)"),
      ], in: folder)

    #expect(search.hits(for: "training border guards", limit: 2).map(\.key) == ["near", "far"])
  }

  @Test func ranksTheWordItselfAboveWordsLikeIt() throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("a", "en", "A programme on immigration"), ("b", "en", "A programme on migration"),
        ("c", "en", "A programme on fishing"),
      ], in: folder)

    #expect(search.hits(for: "programme migration", limit: 3).map(\.key) == ["b", "a", "c"])
  }

  @Test func ranksAccentsAsTypedAboveNoneAndThoseAboveAnotherForm() throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("form", "fr", "Accueil du réfugié"), ("none", "fr", "Accueil des refugies"),
        ("typed", "fr", "Accueil des réfugiés"), ("other", "fr", "Accueil des étudiants"),
      ], in: folder)

    #expect(
      search.hits(for: "accueil réfugiés", limit: 4).map(\.key)
        == ["typed", "none", "form", "other"])
  }

  @Test func findsNothingByEverydayWordsBesideOthers() throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("everyday", "en", "What is of the and for the of the"),
        ("subject", "en", "Children who cross a border"),
      ], in: folder)

    #expect(search.hits(for: "of the children", limit: 2).map(\.key) == ["subject"])
    #expect(search.hits(for: "of the", limit: 2).map(\.key) == ["everyday"])
  }

  @Test func readsEachSectionOfATextInItsOwnLanguage() throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("both", "en", "Returning families were helped"),
        ("both", "fr", "Les autorités locales accompagnent les familles"),
        ("other", "en", "Roads and bridges"), ("other", "fr", "Routes et ponts"),
      ], in: folder)

    for question in ["returned family", "autorité locale"] {
      #expect(search.hits(for: question, limit: 2).first?.key == "both", "\(question)")
    }
  }

  @Test func findsAFormOfAWordThatNoTextHasInItsStem() throws {
    let folder = try TemporaryFolder()
    let search = try Self.search(
      [
        ("compound", "de", "Der Weltkrieg und seine Folgen"), ("other", "de", "Die Stadt am Fluss"),
      ], in: folder)

    #expect(search.hits(for: "Krieg", limit: 2).map(\.key) == ["compound"])
  }

  @Test func takesAScoreApartIntoTheSameFigure() throws {
    let folder = try TemporaryFolder()
    let documents = [
      ("a", "en", "Visa policy of the visa office"), ("b", "en", "Policies on visas"),
    ]
    let search = try Self.search(documents, in: folder)
    let searcher = try Searcher(directory: folder.path, analyzers: CatalogueSchema.analyzers)
    let request = search.request(for: "visa policies", limit: 10)

    for hit in searcher.search(request).hits {
      let explanation = try #require(searcher.explain(request, key: hit.key))
      #expect(abs(explanation.value - hit.score) < 1e-4)
      let sum = explanation.parts.reduce(0) { $0 + $1.value }
      #expect(abs(sum - hit.score) < 1e-4)
    }
  }

  private static func search(
    _ texts: [(key: String, language: String, text: String)], in folder: TemporaryFolder
  ) throws -> FreeTextSearch {
    let writer = try IndexWriter(
      directory: folder.path, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers)
    // Those with one key are sections of one text.
    for (key, sections) in Dictionary(grouping: texts, by: \.key).sorted(by: { $0.key < $1.key }) {
      var document = Document(key: key)
      for section in sections {
        document.append(section.text, in: Language(section.language), to: .text)
      }
      try writer.upsert(document)
    }
    try writer.commit()
    return FreeTextSearch(
      try Searcher(directory: folder.path, analyzers: CatalogueSchema.analyzers))
  }
}
