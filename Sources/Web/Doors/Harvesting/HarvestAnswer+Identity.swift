import Catalogue
import Foundation
import Interchange

/// What a repository says of itself.
extension HarvestAnswer {
  func writeIdentity(to xml: inout XMLText) throws {
    let earliest = try store.earliestHarvest() ?? publication.date
    xml.open("Identify")
    xml.element("repositoryName", words: publication.name)
    xml.element("baseURL", words: baseAddress)
    xml.element("protocolVersion", words: "2.0")
    // The protocol wants an address; that of nobody where none is configured.
    xml.element("adminEmail", words: publication.contact ?? "nobody@\(domain)")
    xml.element("earliestDatestamp", words: Timestamp.iso(earliest))
    xml.element("deletedRecord", words: "persistent")
    xml.element("granularity", words: "YYYY-MM-DDThh:mm:ssZ")
    xml.element("compression", words: ContentCoding.gzip.rawValue)
    xml.element("description") { xml in
      xml.element(
        "oai-identifier",
        [
          ("xmlns", "http://www.openarchives.org/OAI/2.0/oai-identifier"),
          (
            "xsi:schemaLocation",
            "http://www.openarchives.org/OAI/2.0/oai-identifier "
              + "http://www.openarchives.org/OAI/2.0/oai-identifier.xsd"
          ),
        ]
      ) { xml in
        xml.element("scheme", words: "oai")
        xml.element("repositoryIdentifier", words: domain)
        xml.element("delimiter", words: ":")
        xml.element("sampleIdentifier", words: identifierPrefix + "kazakhstan-ii")
      }
    }
    xml.close("Identify")
  }

  func writeFormats(_ request: HarvestRequest, to xml: inout XMLText) throws {
    // Every record can be had in every form; but it must be there.
    if let identifier = request["identifier"] { _ = try record(named: identifier) }
    xml.open("ListMetadataFormats")
    for format in HarvestFormat.allCases {
      let (schema, namespace) =
        switch format {
        case .dublinCore:
          (
            "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/"
          )
        case .sheet: (publication.origin + "/schema/sheet.rng", "urn:passerelle:sheet:1")
        }
      xml.element("metadataFormat") { xml in
        xml.element("metadataPrefix", words: format.rawValue)
        xml.element("schema", words: schema)
        xml.element("metadataNamespace", words: namespace)
      }
    }
    xml.close("ListMetadataFormats")
  }

  /// All of them at once: they are few.
  func writeSets(_ request: HarvestRequest, to xml: inout XMLText) throws {
    if request["resumptionToken"] != nil {
      throw HarvestRefusal(.badResumptionToken, "Sets are given all at once.")
    }
    xml.open("ListSets")
    for theme in taxonomy.themes { writeSet("theme:" + theme.id, theme.label, to: &xml) }
    for country in taxonomy.countries { writeSet("country:" + country.id, country.label, to: &xml) }
    for region in taxonomy.regions { writeSet("region:" + region.id, region.label, to: &xml) }
    xml.close("ListSets")
  }

  private func writeSet(_ name: String, _ label: LocalizedText, to xml: inout XMLText) {
    xml.element("set") { xml in
      xml.element("setSpec", words: name)
      xml.element("setName", words: label.best(for: .english)?.text ?? name)
    }
  }
}
