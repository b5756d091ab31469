public import Catalogue

/// A practice as linked data, in the words of schema.org: an `Article` about a `Project`.
///
/// An Action is no `schema:Action`, which means something that a visitor does.
public struct LinkedPractice: Sendable {
  /// In which languages words are told.
  public enum Languages: Sendable {
    /// The reader's, or the best there is, as plain words: what search engines read from a page.
    case one
    /// All there are, each with its tag.
    case all
  }

  let publication: Publication
  let languages: Languages

  public init(_ publication: Publication, languages: Languages) {
    self.publication = publication
    self.languages = languages
  }

  /// The article of `record`, without `@context`.
  public func node(_ practice: DatedRecord) -> JSONValue {
    let record = practice.record
    let title = publication.title(of: record)
    let authors = publication.authors(of: record)
    return .members([
      "@type": "Article", "@id": .string(publication.permalink(record.id)),
      "url": .string(publication.permalink(record.id)),
      "identifier": .string(Publication.name(of: record.id)), "headline": words(record.title),
      "alternativeHeadline": .list(record.aliases.compactMap(words)),
      "description": words(record.summary),
      "inLanguage": .list(
        record.languages.isEmpty ? [title.language.tag] : record.languages.map(\.tag)),
      "datePublished": .string(Timestamp.day(practice.created)),
      "dateModified": .string(Timestamp.day(practice.updated)),
      "author": .list(authors.map { organisation($0) }),
      "publisher": organisation(publication.publisher),
      "license": publication.license.map(JSONValue.string),
      "isBasedOn": .list(record.sources.map(\.address)),
      "keywords": .list(publication.labels(record.targetGroups, .targetGroup)),
      "about": .array([project(of: record)] + record.themes.map(theme)),
      "audience": .list(
        record.targetGroups.map {
          ["@type": "Audience", "audienceType": .string(publication.label($0, .targetGroup))]
        }),
      "spatialCoverage": .list(record.countries.map(country)),
      "temporalCoverage": record.period.flatMap(Self.interval).map(JSONValue.string),
      "mentions": .list(record.outputs.map(output)),
      "citation": .list(
        record.resources.map {
          .members([
            "@type": "CreativeWork", "name": .string($0.title), "url": .string($0.address),
            "inLanguage": ($0.language?.tag).map(JSONValue.string),
          ])
        }),
    ])
  }

  private func project(of record: Record) -> JSONValue {
    let id = publication.permalink(record.id) + "#project"
    return .members([
      "@type": "Project", "@id": .string(id),
      "name": record.actionName.map(JSONValue.string) ?? words(record.title),
      "parentOrganization": record.programme.map { organisation($0.name) },
      "member": .list(record.partners.map(member)),
      "areaServed": .list(record.countries.map(country)),
      "foundingDate": (record.period?.start).flatMap(Self.date).map(JSONValue.string),
      "dissolutionDate": (record.period?.end).flatMap(Self.date).map(JSONValue.string),
    ])
  }

  private func member(_ partner: Record.Partner) -> JSONValue {
    .members([
      "@type": partner.type == "government" ? "GovernmentOrganization" : "Organization",
      "name": words(partner.name), "location": partner.country.map(country),
    ])
  }

  private func organisation(_ name: String) -> JSONValue {
    ["@type": "Organization", "name": .string(name)]
  }

  private func country(_ code: String) -> JSONValue {
    let label = publication.taxonomy.label(of: code, kind: .country)
    return .members([
      "@type": "Country", "name": label.flatMap(words) ?? .string(code),
      "identifier": .string(code),
    ])
  }

  private func theme(_ id: String) -> JSONValue {
    let label = publication.taxonomy.label(of: id, kind: .theme)
    return .members([
      "@type": "DefinedTerm", "@id": .string("urn:passerelle:theme:\(id)"),
      "termCode": .string(id), "name": label.flatMap(words) ?? .string(id),
      "inDefinedTermSet": "urn:passerelle:themes",
    ])
  }

  private func output(_ output: Record.Output) -> JSONValue {
    let type = publication.taxonomy.outputType(output.type)
    return .members([
      "@type": type?.sort == "document" ? "DigitalDocument" : "CreativeWork",
      "learningResourceType": type.flatMap { words($0.label) }, "name": words(output.subject),
      "inLanguage": .list(output.languages.map(\.tag)),
      "url": output.address.map(JSONValue.string),
      "dateCreated": output.date.flatMap(Self.date).map(JSONValue.string),
    ])
  }

  private func words(_ text: LocalizedText) -> JSONValue? {
    switch languages {
    case .one: return publication.words(text).map(JSONValue.string)
    case .all:
      let values = text.languages.map { language -> JSONValue in
        let words = JSONValue.string(text[language] ?? "")
        return language == .undetermined
          ? words : ["@value": words, "@language": .string(language.tag)]
      }
      return .list(values)
    }
  }

  /// As schema.org knows dates: a season is its year, for ISO 8601 has no seasons.
  static func date(_ date: PartialDate) -> String? {
    let text = date.precision == .season ? String(date.year) : date.description
    return text.hasSuffix("~") ? String(text.dropLast()) : text
  }

  /// ISO 8601, open at the end that is not known.
  static func interval(_ period: Record.Period) -> String? {
    guard period.start != nil || period.end != nil else { return nil }
    return (period.start.flatMap(date) ?? "..") + "/" + (period.end.flatMap(date) ?? "..")
  }
}
