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
    ("http://www.openarchives.org/OAI/2.0", "an OAI-PMH response"),
    ("http://www.loc.gov/mods/", "a MODS file of library records"),
    ("http://www.loc.gov/MARC21/", "a MARC file of library records"),
    ("http://www.w3.org/2005/Atom", "an Atom feed"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "an RDF file (DCAT or the like)"),
    ("http://cordis.europa.eu", "a CORDIS project file"),
    ("http://www.tei-c.org/ns/", "a TEI text"),
    ("http://www.sitemaps.org/schemas/", "a sitemap"),
    ("http://www.google.com/schemas/sitemap", "a sitemap"),
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
    "iati-activities": "an IATI activity file", "iati-activity": "an IATI activity file",
    "iati-organisations": "an IATI organisation file", "rss": "an RSS feed",
    "feed": "an Atom feed", "RDF": "an RDF file (DCAT or the like)", "article": "a JATS article",
    "TEI": "a TEI text", "TEI.2": "a TEI text", "urlset": "a sitemap",
    "sitemapindex": "an index of sitemaps", "svg": "a drawing (SVG)",
    "OAI-PMH": "an OAI-PMH response",
    "mods": "a MODS file of library records", "modsCollection": "a MODS file of library records",
    "project": "a CORDIS project file", "grammar": "a RELAX NG schema",
  ]
}
