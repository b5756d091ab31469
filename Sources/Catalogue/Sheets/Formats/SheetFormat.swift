import Markup

/// A format of other people's in which practices may be told.
protocol SheetFormat: Sendable {
  /// Whether a document with that outermost element is of the format.
  func holds(_ root: MarkupElement) -> Bool

  /// What the document tells of, in its order.
  ///
  /// Throws where the document is of the format but none of its entries can be a record: a list of
  /// identifiers, an error of the protocol.
  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry]
}

extension SheetFormat {
  /// The refusal of a document for what `element` is.
  func refusal(_ message: String, at element: MarkupElement) -> InvalidSheet {
    InvalidSheet(
      file: element.document.file,
      problems: [
        SheetProblem(message, line: element.position.line, column: element.position.column)
      ])
  }
}

/// The formats that are read beside native sheets and pages: a new one is a file and a line here.
enum SheetFormats {
  static let all: [any SheetFormat] = [
    IATIFormat(),
    OAIFormat(),
    DublinCoreFormat(),
    MODSFormat(),
    // RSS 1.0 is RDF as well.
    RSSFormat(),
    DCATFormat(),
    CORDISFormat(),
    JATSFormat(),
    TEIFormat(),
    AtomFormat(),
    SitemapFormat(),
  ]

  /// How documents of these formats begin, in lower case: what tells a broken one from a page.
  static let openings = [
    "<iati-", "<oai-pmh", "<rss", "<feed", "<entry", "<rdf:rdf", "<mods", "<tei", "<article-meta",
    "<project", "<urlset", "<sitemapindex", "<oai_dc:dc",
  ]

  /// The format of a document with that outermost element.
  static func format(of root: MarkupElement) -> (any SheetFormat)? {
    all.first { $0.holds(root) }
  }
}
