package import Catalogue

/// A practice in the fifteen elements of Dublin Core, as OAI-PMH demands of every repository.
public struct DublinCore: Sendable {
  let publication: Publication

  public init(_ publication: Publication) { self.publication = publication }

  /// The element `oai_dc:dc`.
  package func write(_ record: Record, to xml: inout XMLText) {
    xml.element(
      "oai_dc:dc",
      [
        ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://www.openarchives.org/OAI/2.0/oai_dc/ "
            + "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
        ),
      ]
    ) { xml in
      xml.elements("dc:title", record.title)
      if let action = record.actionName { xml.element("dc:title", words: action) }
      for partner in record.partners {
        let isContributor = ["involved", "cooperating", "supporting"].contains(partner.role)
        xml.elements(isContributor ? "dc:contributor" : "dc:creator", partner.name)
      }
      for theme in record.themes { concept("dc:subject", theme, .theme, to: &xml) }
      for number in record.objectives {
        if let label = publication.taxonomy.objective(number)?.label {
          xml.elements("dc:subject", label)
        }
      }
      for group in record.targetGroups { concept("dc:subject", group, .targetGroup, to: &xml) }
      xml.elements("dc:description", record.summary)
      xml.element("dc:publisher", words: publication.publisher)
      for expertise in record.expertise {
        concept("dc:contributor", expertise.country, .country, to: &xml)
      }
      if let period = record.period.flatMap(LinkedPractice.interval) {
        xml.element("dc:date", words: period)
      }
      xml.element("dc:type", words: "Text")
      xml.element("dc:format", words: "text/html")
      xml.element("dc:identifier", words: publication.permalink(record.id))
      xml.element("dc:identifier", words: Publication.name(of: record.id))
      for source in record.sources { xml.element("dc:source", words: source.address) }
      for language in record.languages { xml.element("dc:language", words: language.tag) }
      for relation in record.related {
        xml.element("dc:relation", words: publication.permalink(relation.record))
      }
      for code in record.countries {
        concept("dc:coverage", code, .country, to: &xml)
        xml.element("dc:coverage", words: code)
      }
      for region in record.regions { concept("dc:coverage", region, .region, to: &xml) }
      if let license = publication.license { xml.element("dc:rights", words: license) }
    }
  }

  private func concept(
    _ element: String, _ id: String, _ kind: ConceptKind, to xml: inout XMLText
  ) {
    xml.elements(
      element,
      publication.taxonomy.label(of: id, kind: kind) ?? LocalizedText([.undetermined: id]))
  }
}

extension XMLText {
  /// An element a language.
  fileprivate mutating func elements(_ name: String, _ text: LocalizedText) {
    for language in text.languages {
      element(
        name, [("xml:lang", language == .undetermined ? nil : language.tag)],
        words: text[language] ?? "")
    }
  }
}
