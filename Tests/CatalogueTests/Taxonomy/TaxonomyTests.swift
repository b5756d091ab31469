import Catalogue
import Foundation
import TestSupport
import Testing

@Suite struct TaxonomyTests {
  let taxonomy: Taxonomy

  init() throws {
    taxonomy = try ShippedCatalogue.taxonomy.get()
  }

  @Test func holdsAllThatTheFilesList() {
    #expect(taxonomy.themes.count == 65)
    #expect(taxonomy.countries.count == 250)
    #expect(taxonomy.regions.count == 6)
    #expect(taxonomy.groupings.count == 10)
    #expect(taxonomy.objectives.map(\.number) == Array(1...23))
    #expect(taxonomy.targetGroups.count == 30)
    #expect(taxonomy.activityTypes.count == 22)
    #expect(taxonomy.outputTypes.count == 19)
    #expect(taxonomy.glossary.rings.count == 280)
    #expect(taxonomy.siteAreas.map(\.id) == ["HO", "LM", "IMT", "IP", "MD"])
  }

  @Test(arguments: ConceptKind.allCases)
  func labelsEveryConceptInFourLanguages(kind: ConceptKind) throws {
    for id in taxonomy.ids(of: kind) {
      let label = try #require(taxonomy.label(of: id, kind: kind))
      for language in Language.ofTheCatalogue {
        #expect(label[language]?.isEmpty == false, "\(kind) \(id) in \(language)")
      }
    }
  }

  @Test(arguments: ConceptKind.allCases)
  func hasUniqueIDs(kind: ConceptKind) {
    let ids = taxonomy.ids(of: kind)

    #expect(Set(ids).count == ids.count)
  }

  @Test func mirrorsBroaderAndNarrowerThemes() {
    for theme in taxonomy.themes {
      for below in theme.narrower {
        #expect(taxonomy.theme(below)?.broader == theme.id)
      }
      if let above = theme.broader {
        #expect(taxonomy.theme(above)?.narrower.contains(theme.id) == true)
      }
    }
  }

  @Test func reachesEveryThemeOnceFromTheTop() {
    let reached = taxonomy.topThemes.flatMap { [$0.id] + taxonomy.descendants(of: $0.id) }

    #expect(taxonomy.topThemes.count == 8)
    #expect(reached.count == taxonomy.themes.count)
    #expect(Set(reached) == Set(taxonomy.themes.map(\.id)))
  }

  @Test func listsThemesInTheOrderOfTheirNotation() {
    let ids = taxonomy.themes.map(\.id)

    #expect(ids.first == "migration-governance")
    #expect(taxonomy.themes[1].notation == "1.1")
    for theme in taxonomy.themes {
      if let above = theme.broader, let own = ids.firstIndex(of: theme.id) {
        #expect(ids.prefix(own).contains(above))
      }
    }
  }

  @Test func walksUpAndDownTheTree() {
    #expect(taxonomy.ancestors(of: "unaccompanied-minors").last == "vulnerable-migrants")
    #expect(taxonomy.descendants(of: "vulnerable-migrants").contains("unaccompanied-minors"))
    #expect(taxonomy.ancestors(of: "migration-governance").isEmpty)
    #expect(taxonomy.descendants(of: "no-such-theme").isEmpty)
  }

  @Test func keepsLabelsAndAlternativesApart() {
    func check(_ concepts: [some Concept]) {
      for concept in concepts {
        for (language, names) in concept.alternatives {
          #expect(!names.contains(concept.label[language] ?? ""), "\(concept.id) in \(language)")
        }
      }
    }
    check(taxonomy.themes)
    check(taxonomy.countries)
    check(taxonomy.targetGroups)
    check(taxonomy.activityTypes)
    check(taxonomy.outputTypes)
  }

  @Test func namesOnlyThemesThatExist() {
    let themes = Set(taxonomy.themes.map(\.id))

    #expect(taxonomy.themes.allSatisfy { themes.isSuperset(of: $0.related) })
    #expect(taxonomy.objectives.allSatisfy { themes.isSuperset(of: $0.themes) })
    #expect(taxonomy.glossary.rings.allSatisfy { themes.contains($0.theme) })
  }

  @Test func namesOnlyObjectivesThatExist() {
    for theme in taxonomy.themes {
      #expect(theme.objectives.allSatisfy { taxonomy.objective($0) != nil })
    }
    #expect(taxonomy.objective(0) == nil)
    #expect(taxonomy.objective(24) == nil)
  }

  @Test(arguments: [
    ("KZ", "asia", ["central-asia-5"]),
    ("CR", "latin-america-caribbean", ["mirps"]),
    ("UA", "european-neighbourhood", ["enp16"]),
  ])
  func placesACountry(code: String, region: String, groupings: [String]) throws {
    let country = try #require(taxonomy.country(code))

    #expect(country.programmeRegion == region)
    #expect(Set(country.groupings).isSuperset(of: groupings))
  }

  @Test(arguments: [
    ("GB", "2019", true), ("GB", "2020-01", true), ("GB", "2020-02", false), ("GB", "2020", true),
    ("HR", "2013-06-30", false), ("HR", "2013-07-01", true), ("KZ", "2022", false),
    ("GR", "2022-21", true),
  ])
  func knowsWhoWasAMemberStateWhen(code: String, date: String, isMember: Bool) throws {
    let country = try #require(taxonomy.country(code))

    #expect(country.isMemberState(on: PartialDate(date)) == isMember)
  }

  @Test func countsTwentySevenMemberStatesToday() {
    let members = taxonomy.countries.filter { $0.isMemberState() }.map(\.id)

    #expect(members.sorted() == taxonomy.grouping("eu27")?.members.sorted())
  }

  @Test func keepsFalseFriendsInTwoRings() throws {
    let friends = try #require(taxonomy.glossary.falseFriends.first { $0.first == "thb" })

    #expect(friends.second == "migrant-smuggling")
    let one = try #require(taxonomy.glossary.ring(friends.first))
    let other = try #require(taxonomy.glossary.ring(friends.second))
    for language in Language.ofTheCatalogue {
      #expect(Set(one.terms[language] ?? []).isDisjoint(with: other.terms[language] ?? []))
    }
    #expect(taxonomy.glossary.capitalsOnly.contains("MIEUX"))
  }

  @Test func placesEveryCountryOnTheGlobe() throws {
    for country in taxonomy.countries { #expect(country.point != nil, "\(country.id)") }
    let costaRica = try #require(taxonomy.country("CR")?.point)
    #expect(costaRica == GeographicPoint(latitude: 10, longitude: -84))
    // Two countries known to lie east and west, north and south of each other.
    let (chile, kazakhstan) = (taxonomy.country("CL")?.point, taxonomy.country("KZ")?.point)
    #expect(try #require(chile).longitude < -60 && #require(chile).latitude < 0)
    #expect(try #require(kazakhstan).longitude > 50 && #require(kazakhstan).latitude > 40)
  }
}
