import Markup

/// Names the vocabularies of XML that people may take for sheets.
enum XMLVocabulary {
  /// What a document with that outermost element is, in words.
  static func name(ofRoot root: MarkupElement) -> String {
    if let namespace = root.namespace,
      let known = namespaces.first(where: { namespace.hasPrefix($0.prefix) })
    {
      return known.name
    }
    if let known = roots[root.name] { return known }
    return "an XML file of a kind unknown here (<\(root.name)>)"
  }

  private static let namespaces: [(prefix: String, name: String)] = [
    ("http://www.loc.gov/MARC21/", "a MARC file of library records"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "an RDF file (DCAT or the like)"),
    ("http://www.w3.org/2000/svg", "a drawing (SVG)"),
    ("http://www.w3.org/1999/XSL/", "a style sheet (XSLT)"),
    ("http://www.w3.org/2001/XMLSchema", "an XML schema"),
    ("http://relaxng.org/", "a RELAX NG schema"),
    ("http://docbook.org/ns/", "a DocBook text"),
    ("http://docs.oasis-open.org/legaldocml/", "a legal text (Akoma Ntoso)"),
    ("urn:oasis:names:tc:opendocument:", "an office document (ODF)"),
    ("http://schemas.microsoft.com/office/", "an office document"),
  ]

  private static let roots = [
    "article": "an article without the front matter of JATS", "svg": "a drawing (SVG)",
    "grammar": "a RELAX NG schema", "opml": "a list of feeds (OPML)",
    "channel": "a part of an RSS feed", "book": "a DocBook text",
  ]
}
