import Catalogue
import Foundation
import Interchange

/// The practices that formats are tested on, and a publication of them.
enum ExamplePractices {
  static let taxonomy = Result {
    try Taxonomy(
      folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Catalogue/taxonomy").path)
  }

  /// 2026-11-22T12:00:00Z.
  static let now = Date(timeIntervalSince1970: 1_795_348_800)

  static func publication(
    _ language: Language = .english, reporter: IATIReporter? = nil
  ) throws -> Publication {
    var publication = Publication(
      origin: "https://practices.example.org", language: language, taxonomy: try taxonomy.get(),
      date: now
    ) { "/\($1.tag)/practices/\($0)" }
    publication.publisher = "Ministry of the Interior"
    publication.contact = "practices@example.org"
    publication.license = "https://creativecommons.org/licenses/by/4.0/"
    publication.reporter = reporter
    return publication
  }

  static let list = ListDescription(
    title: "Practices on reintegration & return",
    address: "https://practices.example.org/en/search.atom?q=a&theme=return",
    page: "https://practices.example.org/en/search?q=a&theme=return", total: 2,
    updated: now, withdrawn: [])

  static func make(_ id: String, _ title: String) throws -> Record {
    guard let id = RecordID(id) else { throw NoSuchID(id: id) }
    return Record(
      id: id, kind: .mieuxAction, title: LocalizedText([.english: title]),
      themes: ["integration"], summary: LocalizedText([.english: "Summary of \(title)."]))
  }

  struct NoSuchID: Error { let id: String }

  /// Something of everything, in two languages.
  static func full() throws -> Record {
    var record = try make("kazakhstan-ii", "Information campaigns for migrant families")
    record.title[.french] = "Campagnes d’information pour les familles migrantes"
    record.summary[.french] = "Appui à des campagnes à Almaty."
    record.themes = ["children-in-migration", "communication-campaigns"]
    record.actionName = "Kazakhstan II"
    record.programme = .init(name: "MIEUX", phase: "MIEUX+")
    record.status = .init(value: .completed)
    record.period = .init(start: PartialDate("2022-21"), end: PartialDate("2023-02-14"))
    record.scope = .national
    record.countries = ["KZ"]
    record.regions = ["asia"]
    record.objectives = [3, 7]
    record.targetGroups = ["migrant-families"]
    record.activities = ["workshop"]
    record.texts = [
      .english: [
        Section(
          role: .outputs,
          blocks: [
            .paragraph("Many workers enter *without* a visa."),
            .list(["a handbook", "a plan"], isOrdered: true),
            .table([["Year", "Sessions"], ["2022", "3 | 4"]], hasHead: true),
          ])
      ],
      .french: [Section(role: .context, blocks: [.paragraph("De nombreux travailleurs.")])],
    ]
    record.partners = [
      .init(
        name: LocalizedText([.english: "Human Rights Commissioner", .french: "Commissaire"]),
        role: "requesting", type: "ombuds", country: "KZ"),
      .init(name: LocalizedText([.undetermined: "Rodnik"]), role: "supporting", type: "ngo"),
    ]
    record.expertise = [.init(country: "GR", isMemberState: true)]
    record.outputs = [
      .init(
        type: "factsheet", subject: LocalizedText([.english: "statistics; and more"]),
        languages: [.english, .russian], date: PartialDate("2022~"))
    ]
    record.resources = [
      .init(
        title: "Handbook", address: "https://example.org/a{b}.pdf", language: .english,
        format: "PDF")
    ]
    record.sources = [.init(address: "https://example.org/kazakhstan", language: .english)]
    if let other = RecordID("kazakhstan-i") {
      record.related = [.init(kind: .follows, record: other)]
    }
    return record
  }

  static func listed(_ record: Record, updated: Double = 0) -> DatedRecord {
    DatedRecord(
      record: record, created: Date(timeIntervalSince1970: 1_700_000_000),
      updated: Date(timeIntervalSince1970: 1_700_000_000 + updated))
  }

  /// The file of some records in a format.
  static func file(
    _ format: ExchangeFormat, of records: [Record], in language: Language = .english,
    list: ListDescription = list, reporter: IATIReporter? = nil
  ) throws -> String {
    let bytes = try format.file(
      of: records.map { listed($0) }, list, publication(language, reporter: reporter))
    return String(decoding: bytes, as: UTF8.self)
  }
}
