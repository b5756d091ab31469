import Catalogue

extension ExchangeFormat {
  /// Activities as IATI 2.03 has them. No money: the catalogue knows of none.
  ///
  /// A practice without a date, a status or an organisation cannot be an activity; it is left out
  /// and a comment in its place says why.
  public static let iati = ExchangeFormat(
    "iati.xml", "application/xml; charset=utf-8", needsReporter: true
  ) { list, publication throws(ExchangeError) in
    guard let reporter = publication.reporter else { throw ExchangeError(.noReporter) }
    return IATIWriter(publication: publication, reporter: reporter)
  }
}

private struct IATIWriter: ListWriter {
  let publication: Publication
  let reporter: IATIReporter
  private var xml = XMLText()

  init(publication: Publication, reporter: IATIReporter) {
    self.publication = publication
    self.reporter = reporter
  }

  mutating func start(_ output: inout [UInt8]) {
    xml.open(
      "iati-activities",
      [("version", "2.03"), ("generated-datetime", Timestamp.iso(publication.date))])
    output += xml.take()
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let today = Self.day(Timestamp.day(publication.date))
    switch IATIActivity.reading(record, today: today) {
    case .failure(let lack):
      xml.comment("\(record.id) is left out: it has no \(lack.missing.joined(separator: ", no "))")
    case .success(let activity): write(activity, practice)
    }
    output += xml.take()
  }

  mutating func finish(_ output: inout [UInt8]) {
    xml.close("iati-activities")
    output += xml.take()
  }

  /// The elements stand in the order that the schema demands.
  private mutating func write(_ activity: IATIActivity, _ practice: DatedRecord) {
    let record = practice.record
    let publication = publication
    let title = publication.title(of: record)
    xml.open(
      "iati-activity",
      [
        ("xml:lang", title.language == .undetermined ? nil : title.language.tag),
        ("last-updated-datetime", Timestamp.iso(practice.updated)),
        ("linked-data-uri", publication.permalink(record.id)),
      ])
    xml.element("iati-identifier", words: "\(reporter.reference)-\(record.id)")
    let reporterName = reporter.name
    xml.element("reporting-org", [("ref", reporter.reference), ("type", reporter.type)]) {
      $0.element("narrative", words: reporterName)
    }
    xml.element("title") { $0.narratives(record.title) }
    xml.element("description", [("type", "1")]) { xml in
      xml.narratives(record.summary.isEmpty ? record.title : record.summary)
    }
    for organisation in activity.organisations {
      let name = name(of: organisation)
      xml.element(
        "participating-org", [("role", organisation.role), ("type", organisation.type)]
      ) { $0.narratives(name) }
    }
    xml.element("activity-status", [("code", activity.status)])
    for date in activity.dates {
      xml.element("activity-date", [("type", date.type), ("iso-date", date.day)]) { xml in
        if let stated = date.stated { xml.element("narrative", words: stated) }
      }
    }
    if let scope = activity.scope { xml.element("activity-scope", [("code", scope)]) }
    for (place, share) in zip(activity.places, IATIActivity.shares(of: activity.places.count)) {
      switch place {
      case .country(let code):
        xml.element("recipient-country", [("code", code), ("percentage", share)])
      case .region(let id):
        xml.element(
          "recipient-region", [("vocabulary", "99"), ("code", id), ("percentage", share)]
        ) { $0.element("narrative", words: publication.label(id, .region)) }
      }
    }
    // Help with orderly, safe, regular and responsible migration and mobility.
    xml.element("sector", [("vocabulary", "1"), ("code", "15190"), ("percentage", "100")])
    tags(of: record)
    for resource in record.resources {
      document(resource)
    }
    for relation in record.related {
      xml.element(
        "related-activity",
        [("ref", "\(reporter.reference)-\(relation.record)"), ("type", relation.kind.iatiType)])
    }
    xml.close("iati-activity")
  }

  private func name(of organisation: IATIActivity.Organisation) -> LocalizedText {
    switch organisation.name {
    case .own(let name): name
    case .country(let code):
      publication.taxonomy.label(of: code, kind: .country) ?? LocalizedText([.undetermined: code])
    }
  }

  private mutating func tags(of record: Record) {
    for theme in record.themes {
      let label = publication.taxonomy.label(of: theme, kind: .theme)
      tag(theme, of: "themes", label: label)
    }
    for number in record.objectives {
      tag("gcm-\(number)", of: "gcm", label: publication.taxonomy.objective(number)?.label)
    }
  }

  private mutating func tag(_ code: String, of list: String, label: LocalizedText?) {
    xml.element(
      "tag",
      [
        ("vocabulary", "99"), ("vocabulary-uri", "urn:passerelle:\(list)"), ("code", code),
      ]
    ) { $0.narratives(label ?? LocalizedText([.undetermined: code])) }
  }

  private mutating func document(_ resource: Record.Resource) {
    xml.element(
      "document-link",
      [("url", resource.address), ("format", MediaTypeName.of(resource.format))]
    ) { xml in
      xml.element("title") { $0.element("narrative", words: resource.title) }
      xml.element("category", [("code", resource.format == nil ? "A12" : "A08")])
      if let language = resource.language {
        xml.element("language", [("code", language.primary)])
      }
    }
  }

  /// `2026-11-22` as 20261122.
  private static func day(_ text: String) -> Int { PartialDate(text)?.firstDay ?? 0 }
}

extension XMLText {
  /// The words in each language; those in no particular one without saying which.
  fileprivate mutating func narratives(_ text: LocalizedText) {
    for language in text.languages {
      element(
        "narrative", [("xml:lang", language == .undetermined ? nil : language.tag)],
        words: text[language] ?? "")
    }
  }
}

extension Record.Relation.Kind {
  /// IATI's list RelatedActivityType: 1 parent, 3 sibling.
  fileprivate var iatiType: String { self == .partOf ? "1" : "3" }
}

/// The media types of files, by the name that a record gives the format.
enum MediaTypeName {
  static func of(_ format: String?) -> String {
    switch format?.uppercased() {
    case nil, "HTML": "text/html"
    case "PDF": "application/pdf"
    case "DOC": "application/msword"
    case "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "PPTX": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case "MP4": "video/mp4"
    default: "application/octet-stream"
    }
  }
}
