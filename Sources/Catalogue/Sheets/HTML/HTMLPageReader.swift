public import Markup

/// Reads a web page into what it says.
public struct HTMLPageReader: Sendable {
  public var limits: MarkupLimits
  public var profile: TextProfile
  /// Whether what a page leads to is read as well: its documents, pages to read on, and the same page
  /// in other languages.
  public var readsLinks: Bool
  private let detector = LanguageDetector()

  public init(
    limits: MarkupLimits = .page, profile: TextProfile = .body, readsLinks: Bool = true
  ) {
    self.limits = limits
    self.profile = profile
    self.readsLinks = readsLinks
  }

  /// Reads the page whose bytes are `bytes`.
  ///
  /// Whatever the bytes are, a page comes out, if an empty one; throws only at what goes beyond
  /// ``limits``.
  ///
  /// - Parameters:
  ///   - file: the name that problems are reported under.
  ///   - address: where the page is from, if that is known; links are resolved against it.
  ///   - charset: the encoding that came with the page from elsewhere.
  public func page(
    from bytes: [UInt8], file: String, address: String? = nil, charset: String? = nil
  ) throws(MarkupError) -> HTMLPage {
    let document = try MarkupDocument(html: bytes, file: file, charset: charset, limits: limits)
    guard document.root != nil else { return HTMLPage() }
    return page(of: PageReading(PageTree(document)), address: address)
  }

  /// The main text of the page whose bytes are `bytes`, as ``HTMLPage/text`` has it.
  ///
  /// Takes less time than ``page(from:file:address:charset:)``: days, languages, files and links are
  /// not looked for. The same goes for its parameters and what it throws.
  public func text(
    from bytes: [UInt8], file: String, charset: String? = nil
  ) throws(MarkupError) -> String {
    let document = try MarkupDocument(html: bytes, file: file, charset: charset, limits: limits)
    guard document.root != nil else { return "" }
    let reading = PageReading(PageTree(document))
    let facts = reading.facts(AddressBase(reading.tree, address: nil))
    var page = HTMLPage()
    page.sections = SectionAssembly.sections(of: reading.text(profile, besides: facts).lines)
    return page.text
  }

  private func page(of reading: PageReading, address: String?) -> HTMLPage {
    let (tree, metadata, linkedData) = (reading.tree, reading.metadata, reading.linkedData)
    var page = HTMLPage()
    page.canonicalAddress = canonicalAddress(tree, metadata, address: address)
    let addresses = AddressBase(tree, address: address ?? page.canonicalAddress)
    page.siteName = metadata.content("og:site_name", "application-name")
    page.description = metadata.content("description", "og:description", "dcterms.description")
    page.title = reading.title

    let facts = reading.facts(addresses)
    page.facts = facts.map(\.fact)
    let text = reading.text(profile, besides: facts)
    page.sections = SectionAssembly.sections(of: text.lines)

    page.declaredLanguage = PageLanguage.declared(
      tree, metadata: metadata, linkedData: linkedData, content: reading.content.first)
    page.detectedLanguage = detector.guess(
      text.lines.lazy.map(\.text) + [page.title?.value ?? ""])

    let dates = PageDates(
      page: tree, metadata: metadata, linkedData: linkedData,
      address: address ?? page.canonicalAddress,
      anchor: headline(tree, page.title?.value) ?? reading.content.first ?? 0)
    page.published = dates.published
    page.modified = dates.modified

    guard readsLinks else { return page }
    page.alternates = PageLanguage.alternates(tree, addresses: addresses)
    let links = PageLinks(page: tree, boilerplate: reading.boilerplate, addresses: addresses)
    page.documents = links.documents()
    page.related = links.related(text.related)
    return page
  }

  private func canonicalAddress(
    _ tree: PageTree, _ metadata: PageMetadata, address: String?
  ) -> String? {
    let link = tree.elements(.link).first { node in
      tree.attribute(.rel, of: node)?.lowercased().split(separator: " ").contains("canonical")
        == true
    }
    let written = link.flatMap { tree.attribute(.href, of: $0) } ?? metadata.content("og:url")
    return written.flatMap { AddressBase(tree, address: address).resolve($0) }
  }

  /// Rank of the heading that says the title.
  private func headline(_ tree: PageTree, _ title: String?) -> Int? {
    guard let title = title?.lettersAndDigitBytes, !title.isEmpty else { return nil }
    return tree.indices.first { node in
      tree.tags[node].headingLevel != nil && tree.line(of: node).lettersAndDigitBytes == title
    }
  }
}

extension HTMLPageReader {
  /// What ``LineModel`` is fitted on: each line of a page with what is measured of it.
  package func measuredLines(
    of bytes: [UInt8], file: String
  ) throws(MarkupError) -> [(line: String, values: [Float])] {
    let document = try MarkupDocument(html: bytes, file: file, limits: limits)
    guard document.root != nil else { return [] }
    let selection = PageReading(PageTree(document)).selection(profile)
    return selection.lines.indices.map { index in
      (selection.lines[index].text, Array(selection.features(of: index)))
    }
  }
}
