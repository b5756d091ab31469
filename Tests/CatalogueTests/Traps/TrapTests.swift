import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// What pages of the programme's kind do to a reader of words, by the numbers of the catalogue's list
/// of requirements (46 to 55).
@Suite struct TrapTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test(arguments: [
    ("migrant.e.s", "migrants"), ("participant·e·s", "participants"),
    ("agent.e.s public.que.s", "agents publics"), ("expert(e)s", "experts"),
    ("demandeur.euse.s", "demandeurs"), ("ressortissant.e.s", "ressortissants"),
    ("réfugié-e-s", "réfugiés"), ("acteur/rice/s", "acteurs"), ("expert⸱e⸱s", "experts"),
    ("MIGRANT.E.S", "migrants"), ("refugiad@s", "refugiados"), ("niños/as", "niños"),
    ("trabajadores/as", "trabajadores"), ("todxs", "todos"), ("los/as", "los"),
  ])
  func trap46FoldsSpellingsThatBreakWordsAndKeepsThemForDisplay(
    written: String, base: String
  ) async throws {
    let record = try await files.trapCandidate(
      TrapPage.opening + "<p>La formation réunit les \(written) du pays.</p>")

    #expect(LabelKey(written) == LabelKey(base))
    #expect(record.texts[.french]?.contains { $0.plainText.contains(written) } == true)
  }

  @Test(arguments: [
    "vis-à-vis", "and/or", "U.S.", "i.e.", "anna@example.org", "donne-le", "km/s", "FR/ES",
    "Est-ce",
  ])
  func trap46LeavesOtherSignsWithinWordsAlone(written: String) {
    #expect(InclusiveSpelling.base(of: written) == written)
  }

  @Test func trap47KeepsQuotationsAsTheyAreWritten() async throws {
    let quote =
      "L'Action « est utile\", a-t-on dit, et l’équipe “continue’, dit-il : « C'est l’été »."
    let record = try await files.trapCandidate(
      TrapPage.opening + "<p>\(quote) Elle a réuni de nombreux services.</p>")

    let text = record.texts[.french]?.map(\.plainText).joined() ?? ""
    let spaces = text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(spaces.contains(quote))
    #expect(LabelKey("l'été") == LabelKey("l’été"))
  }

  @Test func trap48SuggestsWhatASlipMeantAndChangesNothing() async throws {
    let items = try await files.trapItems(
      TrapPage.opening + "<p>Le bureau de la CIPD a pris part à la réunion.</p>")

    let item = try #require(items.first)
    #expect(
      item.findings.contains {
        $0.problem.message.hasPrefix("“CIPD”: did you mean “ICMPD”?")
      })
    #expect(item.candidate?.texts[.french]?.contains { $0.plainText.contains("CIPD") } == true)
    #expect(item.candidate?.fieldValues.contains { $0.words.contains("ICMPD") } == false)
  }

  @Test(arguments: [
    ("En République dominicaine, l’Institut national des migrations (INM) forme ses agents.", "DO"),
    ("Au Mexique, l’Institut national des migrations (INM) forme ses agents.", "MX"),
  ])
  func trap48ResolvesAnAcronymWithItsCountry(sentence: String, country: String) async throws {
    let taxonomy = try ShippedCatalogue.taxonomy.get()
    let review = AcronymReview(
      taxonomy: taxonomy, recognizer: TextRecognizer(taxonomy: taxonomy))

    let found = review.definitions(in: sentence, language: .french)

    #expect(found.map(\.acronym) == ["INM"])
    #expect(found.map(\.meaning) == ["Institut national des migrations"])
    #expect(found.map(\.country) == [country])
  }

  @Test(arguments: [
    ("The Action produced standard operating procedures (SOP).", false),
    ("The State Migration Service (SMS) wrote them.", true),
  ])
  func trap48TakesNoThingForAnInstitution(sentence: String, mayBeName: Bool) throws {
    let taxonomy = try ShippedCatalogue.taxonomy.get()
    let review = AcronymReview(
      taxonomy: taxonomy, recognizer: TextRecognizer(taxonomy: taxonomy))

    let found = review.definitions(in: sentence, language: .english)

    #expect(found.map(\.mayBeName) == [mayBeName])
  }

  @Test(arguments: [
    ("The German Red Cross (DRK) advises.", "DRK", "German Red Cross", "DE"),
    (
      "The Federal Office for Migration and Refugees (BAMF) of Germany advises.", "BAMF",
      "Federal Office for Migration and Refugees", "DE"
    ),
    (
      "In Mexico, the INM (Instituto Nacional de Migración) trains.", "INM",
      "Instituto Nacional de Migración", "MX"
    ),
  ])
  func trap48ProposesAnAcronymOfAnotherLanguageOrBeforeItsMeaning(
    sentence: String, acronym: String, meaning: String, country: String
  ) throws {
    let taxonomy = try ShippedCatalogue.taxonomy.get()
    let review = AcronymReview(
      taxonomy: taxonomy, recognizer: TextRecognizer(taxonomy: taxonomy))

    let found = review.definitions(in: sentence, language: .english)

    #expect(found.map(\.acronym) == [acronym])
    #expect(found.map(\.meaning) == [meaning])
    #expect(found.map(\.country) == [country])
  }

  @Test func trap49DropsNoiseAndKeepsTheLanguageOfALink() async throws {
    let record = try await files.trapCandidate(
      TrapPage.opening
        + "<p>Cette adresse e-mail est protégée contre les robots spammeurs. Vous devez activer le JavaScript pour la visualiser.</p>"
        + "<p>Téléchargez la <a href='https://example.org/f.pdf'>fiche d’information (en anglais)</a> de cette formation.</p>"
        + "<p>Suivez-nous sur LinkedIn pour obtenir des mises à jour régulières !</p><p>Restez à l’écoute pour plus d’informations sur ces Actions et celles à venir !</p>"
    )

    #expect(!record.fieldValues.contains { $0.words.contains("LinkedIn") })
    #expect(!record.fieldValues.contains { $0.words.contains("l’écoute") })
    #expect(!record.fieldValues.contains { $0.words.contains("spammeurs") })
    #expect(record.resources.first?.language == .english)
  }

  @Test func trap49ReadsWhatLabelsOfFilesSayInAnySpelling() throws {
    let page = try HTMLPageReader().page(
      from: Array(
        """
        <html lang="fr"><body><main><h1>Guides</h1>
        <p>Voici de quoi lire sur l’accueil des familles dans le pays, en plusieurs langues.</p><ul>
        <li><a href="f.pdf">Fiche <span>(pdf - 1 024 Ko)</span></a></li>
        <li><a href="j.pdf">Relatório (1,2 MBytes)</a></li>
        <li>Guide des familles : <a href="o-en.pdf">English</a> | <a href="o-ru.pdf">Русский</a></li>
        <li><a href="p.pdf" aria-label="Télécharger le rapport (PDF, 4 Mo)">Télécharger</a></li>
        </ul></main></body></html>
        """.utf8), file: "page.html")

    #expect(page.documents.map(\.size) == ["1 024 Ko", "1,2 MBytes", nil, nil, "4 Mo"])
    #expect(
      page.documents.map(\.resource.title) == [
        "Fiche", "Relatório", "Guide des familles", "Guide des familles", "Télécharger le rapport",
      ])
    #expect(page.documents.map { $0.resource.language?.tag } == [nil, nil, "en", "ru", nil])
  }

  @Test func trap50TakesALeadRepeatedInTheBodyOnce() async throws {
    let lead =
      "Plus de cent personnes de quatre pays ont pris part à l’atelier régional sur l’accueil des familles migrantes, tenu dans la capitale."
    let again =
      "Plus de cent personnes de quatre pays ont pris part à l’atelier régional sur l’accueil des familles migrantes, tenu dans la capitale hier."
    try files.write(
      "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>Atelier au Kazakhstan</title><meta name='description' content='\(lead)'></head><body><h1>Atelier au Kazakhstan</h1><p>\(lead)</p><p>\(again)</p><h2>Contexte</h2><p>Le pays accueille de nombreuses familles depuis des années.</p></body></html>",
      to: "page.html")

    let record = try #require(try await files.plan().items.first?.candidate)

    #expect(record.summary[.french] == lead)
    #expect(record.texts[.french]?.map(\.role) == [.context])
  }

  @Test func trap50TakesTheFirstParagraphWhereNothingElseIsTheLead() async throws {
    let record = try await files.trapCandidate(
      "<p>Le Kazakhstan et des États membres échangent depuis le printemps leurs pratiques d’accueil.</p>"
        + "<p>Une deuxième rencontre aura lieu dans la capitale, avec les services des deux régions.</p>"
    )

    #expect(record.summary[.french]?.hasPrefix("Le Kazakhstan et des États") == true)
  }

  @Test func trap51ReadsListsOfDashesAndSectionsWithoutSpaceBetween() throws {
    let text = """
      Un titre
      Contexte
      Il a souligné l’importance de :
      - concevoir une stratégie claire ;
      - suivre et évaluer.
      Résultats
      Tout a réussi.
      """

    let page = TextPageReader().page(from: text)

    #expect(page.title?.value == "Un titre")
    #expect(page.sections.map(\.role) == [.context, .results])
    #expect(
      page.sections.first?.blocks.last
        == .list(["concevoir une stratégie claire ;", "suivre et évaluer."], isOrdered: false))
  }

  @Test(arguments: [
    ("le 14 février 2023", "2023-02-14"), ("octobre 2022", "2022-10"),
    ("printemps 2022", "2022-21"), ("fin 2022", "2022"), ("début octobre 2021", "2021-10"),
    ("14 February 2023", "2023-02-14"), ("spring 2022", "2022-21"), ("end of 2022", "2022"),
    ("early October 2021", "2021-10"), ("au printemps 2022", "2022-21"), ("2016", "2016"),
  ])
  func trap52ReadsDatesWithTheirPrecision(words: String, date: String) {
    #expect(DateWords.read(words)?.date == PartialDate(date))
  }

  @Test func trap52ReadsRangesAndDatesRelativeWordsOnlyByThePage() throws {
    let day = try #require(PartialDate("2021-09-14"))

    #expect(PeriodWords.read("2013-2017")?.end == PartialDate("2017"))
    #expect(PeriodWords.read("2018 – 2022")?.start == PartialDate("2018"))
    #expect(PeriodWords.read("2018-19")?.end == PartialDate("2019"))
    #expect(DateWords.read("le mois dernier", pageDate: day)?.date == PartialDate("2021-08"))
    #expect(DateWords.read("le mois dernier") == nil)
    #expect(DateWords.read("il y a quelques semaines", pageDate: day) == nil)
    #expect(DateWords.isRelative("il y a quelques semaines"))
  }

  @Test(arguments: [
    ("plus de 40", Record.Figure.Comparator.moreThan, 40.0), ("80", .equal, 80),
    ("près de quatre millions", .about, 4e6), ("dix", .equal, 10), ("neuf millions", .equal, 9e6),
    ("more than 40", .moreThan, 40), ("nearly four million", .about, 4e6), ("ten", .equal, 10),
    ("33%", .equal, 33), ("33 %", .equal, 33), ("nine million", .equal, 9e6),
  ])
  func trap53KeepsValueComparatorAndWords(
    words: String, comparator: Record.Figure.Comparator, value: Double
  ) throws {
    let number = try #require(NumberWords.read(words))

    #expect(number.comparator == comparator)
    #expect(number.value == value)
    #expect(number.unit == (words.contains("%") ? "%" : nil))
  }

  @Test(arguments: [
    ("au Kirghizistan", "KG"), ("au Tadjikistan", "TJ"), ("les autorités kirghizes", "KG"),
    ("le gouvernement azerbaïdjanais", "AZ"), ("la société kazakhe", "KZ"),
    ("le Kirghizstan", "KG"), ("le Tadjikistan et les experts tadjiks", "TJ"),
  ])
  func trap54KnowsACountryByEachSpellingAndAdjective(words: String, country: String) throws {
    let recognizer = TextRecognizer(taxonomy: try ShippedCatalogue.taxonomy.get())

    let found = recognizer.countries(in: "Le projet se tient avec \(words).", language: .french)

    #expect(Set(found.map(\.country)) == [country])
  }

  @Test func trap54TakesWhereExpertsAreFromForNoCountryOfThePractice() throws {
    let recognizer = TextRecognizer(taxonomy: try ShippedCatalogue.taxonomy.get())

    let found = recognizer.countries(
      in: "Experts from Portugal met those who return from Germany in Albania.", language: .english)

    #expect(found.filter { !$0.isOrigin }.map(\.country) == ["AL"])
  }

  @Test func trap54TakesACountryOfOriginForNoCountryOfThePractice() async throws {
    let record = try await files.trapCandidate(
      "<p>Au Kazakhstan, les migrants originaires du Venezuela reçoivent un appui des services.</p>"
    )

    #expect(record.countries == ["KZ"])
  }

  @Test(arguments: [
    "La Géorgie, pays invité de la rencontre, a présenté ses services.",
    "Le pays invité, la Géorgie, a présenté ses services.",
  ])
  func trap54TakesAGuestOfAnEventForNoCountryOfThePractice(sentence: String) async throws {
    let record = try await files.trapCandidate("<p>\(sentence)</p>" + TrapPage.opening)
    let recognizer = TextRecognizer(taxonomy: try ShippedCatalogue.taxonomy.get())

    #expect(record.countries == ["KZ"])
    #expect(recognizer.countries(in: sentence, language: .french).map(\.isOrigin) == [true])
  }

  @Test func trap55ReportsAContradictionOnOnePageAndSettlesNothing() async throws {
    let items = try await files.trapItems(
      "<p>Plus de 10 États membres ont partagé leurs pratiques au Kazakhstan cette année.</p>"
        + "<h2>Contexte</h2><p>Les pratiques de dix pays d’Europe ont été partagées avec les services.</p>"
    )

    let item = try #require(items.first)
    #expect(
      item.findings.contains {
        $0.problem.message.hasPrefix("“Plus de 10 États” and “dix pays” stand on one page")
      })
    #expect(item.candidate?.conflicts.map(\.field) == ["figures"])
  }
}
