import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// Slips of the pen, of the keyboard and of the alphabet, over the shipped catalogue.
@Suite struct SlipTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func search(_ text: String) throws -> CatalogueAnswer {
    try snapshot.search(CatalogueQuery(text, limit: 100))
  }

  func ids(_ text: String) throws -> Set<String> {
    Set(try search(text).hits.map(\.record.id.rawValue))
  }

  @Test(arguments: [
    ("traffiking", "trafficking"), ("trafikcing", "trafficking"), ("diaspoar", "diaspora"),
    ("rfeugees", "refugees"), ("imigration", "immigration"), ("Madagaskar", "madagascar"),
  ])
  func mendsOneSlipAndTwoInLongWords(typed: String, meant: String) throws {
    let answer = try search(typed)

    #expect(answer.understanding.corrections == [.init(words: typed, corrected: meant)])
    #expect(try ids(typed) == ids(meant))
  }

  @Test(arguments: [
    ("njhujdkz k.lmvb", "торговля людьми"), ("rfpf[cnfy", "казахстан"), ("nhelbpfwbz", ""),
    ("ьшпкфешщт", "migration"), (";igrqtion", "migration"), ("trqite des etres humains", "traite"),
    // French keys for Russian ones, Spanish for Russian, and the other way round.
    ("njhujdkw k:l,vb", "торговля людьми"), ("htbyntuhfzbw", "реинтеграция"),
    ("rfpf`cnfy", "казахстан"), ("жшпкйешщт", "migration"), ("штеупкйешщт", "integration"),
  ])
  func readsWhatWasTypedOnAnotherKeyboard(typed: String, meant: String) throws {
    let answer = try search(typed)

    if meant.isEmpty {
      // No word on either keyboard.
      #expect(!answer.understanding.corrections.contains { $0.kind == .keyboard })
    } else {
      #expect(answer.understanding.corrections.allSatisfy { $0.kind == .keyboard })
      #expect(
        answer.understanding.corrections.map(\.corrected).joined(separator: " ") == meant)
      #expect(answer.total > 0)
    }
  }

  @Test(arguments: ["torgovlya lyudmi", "torgovlia liudmi", "torgovlja ljudmi"])
  func readsRussianInLatinLetters(typed: String) throws {
    let answer = try search(typed)

    #expect(answer.understanding.corrections.allSatisfy { $0.kind == .alphabet })
    #expect(try ids(typed) == ids("торговля людьми"))
  }

  @Test(arguments: [
    ("refugies", "réfugiés"), ("equateur", "Équateur"), ("migracion", "migración"),
    ("trata de ninos", "trata de niños"), ("приемные центры", "приёмные центры"),
  ])
  func needsNoAccents(typed: String, written: String) throws {
    #expect(try !ids(typed).isEmpty)
    #expect(try ids(typed) == ids(written))
    #expect(try search(typed).understanding.corrections.isEmpty)
  }

  @Test(arguments: ["KZX", "MIEXU", "2031", "kz2022", "thbs"])
  func leavesAcronymsCodesNumbersAndShortWordsAsTheyAre(typed: String) throws {
    #expect(try search(typed).understanding.corrections.isEmpty)
  }

  @Test func asksAboutAnAcronymThatPeopleWriteForAnother() throws {
    let answer = try search("CIPD")

    #expect(answer.understanding.corrections.isEmpty)
    #expect(answer.understanding.expansions.isEmpty)
    let total = try search("ICMPD").total
    #expect(total > 0)
    #expect(answer.understanding.didYouMean == .init(text: "ICMPD", total: total))
  }

  @Test func correctsNothingThatTheCatalogueHas() throws {
    for word in ["integration", "refugees", "intégration", "диаспора", "remesas", "mentors"] {
      #expect(try search(word).understanding.corrections.isEmpty, "\(word)")
    }
  }

  @Test func correctsOneWordAmongOthersAndKeepsWhatTheyFind() throws {
    let mended = try search("diaspora engagement polcy")

    #expect(mended.understanding.corrections == [.init(words: "polcy", corrected: "policy")])
    #expect(try ids("diaspora engagement polcy") == ids("diaspora engagement policy"))
  }

  @Test func offersNothingThatFindsNothing() throws {
    let answer = try search("qqqqqqqq")

    #expect(answer.total == 0)
    #expect(answer.understanding.corrections.isEmpty)
    #expect(answer.understanding.didYouMean == nil)
  }

  @Test func findsANameInBothAlphabets() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Rodnik, a centre", "b": "Центр «Родник»", "c": "Other"])
    let snapshot = try small.published().snapshot

    for typed in ["Rodnik", "Родник"] {
      let answer = try snapshot.search(CatalogueQuery(typed))
      #expect(Set(answer.hits.map(\.record.id.rawValue)) == ["a", "b"], "\(typed)")
      #expect(answer.understanding.expansions.first?.words == typed)
      #expect(answer.hits.allSatisfy { hit in hit.title.runs.contains(where: \.isMarked) })
    }
  }

  @Test func offersTheLikelierWordForOneThatHardlyAnyRecordHas() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets([
      "a": "Mentors 1", "b": "Mentors 2", "c": "Mentors 3", "d": "Mentors 4", "e": "Mentors 5",
      "f": "Mentors 6", "g": "Mentors 7", "h": "Mentors 8", "i": "Mentors 9", "j": "Mentors 10",
      "slip": "Mentosr for all",
    ])
    let snapshot = try small.published().snapshot

    let answer = try snapshot.search(CatalogueQuery("mentosr"))

    #expect(answer.hits.map(\.record.id.rawValue) == ["slip"])
    #expect(answer.understanding.corrections.isEmpty)
    #expect(answer.understanding.didYouMean == .init(text: "mentors", total: 10))
  }
}
