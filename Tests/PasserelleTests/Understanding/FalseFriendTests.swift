import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// Every pair of the glossary that a reader, or a stemmer, may take for one.
@Suite struct FalseFriendTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  private func search(_ text: String) throws -> CatalogueAnswer {
    try snapshot.search(CatalogueQuery(text, limit: 100))
  }

  private func concepts(in text: String) throws -> [String] {
    try search(text).understanding.expansions.map(\.concept)
  }

  private func ids(_ text: String) throws -> Set<String> {
    Set(try search(text).hits.map(\.record.id.rawValue))
  }

  /// Whatever a false friend is called, the other is never searched with it.
  @Test func neverSearchesOneForTheOther() throws {
    let glossary = snapshot.taxonomy.glossary
    #expect(glossary.falseFriends.count >= 10)
    for pair in glossary.falseFriends {
      for (id, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard let ring = glossary.ring(id), let friend = glossary.ring(other) else { continue }
        let forbidden = Set(friend.terms.values.joined().map { $0.lowercased() })
          .subtracting(ring.terms.values.joined().map { $0.lowercased() })
        for name in Array(ring.terms.values.joined()) + Array(ring.acronyms.values.joined()) {
          for expansion in try search(name).understanding.expansions where expansion.concept == id {
            let crossed = forbidden.intersection(expansion.alsoSearched.map { $0.lowercased() })
            #expect(crossed.isEmpty, "\(name): \(crossed)")
          }
        }
      }
    }
  }

  /// The words that the glossary names as those to keep apart find each its own.
  @Test func tellsTheSurfaceWordsApart() throws {
    for pair in snapshot.taxonomy.glossary.falseFriends {
      for words in pair.surface.values where words.count == 2 {
        #expect(try !concepts(in: words[0]).contains(pair.second), "\(words[0])")
        #expect(try !concepts(in: words[1]).contains(pair.first), "\(words[1])")
      }
    }
  }

  @Test func keepsTraffickingFromSmuggling() throws {
    let onlyTrafficking = Set(
      try search("").hits.map(\.record).filter {
        $0.themes.contains("trafficking-in-human-beings")
          && !$0.themes.contains("migrant-smuggling")
      }.map(\.id.rawValue))
    #expect(onlyTrafficking.contains("jordan-ii"))

    for text in ["trafic illicite de migrants", "tráfico ilícito de migrantes", "TIM"] {
      #expect(try ids(text).isDisjoint(with: ["jordan-ii", "thailand-ii", "liberia-i"]), "\(text)")
      #expect(try ids(text).isSuperset(of: ["peru-iii", "iberred"]), "\(text)")
    }
  }

  @Test func keepsReturnFromReintegration() throws {
    #expect(try concepts(in: "AVR") != concepts(in: "AVRR"))
    #expect(try !concepts(in: "retour").contains("reintegration"))
    #expect(try !concepts(in: "réinsertion").contains("return"))
  }

  @Test(arguments: [
    ("immigrants", "emigrant"), ("émigrés", "immigrant"), ("inmigrantes", "emigrant"),
    ("emigrantes", "immigrant"), ("эмигрант", "immigrant"), ("иммигрант", "emigrant"),
    ("imigration", "emigration"), ("emmigration", "immigration"),
  ])
  func keepsImmigrantFromEmigrantInSlipsToo(typed: String, other: String) throws {
    #expect(try !concepts(in: typed).contains(other))
    let friend = other.hasPrefix("em") ? "emigr" : "immigr"
    for correction in try search(typed).understanding.corrections {
      #expect(!correction.corrected.hasPrefix(friend))
    }
  }

  @Test func keepsReceptionFromReceptionCentres() throws {
    #expect(try concepts(in: "accueil") == ["reception"])
    #expect(try concepts(in: "centre d’accueil") == ["reception-centre"])
    #expect(try concepts(in: "acogida") == ["reception"])
    #expect(try concepts(in: "centro de acogida") == ["reception-centre"])
  }

  @Test func keepsShelterFromRefugeeThoughTheyShareAStem() throws {
    #expect(try concepts(in: "refugio") == ["shelter"])
    #expect(try concepts(in: "refuge") == ["shelter"])
    #expect(try concepts(in: "refugies") == ["refugee"])
    for (typed, mark) in [
      ("refugio", "refugiad"), ("refuge", "réfugié"), ("refugiado", "refugio "),
    ] {
      let marked = try search(typed).hits.flatMap { $0.title.runs + $0.snippet.runs }
        .filter(\.isMarked).map { $0.text.lowercased() + " " }
      #expect(!marked.contains { $0.hasPrefix(mark) }, "\(typed): \(marked)")
    }
  }

  @Test func keepsIntegrationFromIntegratedBorderManagement() throws {
    #expect(try concepts(in: "integrated border management") == ["ibm"])
    #expect(try concepts(in: "gestion intégrée des frontières") == ["ibm"])
    #expect(
      try search("integrated border management").hits.first?.record.id.rawValue == "moldova-ibm")
    let first = try search("integration").hits.prefix(5).map(\.record)
    #expect(
      first.allSatisfy {
        $0.themes.contains("integration") || $0.themes.contains("local-integration")
      })
  }

  @Test func keepsAsylumFromShelterInRussian() throws {
    #expect(try concepts(in: "убежище") == ["asylum"])
    #expect(try concepts(in: "лицо, ищущее убежище").contains("asylum-seeker"))
    #expect(try concepts(in: "приют") == ["shelter"])
  }

  @Test func keepsMigrationFromImmigrationAndEmigration() throws {
    #expect(try concepts(in: "migration") == ["migration"])
    #expect(try concepts(in: "immigration") == ["immigration"])
    #expect(try concepts(in: "émigration") == ["emigration"])
    #expect(try ids("émigration").isDisjoint(with: ["ghana-iii", "timor-leste-ii"]))
    #expect(try ids("immigration").isSuperset(of: ["ghana-iii", "timor-leste-ii"]))
  }

  @Test func keepsTheProgrammeFromTheAdverb() async throws {
    #expect(try concepts(in: "MIEUX") == ["mieux"])
    #expect(try concepts(in: "mieux").isEmpty)
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Vivre mieux ensemble", "b": "The MIEUX programme"])
    let found = try small.published().snapshot.search(CatalogueQuery("MIEUX")).hits

    #expect(found.first?.record.id.rawValue == "b")
    #expect(!found.contains { $0.record.id.rawValue == "a" })
  }

  @Test func keepsAnActionFromAnActionPlan() throws {
    #expect(try concepts(in: "action plan") == ["action-plan"])
    #expect(try concepts(in: "plan d’action") == ["action-plan"])
    #expect(try !concepts(in: "Action").contains("action-plan"))
  }
}
