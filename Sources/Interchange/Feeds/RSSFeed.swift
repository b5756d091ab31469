import Catalogue
import Foundation

extension ExchangeFormat {
  /// The feed for readers that know RSS 2.0 only.
  public static let rss = ExchangeFormat(
    "rss", "application/rss+xml; charset=utf-8", isDownload: false, isFeed: true
  ) { list, publication throws(ExchangeError) in
    RSSWriter(list: list, publication: publication)
  }
}

private struct RSSWriter: ListWriter {
  let list: ListDescription
  let publication: Publication
  private var xml = XMLText()

  init(list: ListDescription, publication: Publication) {
    self.list = list
    self.publication = publication
  }

  mutating func start(_ output: inout [UInt8]) {
    xml.open(
      "rss",
      [
        ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ])
    xml.open("channel")
    xml.element("title", words: list.title)
    xml.element("link", words: list.page)
    xml.element("description", words: publication.words(publication.description) ?? "")
    xml.element("language", words: publication.language.tag)
    if let updated = list.updated {
      xml.element("lastBuildDate", words: Timestamp.mail(updated))
    }
    xml.element("generator", words: publication.name)
    xml.element(
      "atom:link",
      [("rel", "self"), ("type", "application/rss+xml"), ("href", list.address)])
    output += xml.take()
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let publication = publication
    let title = publication.title(of: record)
    xml.element("item") { xml in
      xml.element("title", words: title.text)
      xml.element("link", words: publication.permalink(record.id))
      xml.element("guid", [("isPermaLink", "false")], words: Publication.name(of: record.id))
      xml.element("pubDate", words: Timestamp.mail(practice.updated))
      xml.element("dc:language", words: title.language.tag)
      if let summary = publication.words(record.summary) {
        xml.element("description", words: summary)
      }
      for theme in publication.labels(record.themes, .theme) {
        xml.element("category", words: theme)
      }
    }
    output += xml.take()
  }

  mutating func finish(_ output: inout [UInt8]) {
    xml.close("channel")
    xml.close("rss")
    output += xml.take()
  }
}
