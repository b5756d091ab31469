import Catalogue
import Testing

@testable import Web

@Suite struct PracticePageTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func tellsAllThatTheRecordHolds() async throws {
    let words = try await site.get("/en/practices/kazakhstan-ii").words

    for fact in [
      "Kazakhstan II · MIEUX+", "Information campaigns for migrant families",
      "The Almaty campaigns", "Context", "Many workers enter without a visa.", "a handbook",
      "In their words", "We learned much.", "Sessions", "Sources differ",
      "Ten or more than ten countries.", "Factsheet", "English and Russian · done",
      "2022 · “end of 2022” workshop in Astana", "more than 40",
      "Human Rights Commissioner asked for the exchange · ombuds institution · Kazakhstan",
      "spring 2022 – 14 February 2023", "Completed as of February 2023", "Greece",
      "EU Member State", "3. Information at every stage",
      "derived from the start date, not stated by a source", "Handbook", "Permanent address",
    ] {
      #expect(words.contains(fact), "the page does not say “\(fact)”")
    }
  }

  @Test func leavesOutSectionsThatWouldBeEmpty() async throws {
    let page = try await site.get("/en/practices/costa-rica-i")

    for heading in ["Figures", "Milestones", "Partners", "Sources differ", "Further reading"] {
      #expect(!page.body.contains(">\(heading)</h2>"))
    }
    #expect(!page.body.contains("<ul class=\"rows\">\n</ul>"))
  }

  @Test func givesEachSectionAnAnchorOfItsOwn() async throws {
    var record = Practices.make("three-parts", "Three parts")
    record.texts = [
      .english: ["One", "Two", "Three"].map { heading in
        Section(role: .other, heading: heading, blocks: [.paragraph("Text.")])
      } + [Section(role: .context, blocks: [.paragraph("Text.")])]
    ]

    let page = try await TestSite([record]).get("/en/practices/three-parts")

    for anchor in ["other", "other-2", "other-3", "context"] {
      #expect(page.body.ranges(of: "<h2 id=\"\(anchor)\">").count == 1)
      #expect(page.body.contains("aria-labelledby=\"\(anchor)\""))
    }
  }

  @Test func switchesTheLanguageOfTheTextButNotOfTheFacts() async throws {
    let page = try await site.get("/en/practices/kazakhstan-ii?text=fr")

    #expect(page.body.contains("<div class=\"prose\" lang=\"fr\">"))
    #expect(page.words.contains("Contexte De nombreux travailleurs."))
    #expect(page.words.contains("Facts Country Kazakhstan"))
    #expect(
      page.body.contains(
        "href=\"/en/practices/kazakhstan-ii?text=fr\" hreflang=\"fr\" lang=\"fr\" aria-current"))
  }

  @Test func marksTheLanguageOfForeignWords() async throws {
    let page = try await site.get("/fr/practices/kazakhstan-ii")

    #expect(page.body.contains("<h1>Campagnes d’information pour les familles migrantes</h1>"))
    #expect(page.body.contains("<span lang=\"en\">workshop in Astana</span>"))
    #expect(page.body.contains("<div class=\"prose\">"))
  }

  @Test func saysInWhichLanguageItFallsBack() async throws {
    let page = try await site.get("/es/practices/kyrgyzstan-iv")

    #expect(page.words.contains("Aún no hay texto en español. Se muestra en ruso."))
    #expect(page.body.contains("<span lang=\"ru\">Трудовая миграция</span></h1>"))
    #expect(page.words.contains("Контекст"))
  }

  @Test func showsSomeTextWhateverLanguageIsAskedFor() async throws {
    let page = try await site.get("/en/practices/kazakhstan-ii?text=%3Cscript%3E")

    #expect(page.status == 200)
    #expect(page.words.contains("Many workers enter without a visa."))
  }

  @Test func flagsAPracticeWhoseEndHasPassed() async throws {
    let words = try await site.get("/en/practices/jordan-i").words

    #expect(words.contains("Under way its stated end has passed"))
  }

  @Test func namesTheReasonForARelatedPractice() async throws {
    let words = try await site.get("/en/practices/other-1").words

    #expect(words.contains("Related practices"))
    #expect(words.contains("Same theme: Diaspora engagement"))
  }

  @Test func putsEachSectionBesideItsTwin() async throws {
    let page = try await site.get("/en/practices/kazakhstan-ii?beside=fr")

    let pairs = page.body.split(separator: "<div class=\"pair\">").dropFirst()
    #expect(pairs.count == 4)
    let context = try #require(pairs.dropFirst().first)
    #expect(context.contains("Many workers enter") && context.contains("De nombreux travailleurs"))
    #expect(context.contains("id=\"context\"") && context.contains("id=\"context-fr\""))
    // The others are there in English only.
    #expect(pairs.dropFirst(2).allSatisfy { !$0.contains("lang=\"fr\"") })
    #expect(page.words.contains("In their words"))
  }
}
