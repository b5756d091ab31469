import Testing

@testable import Catalogue

@Suite struct TextRecognizerTests {
  /// Made once: it reads all names of the taxonomy.
  private static let shared = Result {
    TextRecognizer(taxonomy: try ShippedCatalogue.taxonomy.get())
  }

  let recognizer: TextRecognizer

  init() throws {
    recognizer = try Self.shared.get()
  }

  private func suggestions(
    title: String, lead: String = "", text: String = "", language: Language
  ) -> [TextRecognizer.Suggestion] {
    var page = HTMLPage()
    page.title = .init(title, place: "h1")
    page.description = lead
    page.sections = [
      Section(role: .other, blocks: [.paragraph(lead)]),
      Section(role: .context, blocks: [.paragraph(text)]),
    ]
    let words = PageText(page)
    return recognizer.suggestions(
      title: title, summary: words.summary, sections: words.sections, language: language,
      source: "a.html")
  }

  private func ids(_ suggestions: [TextRecognizer.Suggestion], _ kind: ConceptKind) -> [String] {
    suggestions.filter { $0.concept.kind == kind }.map(\.concept.id)
  }

  @Test(arguments: [
    ("Information campaigns in Kazakhstan", Language.english, "KZ"),
    ("Les autorités kirghizes et leurs partenaires", .french, "KG"),
    ("Campagnes d’information à Bakou et en Azerbaïdjan", .french, "AZ"),
    ("Taller en Costa Rica", .spanish, "CR"), ("Кампании в Казахстане", .russian, "KZ"),
  ])
  func findsACountryByNameOrAdjective(title: String, language: Language, code: String) {
    let found = suggestions(title: title, language: language)

    #expect(ids(found, .country) == [code])
    #expect(found.first?.provenance.basis == .inferred)
    #expect(found.first?.provenance.section == "title")
  }

  @Test func takesWhereMigrantsComeFromForNoCountryOfThePractice() {
    let found = suggestions(
      title: "Ecuador receives Venezuelan refugees", lead: "Refugees from Venezuela in Ecuador",
      language: .english)

    #expect(ids(found, .country) == ["EC"])
  }

  @Test(arguments: [
    ("Traite des êtres humains : former les enquêteurs", Language.french),
    ("Training on trafficking in human beings", .english),
    ("Lucha contra la trata de personas", .spanish),
    ("Борьба с торговлей людьми", .russian),
  ])
  func findsAThemeInEachLanguage(title: String, language: Language) {
    #expect(
      ids(suggestions(title: title, language: language), .theme)
        .contains("trafficking-in-human-beings"))
  }

  @Test func keepsTrafficIlliciteApartFromTraite() {
    let found = suggestions(title: "Le trafic illicite de migrants", language: .french)

    #expect(ids(found, .theme).contains("migrant-smuggling"))
    #expect(!ids(found, .theme).contains("trafficking-in-human-beings"))
  }

  @Test func readsInclusiveSpellings() {
    let found = suggestions(
      title: "Les demandeur·euse·s d’asile à l’école", language: .french)

    #expect(ids(found, .targetGroup).contains("asylum-seekers"))
  }

  @Test func isSureOnlyOfWhatTitleOrLeadNames() {
    let found = suggestions(
      title: "A study visit", text: "Kazakhstan and again Kazakhstan", language: .english)

    #expect(ids(found, .country) == ["KZ"])
    #expect(found.allSatisfy { !$0.isStrong })
  }
}
