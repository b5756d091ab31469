import Catalogue
import Interchange

/// How to search the catalogue, for browsers and programs that gather searches (OpenSearch 1.1).
struct SearchDescription {
  let publication: Publication
  let addresses: Addresses
  let icon: String

  var text: String {
    let (origin, language) = (publication.origin, publication.language)
    let search = origin + addresses.search(language)
    var xml = XMLText()
    xml.element(
      "OpenSearchDescription",
      [("xmlns", "http://a9.com/-/spec/opensearch/1.1/"), ("xml:lang", language.tag)]
    ) { xml in
      // At most 16, 1024 and 48 characters.
      xml.element("ShortName", words: String(publication.name.prefix(16)))
      let description = publication.description.best(for: language)?.text ?? publication.name
      xml.element("Description", words: String(description.prefix(1024)))
      xml.element("LongName", words: String("\(publication.name) (\(language))".prefix(48)))
      xml.url("results", "text/html", "\(search)?q={searchTerms}&page={startPage?}")
      xml.url("results", "application/atom+xml", "\(search).atom?q={searchTerms}")
      xml.url(
        "results", "application/json",
        origin + Addresses.Segment.api
          + "/search?q={searchTerms}&page={startPage?}&lang=\(language.tag)")
      xml.url(
        "suggestions", "application/x-suggestions+json",
        origin + Addresses.Segment.api
          + "/suggest?q={searchTerms}&lang=\(language.tag)&format=opensearch")
      xml.url(
        "self", "application/opensearchdescription+xml", origin + addresses.openSearch(language))
      if let contact = publication.contact { xml.element("Contact", words: contact) }
      xml.element("Image", [("type", "image/svg+xml")], words: origin + icon)
      xml.element("Query", [("role", "example"), ("searchTerms", "diaspora")])
      xml.element("SyndicationRight", words: "open")
      xml.element("AdultContent", words: "false")
      for language in Language.ofTheInterface { xml.element("Language", words: language.tag) }
      xml.element("InputEncoding", words: "UTF-8")
      xml.element("OutputEncoding", words: "UTF-8")
    }
    return xml.text
  }
}

extension XMLText {
  fileprivate mutating func url(_ relation: String, _ type: String, _ template: String) {
    element("Url", [("rel", relation), ("type", type), ("template", template)])
  }
}
