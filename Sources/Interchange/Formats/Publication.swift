public import Catalogue
public import Foundation

/// What a file needs to know beside its practices: who publishes them, where each is to be read, and
/// what ids are called in the reader's language.
public struct Publication: Sendable {
  /// The name of the catalogue.
  public var name = "Passerelle"
  /// What the catalogue holds, in a sentence.
  public var description: LocalizedText = Self.defaultDescription
  /// Who publishes the catalogue; its name where nobody is configured.
  public var publisher = "Passerelle"
  /// An e-mail address; nothing where none is configured.
  public var contact: String?
  /// The address of the licence of the records; nothing where none is configured.
  public var license: String?
  /// The address of the catalogue, without a slash behind: `https://practices.example.org`.
  public var origin: String
  /// The language of labels, and the one preferred among a practice's languages.
  public var language: Language
  public var taxonomy: Taxonomy
  /// When the file is made.
  public var date: Date
  /// Who reports activities to IATI; without, there is no IATI export.
  public var reporter: IATIReporter?
  /// What sections without a heading of their own are called, in each language there are words for.
  public var sectionNames: [Language: [Section.Role: String]] = [:]
  /// The path of a practice's page: `/en/practices/kazakhstan-ii`.
  public var path: @Sendable (RecordID, Language) -> String

  public init(
    origin: String, language: Language, taxonomy: Taxonomy, date: Date,
    path: @escaping @Sendable (RecordID, Language) -> String
  ) {
    self.origin = origin
    self.language = language
    self.taxonomy = taxonomy
    self.date = date
    self.path = path
  }

  public static let defaultDescription = LocalizedText([
    .english: "Practices that EU Member States and partner countries shared on migration.",
    .french: "Pratiques partagées par les États membres de l’UE et leurs pays partenaires sur la "
      + "migration.",
    .spanish: "Prácticas compartidas por los Estados miembros de la UE y sus países socios sobre "
      + "migración.",
    .russian: "Практики в области миграции, которыми поделились государства — члены ЕС и "
      + "страны-партнёры.",
  ])
}

extension Publication {
  /// Where a practice is to be read in a language; in the reader's where none is named.
  public func permalink(_ id: RecordID, in language: Language? = nil) -> String {
    origin + path(id, language ?? self.language)
  }

  /// The name of a practice for ever and everywhere: unlike an address it does not move with the
  /// catalogue.
  public static func name(of id: RecordID) -> String { "urn:passerelle:practice:\(id)" }

  /// The words for the reader, with their language; the id where a practice has no title.
  func title(of record: Record) -> (language: Language, text: String) {
    record.title.best(for: language) ?? (.undetermined, record.id.rawValue)
  }

  func words(_ text: LocalizedText) -> String? { text.best(for: language)?.text }

  /// The section's own heading, or else what its role is called in the language of the text, or else
  /// in that of the reader.
  func heading(of section: Section, in language: Language) -> String {
    section.heading ?? sectionNames[language]?[section.role]
      ?? sectionNames[self.language]?[section.role] ?? section.role.rawValue
  }

  func label(_ id: String, _ kind: ConceptKind) -> String {
    taxonomy.label(of: id, kind: kind, in: language)
  }

  func labels(_ ids: [String], _ kind: ConceptKind) -> [String] { ids.map { label($0, kind) } }

  /// “7. Vulnerabilities”.
  func objective(_ number: Int) -> String {
    guard let label = taxonomy.objective(number).flatMap({ words($0.label) }) else {
      return String(number)
    }
    return "\(number). \(label)"
  }

  /// What a reader would look for: themes, objectives, target groups, each name once.
  func keywords(of record: Record) -> [String] {
    var seen: Set<String> = []
    let all =
      labels(record.themes, .theme) + record.objectives.map(objective)
      + labels(record.targetGroups, .targetGroup)
    return all.filter { seen.insert($0).inserted }
  }

  /// Countries and regions by name.
  func places(of record: Record) -> [String] {
    labels(record.countries, .country) + labels(record.regions, .region)
  }

  /// The organisations behind a practice: those that asked for it or carried it out, or else all
  /// that took part, or else whoever publishes the catalogue.
  func authors(of record: Record) -> [String] {
    let leading = record.partners.filter(\.isLeading)
    let names = (leading.isEmpty ? record.partners : leading).compactMap { words($0.name) }
    return names.isEmpty ? [publisher] : names
  }

  /// The organisations that took part beside the ``authors(of:)``.
  func contributors(of record: Record) -> [String] {
    let authors = Set(authors(of: record))
    return record.partners.compactMap { words($0.name) }.filter { !authors.contains($0) }
  }
}

extension Record.Partner {
  /// Whether the practice is this organisation's own, by its role.
  fileprivate var isLeading: Bool {
    switch role {
    case nil, "requesting", "implementing", "organising", "co-organising": true
    default: false
    }
  }
}

extension Record {
  /// The date a reference gives: when the practice ended, or else when it began.
  var referenceDate: PartialDate? { period?.end ?? period?.start }
}
