import Catalogue
import Foundation

extension ExchangeFormat {
  /// A feed to follow (RFC 4287), which also tells what was withdrawn (RFC 6721).
  public static let atom = ExchangeFormat(
    "atom", "application/atom+xml; charset=utf-8", isDownload: false, isFeed: true
  ) { list, publication throws(ExchangeError) in
    AtomWriter(list: list, publication: publication)
  }
}

private struct AtomWriter: ListWriter {
  let list: ListDescription
  let publication: Publication
  private var xml = XMLText()

  init(list: ListDescription, publication: Publication) {
    self.list = list
    self.publication = publication
  }

  mutating func start(_ output: inout [UInt8]) {
    xml.open(
      "feed",
      [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:at", "http://purl.org/atompub/tombstones/1.0"),
        ("xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
        ("xml:lang", publication.language.tag),
      ])
    xml.element("id", words: list.address)
    xml.element("title", words: list.title)
    xml.element("subtitle", words: publication.words(publication.description) ?? "")
    let updated = [list.updated, list.withdrawn.map(\.updated).max()].compactMap { $0 }.max()
    // A feed of nothing has never changed; what must be a date is then the beginning of time.
    xml.element("updated", words: Timestamp.iso(updated ?? Date(timeIntervalSince1970: 0)))
    xml.element(
      "link",
      [("rel", "self"), ("type", "application/atom+xml"), ("href", list.address)])
    xml.element(
      "link",
      [
        ("rel", "alternate"), ("type", "text/html"), ("hreflang", publication.language.tag),
        ("href", list.page),
      ])
    let publisher = publication.publisher
    xml.element("author") { $0.element("name", words: publisher) }
    xml.element("generator", words: publication.name)
    if let license = publication.license {
      xml.element("link", [("rel", "license"), ("href", license)])
    }
    xml.element("opensearch:totalResults", words: String(list.total))
    for practice in list.withdrawn { tombstone(practice) }
    output += xml.take()
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let title = publication.title(of: record)
    xml.open("entry", [("xml:lang", title.language.tag)])
    xml.element("id", words: Publication.name(of: record.id))
    xml.element("title", words: title.text)
    xml.element("updated", words: Timestamp.iso(practice.updated))
    xml.element("published", words: Timestamp.iso(practice.created))
    for author in publication.authors(of: record) {
      xml.element("author") { $0.element("name", words: author) }
    }
    if let summary = record.summary.best(for: publication.language) {
      xml.element("summary", [("xml:lang", summary.language.tag)], words: summary.text)
    }
    for language in Language.ofTheCatalogue {
      xml.element(
        "link",
        [
          ("rel", "alternate"), ("type", "text/html"), ("hreflang", language.tag),
          ("href", publication.permalink(record.id, in: language)),
        ])
    }
    for resource in record.resources {
      xml.element(
        "link", [("rel", "related"), ("href", resource.address), ("title", resource.title)])
    }
    categories(of: record)
    xml.close("entry")
    output += xml.take()
  }

  mutating func finish(_ output: inout [UInt8]) {
    xml.close("feed")
    output += xml.take()
  }

  private mutating func categories(of record: Record) {
    for (kind, ids) in [(ConceptKind.theme, record.themes), (.country, record.countries)] {
      for id in ids {
        xml.element(
          "category",
          [
            ("term", id), ("scheme", "urn:passerelle:\(kind.rawValue)"),
            ("label", publication.label(id, kind)),
          ])
      }
    }
  }

  private mutating func tombstone(_ practice: DatedRecord) {
    let record = practice.record
    let publication = publication
    xml.element(
      "at:deleted-entry",
      [("ref", Publication.name(of: record.id)), ("when", Timestamp.iso(practice.updated))]
    ) { xml in
      if let reason = record.withdrawal.flatMap({ publication.words($0.reason) }) {
        xml.element("at:comment", words: reason)
      }
      if let replacement = record.withdrawal?.replacedBy {
        xml.element(
          "link", [("rel", "successor-version"), ("href", publication.permalink(replacement))])
      }
    }
  }
}
