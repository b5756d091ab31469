import Catalogue
import Foundation
import Interchange

/// Answers harvesters (OAI-PMH 2.0) from the record store itself, in which what was deleted stays.
struct HarvestAnswer {
  let store: RecordStore
  let taxonomy: Taxonomy
  let publication: Publication
  /// The address that harvesters ask.
  let baseAddress: String
  /// How many records a list gives at a time.
  let pageSize: Int

  /// The whole document for what was asked.
  func document(for pairs: [(name: String, value: String)]) throws -> String {
    var xml = XMLText()
    xml.open(
      "OAI-PMH",
      [
        ("xmlns", "http://www.openarchives.org/OAI/2.0/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
        ),
      ])
    xml.element("responseDate", words: Timestamp.iso(publication.date))
    do {
      let request = try HarvestRequest(pairs)
      var answer = XMLText(isDocument: false)
      do {
        try write(request, to: &answer)
      } catch let error as HarvestRefusal {
        echo(error.code == .badArgument ? nil : request, to: &xml)
        write(error, to: &xml)
        xml.close("OAI-PMH")
        return xml.text
      }
      echo(request, to: &xml)
      xml.insert(answer.text)
    } catch let error as HarvestRefusal {
      echo(nil, to: &xml)
      write(error, to: &xml)
    }
    xml.close("OAI-PMH")
    return xml.text
  }

  /// What was asked, but for what could not be understood.
  private func echo(_ request: HarvestRequest?, to xml: inout XMLText) {
    var attributes: XMLText.Attributes = []
    if let request {
      attributes.append(("verb", request.verb.rawValue))
      attributes += request.arguments.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    xml.element("request", attributes, words: baseAddress)
  }

  private func write(_ error: HarvestRefusal, to xml: inout XMLText) {
    xml.element("error", [("code", error.code.rawValue)], words: error.message)
  }

  private func write(_ request: HarvestRequest, to xml: inout XMLText) throws {
    switch request.verb {
    case .identify: try writeIdentity(to: &xml)
    case .listMetadataFormats: try writeFormats(request, to: &xml)
    case .listSets: try writeSets(request, to: &xml)
    case .listIdentifiers, .listRecords: try writeList(request, to: &xml)
    case .getRecord: try writeRecord(request, to: &xml)
    }
  }

  private func writeRecord(_ request: HarvestRequest, to xml: inout XMLText) throws {
    let format = try HarvestFormat(prefix: request["metadataPrefix"] ?? "")
    let harvested = try record(named: request["identifier"] ?? "")
    xml.open("GetRecord")
    write(harvested, format, to: &xml)
    xml.close("GetRecord")
  }

  /// - Throws: `idDoesNotExist`.
  func record(named identifier: String) throws -> RecordStore.Harvested {
    let prefix = identifierPrefix
    guard identifier.hasPrefix(prefix),
      let id = RecordID(String(identifier.dropFirst(prefix.count))),
      let harvested = try store.harvested(id)
    else {
      throw HarvestRefusal(
        .idDoesNotExist,
        "There is no “\(identifier.prefix(200))”; identifiers begin with \(prefix).")
    }
    return harvested
  }

  private func writeList(_ request: HarvestRequest, to xml: inout XMLText) throws {
    let identity = try store.identity
    let start: ResumptionToken
    if let text = request["resumptionToken"] {
      start = try ResumptionToken(text, store: identity)
    } else {
      start = ResumptionToken(selection: try HarvestSelection(request), change: 0, cursor: 0)
    }
    let filter = try start.selection.filter(taxonomy)
    // One more than is given tells whether there are more.
    let found = try store.harvest(filter, after: start.change, limit: pageSize + 1)
    let page = found.prefix(pageSize)
    guard let last = page.last else {
      throw HarvestRefusal(.noRecordsMatch, "No record matches.")
    }
    xml.open(request.verb.rawValue)
    for harvested in page {
      if request.verb == .listRecords {
        write(harvested, start.selection.format, to: &xml)
      } else {
        writeHeader(harvested, to: &xml)
      }
    }
    if found.count > pageSize || start.cursor > 0 {
      let next = ResumptionToken(
        selection: start.selection, change: last.change, cursor: start.cursor + page.count)
      // The last part of a list that was split has an empty token.
      xml.element(
        "resumptionToken",
        [
          ("completeListSize", String(try store.harvestCount(filter))),
          ("cursor", String(start.cursor)),
        ], words: found.count > pageSize ? next.text(store: identity) : "")
    }
    xml.close(request.verb.rawValue)
  }

  private func write(
    _ harvested: RecordStore.Harvested, _ format: HarvestFormat, to xml: inout XMLText
  ) {
    xml.open("record")
    writeHeader(harvested, to: &xml)
    if !harvested.isDeleted {
      xml.element("metadata") { xml in
        switch format {
        case .dublinCore: DublinCore(publication).write(harvested.record, to: &xml)
        case .sheet: NativeSheetWriter().write(harvested.record, to: &xml)
        }
      }
    }
    xml.close("record")
  }

  private func writeHeader(_ harvested: RecordStore.Harvested, to xml: inout XMLText) {
    xml.element("header", [("status", harvested.isDeleted ? "deleted" : nil)]) { xml in
      xml.element("identifier", words: identifierPrefix + harvested.record.id.rawValue)
      xml.element("datestamp", words: Timestamp.iso(harvested.date))
      for set in HarvestSet.names(of: harvested.record, taxonomy) {
        xml.element("setSpec", words: set)
      }
    }
  }

  /// `oai:practices.example.org:`
  var identifierPrefix: String { "oai:\(domain):" }

  /// The host that harvesters ask, without its port.
  var domain: String {
    let host = URL(string: baseAddress)?.host() ?? "localhost"
    return host.contains(":") ? "localhost" : host
  }
}
