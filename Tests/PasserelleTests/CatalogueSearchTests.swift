import Catalogue
import CatalogueTestSupport
import Passerelle
import SearchEngine
import TestSupport
import Testing

@Suite struct CatalogueSearchTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func search(_ text: String, limit: Int = 100, usesConcepts: Bool = true) throws -> CatalogueAnswer
  {
    try snapshot.search(CatalogueQuery(text, limit: limit, usesConcepts: usesConcepts))
  }

  func ids(_ text: String) throws -> [String] { try search(text).hits.map(\.record.id.rawValue) }

  @Test func publishesAllRecordsOfTheShippedCatalogue() throws {
    #expect(snapshot.recordCount == 84)
    #expect(try search("").total == 84)
  }

  @Test func givesTheSameAnswerToTheSameQuestion() throws {
    #expect(try ids("labour migration") == ids("labour migration"))
    #expect(try !ids("labour migration").isEmpty)
  }

  @Test func pagesWithoutGapsOrRepetition() throws {
    let whole = try ids("migration")
    var paged: [String] = []
    for offset in stride(from: 0, to: whole.count, by: 7) {
      let query = CatalogueQuery("migration", offset: offset, limit: 7)
      paged += try snapshot.search(query).hits.map(\.record.id.rawValue)
    }

    #expect(paged == whole)
  }

  @Test(arguments: [
    ("country:KZ", "country:Kazakhstan"), ("country:KZ", "country:Казахстан"),
    ("theme:trafficking-in-human-beings", "theme:\"traite des êtres humains\""),
    ("return OR reintegration", "reintegration OR return"),
    ("migration -country:BR", "migration NOT country:BR"),
    ("year:2018..2020", "year:2018,2019,2020"),
    ("objective:7", "objective:07"), ("year:2018..2020", "year:2020..2018"),
    ("TEH NOT Costa Rica", "TEH -(Costa Rica)"), ("TEH -Costa Rica", "TEH -(Costa Rica)"),
    ("TEH/TIM", "TEH TIM"), ("TEH,TIM", "TEH TIM"), ("TEH", "ＴＥＨ"), ("TEH", "𝐓𝐄𝐇"),
    ("identiﬁcation", "identification"),
  ])
  func meansTheSame(one: String, other: String) throws {
    #expect(try !ids(one).isEmpty)
    #expect(try Set(ids(one)) == Set(ids(other)))
  }

  @Test func takesANarrowerThemeForABroaderOne() throws {
    let broad = try Set(ids("theme:irregular-migration"))
    let narrow = try Set(ids("theme:trafficking-in-human-beings"))

    #expect(!narrow.isEmpty)
    #expect(broad.isStrictSuperset(of: narrow))
  }

  @Test func findsWordsInOnePartOnly() throws {
    let titles = try search("title:protocol")

    #expect(!titles.hits.isEmpty)
    #expect(
      titles.hits.allSatisfy {
        $0.record.title.words.values.contains { $0.lowercased().contains("protocol") }
      })
  }

  @Test func findsARecordByItsID() throws {
    #expect(try ids("id:kazakhstan-ii") == ["kazakhstan-ii"])
  }

  @Test func searchesNothingElseWhenToldSo() throws {
    let plain = try search("TEH", usesConcepts: false)

    #expect(plain.understanding.expansions.isEmpty)
    #expect(try plain.total < search("TEH").total)
  }

  @Test func ranksAllWordsAboveSome() throws {
    let answer = try search("costa rica integration plan refugees")

    let first = try #require(answer.hits.first).record
    #expect(first.countries.contains("CR"))
  }

  @Test func countsFacetsAsSelectionsFindThem() throws {
    let query = CatalogueQuery("migration", limit: 0, facets: Facet.allCases)
    for facet in try snapshot.search(query).facets {
      for value in facet.values.prefix(3) {
        let chosen = CatalogueQuery("migration", chosen: [facet.facet: [value.id]], limit: 0)
        #expect(try snapshot.search(chosen).total == value.count, "\(facet.facet) \(value.id)")
      }
    }
  }

  @Test func ordersByTitleAndByDate() throws {
    let titles = try snapshot.search(CatalogueQuery(order: .title, limit: 100)).hits
      .compactMap { $0.record.title.best(for: .english)?.text }
    #expect(titles.count == 84)
    #expect(titles == titles.sorted { SortKey.key(for: $0) < SortKey.key(for: $1) })

    let days = try snapshot.search(CatalogueQuery(order: .newest, limit: 100)).hits
      .map { $0.record.latestDay ?? 0 }
    #expect(days == days.sorted(by: >))
  }

  @Test func relatesRecordsWithReasons() throws {
    let chaco = try #require(try RecordID("gran-chaco").flatMap(snapshot.record))

    let related = try snapshot.related(to: chaco, language: .english, limit: 5)

    #expect(related.first?.record.id.rawValue == "ecuador-ii")
    #expect(related.first?.reasons.first == .stated(.buildsOn))
    #expect(related.allSatisfy { !$0.reasons.isEmpty && $0.record.id != chaco.id })
  }

  @Test func namesTheRareWordsThatTwoRecordsShare() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets([
      "a": "Orphanages and fostering", "b": "Fostering instead of orphanages", "c": "Roads",
      "d": "Bridges", "e": "Harbours",
    ])
    let snapshot = try small.published().snapshot
    let record = try #require(try RecordID("a").flatMap(snapshot.record))

    let related = try snapshot.related(to: record, language: .english, limit: 5)

    let nearest = try #require(related.first)
    #expect(nearest.record.id.rawValue == "b")
    let words = nearest.reasons.compactMap { reason in
      if case .words(let words, .english) = reason {
        Set(words.map { $0.lowercased() })
      } else {
        nil
      }
    }
    #expect(words == [["orphanages", "fostering"]])
    #expect(
      related.dropFirst().allSatisfy { related in
        related.reasons.allSatisfy { if case .themes = $0 { true } else { false } }
      }, "no word that every record has")
  }

  @Test func relatesByWordsThatSaySomething() throws {
    for id in ["kazakhstan-ii", "benin-remittances", "moldova-ibm", "peru-iv"] {
      let record = try #require(try RecordID(id).flatMap(snapshot.record))
      for related in try snapshot.related(to: record, language: .french, limit: 10) {
        for case .words(let words, let language) in related.reasons {
          #expect(record.languages.contains(language))
          #expect(words.count > 1)
          #expect(words.allSatisfy { $0.count > 3 && $0.allSatisfy(\.isLetter) }, "\(words)")
          let said = [record, related.record].flatMap { record in
            [record.title[language], record.summary[language]].compactMap(\.self)
              + (record.texts[language] ?? []).compactMap(\.heading)
          }.joined(separator: " ").lowercased()
          #expect(words.allSatisfy { said.contains($0.lowercased().prefix(4)) }, "\(words)")
        }
      }
    }
  }

  @Test func leadsFromClimateChangeToItsTheme() throws {
    for text in ["climate change", "changement climatique", "изменение климата"] {
      let found = Set(try search(text).hits.map(\.record.id.rawValue))
      #expect(found.isSuperset(of: ["benin-ii", "gran-chaco"]), "\(text)")
    }
  }

  @Test func suggestsThemesCountriesAndActions() throws {
    let kazakhstan = snapshot.suggestions(for: "kaz", language: .english, limit: 8)
    #expect(kazakhstan.contains { $0.kind == .country && $0.id == "KZ" && $0.count > 0 })
    #expect(kazakhstan.contains { $0.kind == .action && $0.id == "kazakhstan-ii" })

    for typed in ["campaig", "campaigns"] {
      let titles = snapshot.suggestions(for: typed, language: .english, limit: 8)
      #expect(titles.contains { $0.id == "kazakhstan-ii" }, "\(typed)")
    }

    let themes = snapshot.suggestions(for: "traite", language: .french, limit: 8)
    #expect(themes.contains { $0.kind == .theme && $0.id == "trafficking-in-human-beings" })
  }

  @Test func takesTheScoreApart() throws {
    let id = try #require(RecordID("kazakhstan-ii"))
    let query = CatalogueQuery("information campaign")
    let hit = try #require(try snapshot.search(query).hits.first { $0.record.id == id })

    let explanation = try #require(snapshot.explanation(of: id, for: query))

    #expect(abs(explanation.value - hit.score) < 0.001 * max(1, hit.score))
    #expect(!explanation.parts.isEmpty)
  }

  @Test(arguments: [
    "de la", "the", "…", "«»", "\u{0}\u{1}", "(((((", "AND OR NOT", "🦆", "a", "торговля human 人口",
    String(repeating: "migration ", count: 1_000), String(repeating: "x", count: 10_000),
    "title:", "country:ZZ", "year:9999..1", "-migration", "*", "?*?*", "~2", "\"", "id:../../etc",
  ])
  func answersAnything(text: String) throws {
    let answer = try search(text)

    #expect(answer.hits.count <= answer.total)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func answersAnythingOverSeeds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "migration", "TEH", "\"", "(", ")", "AND", "OR", "NOT", "-", "+", "country:", "KZ", "*", "~",
      "семьи", "l’Équateur", ",", "..", "2018", "theme:integration", " ", "é", "\u{301}",
    ]
    let text = (0..<Int.random(in: 1...12, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")

    let answer = try search(text)

    #expect(answer.hits.count == min(100, answer.total), "\(text)")
  }
}
