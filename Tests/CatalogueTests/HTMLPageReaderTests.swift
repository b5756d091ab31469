import Catalogue
import FoundationEssentials
import Testing

/// Pages as publishing systems serve them, one fixture each.
@Suite struct HTMLPageReaderTests {
  private func page(_ name: String, address: String? = nil) throws -> HTMLPage {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/html/\(name).html"))
    return try HTMLPageReader().page(from: [UInt8](data), file: name, address: address)
  }

  private func roles(_ page: HTMLPage) -> [Section.Role] { page.sections.map(\.role) }

  @Test func readsAnArticleOfAnOldJoomla() throws {
    let page = try page("joomla-2.5", address: "https://villes.example/fr/news/4")

    #expect(page.title?.value == "L’accueil des familles, de ville en ville")
    #expect(page.declaredLanguage == Language("en-GB"))
    #expect(page.language == .french)
    #expect(page.published?.value.description == "2013-03-12")
    #expect(roles(page) == [.other, .context, .request, .exchange, .outputs])
    #expect(page.sections[1].heading == "Contexte")
    #expect(page.sections[3].blocks.count == 1)
    #expect(
      page.documents.map(\.resource) == [
        Record.Resource(
          title: "Guide du guichet unique", address: "https://villes.example/images/docs/guide.pdf",
          language: .russian, format: "PDF"),
        Record.Resource(
          title: "Fiche de synthèse", address: "https://villes.example/images/docs/fiche_en.pdf",
          language: .english, format: "PDF"),
      ])
    #expect(page.documents.first?.size == "1,2 Mo")
    #expect(
      page.related.map(\.title) == ["L’école ouverte aux parents", "Apprendre la langue ensemble"])
    for noise in ["robots", "écrivez-nous", "Imprimer", "Affichages", "Suivez-nous", "Précédent"] {
      #expect(!page.plainText.contains(noise))
    }
  }

  @Test func takesTheHeadingOfTheArticleAndNotThatOfTheMenu() throws {
    let page = try page("joomla-3")

    #expect(page.title?.value == "School places found in two weeks")
    #expect(page.title?.place == "h2")
    #expect(page.language == .english)
    #expect(page.published?.value.description == "2019-10-04")
    #expect(page.modified?.value.description == "2019-11-20")
    #expect(page.canonicalAddress == "https://practices.example/en/news/41-school-places")
    #expect(page.alternates.map(\.language.tag) == ["fr-FR", "en-GB"])
    #expect(roles(page) == [.other, .context, .results])
    #expect(!page.plainText.contains("spambots") && !page.plainText.contains("Questions go to"))
    #expect(
      page.documents == [
        HTMLPage.Document(
          resource: Record.Resource(
            title: "Form for head teachers",
            address: "https://practices.example/images/places.docx", language: .french,
            format: "DOCX"), size: "48 KB", line: 37)
      ])
  }

  @Test func readsAnArticleOfANewJoomla() throws {
    let page = try page("joomla-5")

    #expect(page.title?.value == "Una oficina móvil para los trabajadores del campo")
    #expect(page.language?.primary == "es")
    #expect(page.published?.value.description == "2024-03-12")
    #expect(roles(page) == [.other, .context, .request, .exchange, .results, .lessons])
    #expect(
      page.sections[4].blocks == [
        .list(
          [
            "Mil doscientos permisos renovados en la primera cosecha.",
            "Una segunda furgoneta, pagada por la región.",
          ], isOrdered: true)
      ])
    #expect(
      page.sections[5].blocks == [
        .quotation("Sin el aviso de los capataces no habría venido nadie.")
      ])
    #expect(!page.plainText.contains("robots") && !page.plainText.contains("cookies"))
  }

  @Test func readsANodeOfDrupalWithItsFields() throws {
    let page = try page("drupal-9")

    #expect(page.title?.value == "Une tutrice dès le premier jour")
    #expect(page.siteName == "Office de l’enfance")
    #expect(page.published?.value.description == "2022-05-17")
    #expect(page.published?.place == "article:published_time")
    #expect(roles(page) == [.other, .context, .results])
    #expect(
      page.sections[2].blocks.last
        == .table(
          [
            ["Région", "Avant", "Après"], ["Nord", "30 jours", "1 jour"],
            ["Est", "28 jours", "1 jour"],
          ],
          hasHead: true))
    #expect(page.facts.first?.label == "Pays partenaire")
    #expect(page.facts.first?.values == ["Maroc", "Tunisie"])
    #expect(page.facts.first?.line == 22)
    #expect(page.documents.map(\.resource.language) == [.spanish])
    #expect(page.documents.map(\.size) == ["412 Ko"])
    #expect(
      page.alternates.map(\.address).first == "https://exemple.example/en/practices/guardianship")
    #expect(page.related.map(\.title) == ["Un foyer de douze lits"])
    for noise in ["cookies", "Standard ouvert", "[at]", "Accueil", "douze lits"] {
      #expect(!page.plainText.contains(noise))
    }
  }

  @Test func readsAPageOfTheEuropaLibrary() throws {
    let page = try page("europa-ecl", address: "https://neighbours.example/en/news")

    #expect(page.title?.value == "Border posts share one queue")
    #expect(page.published?.value.description == "2023-02-14")
    #expect(roles(page) == [.other, .request, .lessons])
    #expect(page.facts.last?.label == "Countries")
    #expect(page.facts.last?.values == ["Georgia", "Armenia"])
    #expect(page.documents.map(\.resource.title) == ["Rules for joint posts"])
    #expect(page.documents.map(\.resource.language) == [.russian])
    #expect(page.documents.map(\.resource.format) == ["PDF"])
    #expect(page.alternates.map(\.language) == [.english, .russian])
    for noise in ["Share this", "cookies", "Skip", "managed by"] {
      #expect(!page.plainText.contains(noise))
    }
  }

  @Test func believesTheWordsOfAPageAndNotItsLanguageAttribute() throws {
    let page = try page("wordpress")

    #expect(page.title?.value == "Летние школы для детей из семей мигрантов")
    #expect(page.declaredLanguage == Language("en-US"))
    #expect(page.language == .russian)
    #expect(page.published?.value.description == "2021-08-09")
    #expect(page.modified?.value.description == "2021-09-01")
    #expect(roles(page) == [.other, .context, .exchange, .outputs, .lessons])
    #expect(page.documents.map(\.resource.title) == ["Учебная тетрадь"])
    #expect(page.documents.map(\.resource.language) == [.russian])
    #expect(page.related.map(\.title) == ["Язык за лето"])
    for noise in ["protected", "Пишите", "Поделиться", "комментарий", "редакция", "Рубрики"] {
      #expect(!page.plainText.contains(noise))
    }
  }

  @Test func readsANewsPageOfTYPO3() throws {
    let page = try page("typo3")

    #expect(page.title?.value == "Sprachmittler im Krankenhaus")
    #expect(page.language?.tag == "de")
    #expect(page.published?.value.description == "2020-11-02")
    #expect(page.sections.map(\.blocks.count) == [2])
    #expect(page.documents.map(\.size) == ["2,4 MB"])
    #expect(page.related.map(\.title) == ["Pflege ohne Worte"])
  }

  @Test func readsAnArticleOfSPIPWithItsNotes() throws {
    let page = try page("spip")

    #expect(page.title?.value == "Des logements avant l'hiver")
    #expect(page.published?.value.description == "2018-09-28")
    #expect(page.plainText.hasPrefix("En dix semaines"))
    #expect(page.plainText.hasSuffix("62 euros."))
    #expect(roles(page) == [.other, .lessons])
    #expect(page.documents.map(\.resource.title) == ["Bail glissant, modèle"])
    #expect(page.documents.map(\.size) == ["88.5 ko"])
  }

  @Test func readsAPageThatSomeoneWroteByHandInWindows1251() throws {
    let page = try page("plain-windows-1251")

    #expect(page.title?.value == "Горячая линия на четырёх языках")
    #expect(page.language == .russian)
    #expect(page.published?.value.description == "2009-03-12")
    #expect(
      page.facts == [
        HTMLPage.Fact(label: "Страна", values: ["Казахстан"], place: "text", line: 9)
      ])
    #expect(page.documents.map(\.resource.title) == ["Памятка для операторов"])
    #expect(page.documents.map(\.size) == ["120 Кб"])
    #expect(!page.plainText.contains("Главная"))
  }

  @Test(arguments: [TextProfile.body, .page])
  func readsTheSameTextWhereNothingElseIsAskedFor(profile: TextProfile) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/html")
    let reader = HTMLPageReader(profile: profile)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".html") }
    #expect(names.count > 5)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let whole = try reader.page(from: bytes, file: name, address: "https://a.example/b")

      #expect(try reader.text(from: bytes, file: name) == whole.text, "\(name)")
    }
  }

  @Test func readsEveryPageCutShort() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    for name in ["joomla-2.5", "drupal-9", "plain-windows-1251"] {
      let data = try Data(contentsOf: folder.appending(path: "Fixtures/html/\(name).html"))
      for length in stride(from: 0, through: data.count, by: 97) {
        #expect(throws: Never.self) {
          try HTMLPageReader().page(from: [UInt8](data.prefix(length)), file: name)
        }
      }
    }
  }

  @Test(arguments: [
    "", "\u{0}\u{1}\u{2}", "plain words", "<title>", "<p>", "<table><tr><td>", "<a href='%%'>x</a>",
    "<base href='http://[bad'><a href='a.pdf'>a</a>", "<script type='application/ld+json'>{\"a\":",
    "<script type='application/ld+json'>" + String(repeating: "[", count: 100_000),
  ])
  func readsScrapsOfPages(text: String) throws {
    let page = try HTMLPageReader().page(from: Array(text.utf8), file: "a.html")

    #expect(page.sections.count <= 1)
  }

  @Test func readsElementsNineHundredDeep() throws {
    let text = String(repeating: "<div><span>", count: 450) + "<p>Deep inside there are words."

    let page = try HTMLPageReader().page(from: Array(text.utf8), file: "a.html")

    #expect(page.plainText == "Deep inside there are words.")
  }
}
