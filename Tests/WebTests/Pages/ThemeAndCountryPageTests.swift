import Testing

@testable import Web

@Suite struct ThemeAndCountryPageTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func leadsFromCountriesToAPracticeByLinksAlone() async throws {
    let home = try await site.get("/en/")
    #expect(home.links.contains("/en/countries"))
    let countries = try await site.get("/en/countries")
    #expect(countries.links.contains("/en/countries/CR"))

    let country = try await site.get("/en/countries/CR")

    for id in [
      "costa-rica-i", "costa-rica-ii", "costa-rica-iii", "costa-rica-iv", "costa-rica-v", "mirps",
      "lac-workshop-2018", "vocational-ttt",
    ] {
      #expect(country.links.contains("/en/practices/\(id)"))
    }
  }

  @Test func statesCountryAndCount() async throws {
    let page = try await site.get("/en/countries/CR")

    #expect(page.body.contains("<title>Costa Rica, 8 practices – Passerelle</title>"))
    #expect(page.words.contains("Costa Rica , 8 practices"))
  }

  @Test func tellsNationalFromRegionalPracticesInWords() async throws {
    let words = try await site.get("/en/countries/CR").words

    let national = try #require(words.firstRange(of: "National practices"))
    let regional = try #require(
      words.firstRange(of: "Regional practices, with other countries"))
    let plan = try #require(words.firstRange(of: "Integration plan i"))
    let tables = try #require(words.firstRange(of: "Round tables for the MIRPS"))
    // Its record states no scope, but three countries.
    let vocational = try #require(words.firstRange(of: "Vocational training of trainers"))
    #expect(regional.lowerBound < vocational.lowerBound)
    #expect(national.lowerBound < plan.lowerBound)
    #expect(plan.lowerBound < regional.lowerBound)
    #expect(regional.lowerBound < tables.lowerBound)
  }

  @Test func tellsWhereACountryGaveExpertise() async throws {
    let page = try await site.get("/en/countries/ES")

    #expect(page.words.contains("Spain gave expertise to 5 practices"))
    #expect(page.words.contains("no practice with this country as a partner"))
    #expect(page.links.contains("/en/practices/costa-rica-i"))
  }

  @Test func redirectsACodeInSmallLetters() async throws {
    let answer = try await site.get("/fr/countries/cr")

    #expect(answer.status == 301)
    #expect(answer["Location"] == "/fr/countries/CR")
    #expect(try await site.get("/fr/countries/zz").status == 404)
  }

  @Test func namesThePageOfALongList() async throws {
    let page = try await site.get("/en/themes/diaspora-engagement?page=2")

    #expect(page.body.contains("<title>Diaspora engagement, 30 practices, page 2 – Passerelle"))
    #expect(page.body.contains("rel=\"prev\" href=\"/en/themes/diaspora-engagement\""))
  }

  @Test func showsWhereAThemeStands() async throws {
    let page = try await site.get("/en/themes/trafficking-in-human-beings")

    #expect(page.links.contains("/en/themes/irregular-migration"))
    #expect(page.links.contains("/en/practices/costa-rica-iii"))
    #expect(page.words.contains("Narrower themes"))
    #expect(page.words.contains("10. Trafficking in persons"))
  }

  @Test func countsAPracticeForTheThemesAboveItsOwn() async throws {
    let page = try await site.get("/en/themes/migration-development")

    #expect(page.words.contains("Migration and development , 30 practices"))
  }

  @Test func saysThatAThemeHasNoPractice() async throws {
    let page = try await site.get("/en/themes/remittances")

    #expect(page.status == 200)
    #expect(page.words.contains("No practice of the catalogue has this theme yet."))
  }
}
