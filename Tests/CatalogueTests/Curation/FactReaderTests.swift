import Testing

@testable import Catalogue

@Suite struct FactReaderTests {
  let taxonomy: Taxonomy

  init() throws {
    taxonomy = try ShippedCatalogue.taxonomy.get()
  }

  /// What a page in `language` with one fact gives.
  private func read(
    _ label: String, _ values: String..., language: Language = .english, pageDate: String? = nil
  ) throws -> (record: Record, findings: [String]) {
    var reader = FactReader(
      record: try .example("a"), taxonomy: taxonomy, language: language, source: "a.html",
      pageDate: pageDate.flatMap { PartialDate($0) })
    let kind = try #require(PageFactKind(label: label))
    reader.read(.init(label: label, values: values, place: "dl", line: 7), as: kind)
    return (reader.record, reader.findings.map { $0.line(in: "a.html") })
  }

  // The tables have types, since the compiler is slow to find them out.

  static let countries: [(String, String, Language, [String])] = [
    ("Countries", "Kazakhstan; Costa Rica", Language.english, ["KZ", "CR"]),
    ("Pays :", "Kirghizistan, Tadjikistan et Ouzbékistan", .french, ["KG", "TJ", "UZ"]),
    ("Países", "Brasil y Perú", .spanish, ["BR", "PE"]),
    ("Страны", "Казахстан", .russian, ["KZ"]), ("PAYS", "Bosnie-Herzégovine", .french, ["BA"]),
  ]

  @Test(arguments: countries)
  func readsCountries(label: String, value: String, language: Language, codes: [String]) throws {
    let (record, findings) = try read(label, value, language: language)

    #expect(record.countries == codes)
    #expect(findings == [])
  }

  @Test func namesTheNearestConceptsOfAnUnknownOne() throws {
    let (record, findings) = try read("Countries", "Kazahstan; Greece")

    #expect(record.countries == ["GR"])
    #expect(
      findings == [
        "a.html:7: error: Countries: “Kazahstan” is not a country of the taxonomy; did you mean"
          + " “Kazakhstan”?"
      ])
  }

  static let partners: [(String, String, String?, String?, String?)] = [
    (
      "Ministry of Interior (requesting, government, Peru)", "Ministry of Interior", "requesting",
      "government", "PE"
    ),
    (
      "National Agency (ANPE) (involved, government, Mali)", "National Agency (ANPE)", "involved",
      "government", "ML"
    ),
    ("Rodnik — requesting, NGO, Kazakhstan", "Rodnik", "requesting", "ngo", "KZ"),
    ("Makerere University (MAK)", "Makerere University (MAK)", nil, nil, nil),
    ("A network (network)", "A network", nil, "network", nil),
  ]

  @Test(arguments: partners)
  func readsAPartner(
    value: String, name: String, role: String?, type: String?, country: String?
  ) throws {
    let (record, findings) = try read("Partners", value)

    #expect(
      record.partners == [
        .init(name: .init([.english: name]), role: role, type: type, country: country)
      ])
    #expect(findings == [])
  }

  @Test func warnsOfAPartOfAPartnerThatItDoesNotKnow() throws {
    let (record, findings) = try read("Partners", "Agency (requesting, wizards, Mali)")

    #expect(record.partners.first?.country == "ML")
    #expect(findings.first?.contains("warning: Partners: “wizards” is neither") == true)
  }

  static let outputs: [(String, String, String?, [String])] = [
    (
      "Handbook or manual: for trainers (English, Russian)", "handbook", "for trainers",
      ["en", "ru"]
    ),
    ("Manual", "handbook", nil, []),
    ("Factsheet: figures (2019)", "factsheet", "figures (2019)", []),
  ]

  @Test(arguments: outputs)
  func readsAnOutput(value: String, type: String, subject: String?, languages: [String]) throws {
    let (record, findings) = try read("Outputs delivered", value)

    #expect(
      record.outputs == [
        .init(
          type: type, subject: .init(subject.map { [.english: $0] } ?? [:]),
          languages: languages.map { Language($0) })
      ])
    #expect(findings == [])
  }

  @Test func refusesAnUnknownKindOfOutput() throws {
    let (record, findings) = try read("Outputs", "Hand book: x")

    #expect(record.outputs.isEmpty)
    #expect(findings.first?.contains("“Hand book” is not a kind of output") == true)
  }

  @Test func readsMilestonesWithTheWordsThatADateCannotSay() throws {
    let (record, _) = try read(
      "Milestones", "May 2022: start", "end of 2022: workshop", "July to October 2022: courses",
      "a note: without a date")

    #expect(
      record.milestones == [
        .init(date: PartialDate("2022-05"), what: .init([.english: "start"])),
        .init(
          date: PartialDate("2022"), stated: "end of 2022", what: .init([.english: "workshop"])),
        .init(
          date: PartialDate("2022"), stated: "July to October 2022",
          what: .init([.english: "courses"])),
        .init(what: .init([.english: "a note: without a date"])),
      ])
  }

  @Test func datesARelativeMilestoneOnlyByTheDayOfThePage() throws {
    let without = try read("Milestones", "last month: launch")
    let with = try read("Milestones", "last month: launch", pageDate: "2022-09-15")

    #expect(without.record.milestones.first?.date == nil)
    #expect(without.record.milestones.first?.stated == "last month")
    #expect(without.findings.first?.contains("does not say when it is from") == true)
    #expect(with.record.milestones.first?.date == PartialDate("2022-08"))
  }

  @Test func readsFiguresAsStated() throws {
    let (record, findings) = try read("Figures", "people trained: more than 40", "centres")

    #expect(
      record.figures == [
        .init(
          what: .init([.english: "people trained"]), stated: "more than 40",
          comparator: .moreThan, value: 40)
      ])
    #expect(findings.count == 1)
  }

  static let programmes: [(String, String, String?, Bool)] = [
    ("MIEUX", "MIEUX", nil, false), ("MIEUX (phase MIEUX+)", "MIEUX", "MIEUX+", false),
    ("MIEUX (phase derived from the start date: MIEUX II)", "MIEUX", "MIEUX II", true),
    ("MIEUX (phase déduite de la date de début\u{A0}: MIEUX II)", "MIEUX", "MIEUX II", true),
    ("Hub (UN)", "Hub (UN)", nil, false),
  ]

  @Test(arguments: programmes)
  func readsAProgramme(value: String, name: String, phase: String?, isDerived: Bool) throws {
    let (record, _) = try read("Programme", value)

    #expect(record.programme == .init(name: name, phase: phase, isPhaseDerived: isDerived))
  }

  @Test func readsStatusSourcesAndConflicts() throws {
    #expect(
      try read("Statut", "Achevée (2023)", language: .french).record.status
        == .init(value: .completed, asOf: PartialDate("2023")))
    #expect(try read("Status", "Exploded").findings.count == 1)
    #expect(
      try read("Sources", "https://example.org/a_(b) (French)", "Report https://example.org/c")
        .record.sources == [
          .init(address: "https://example.org/a_(b)", language: .french),
          .init(address: "https://example.org/c", title: "Report"),
        ])
    #expect(
      try read("Sources differ", "Figures: 10 or 12", "Something else").record.conflicts == [
        .init(field: "figures", what: .init([.english: "10 or 12"])),
        .init(what: .init([.english: "Something else"])),
      ])
  }
}
