public import Markup

/// Reads a web page into what it says.
public struct HTMLPageReader: Sendable {
  public var limits: MarkupLimits
  public var profile: TextProfile
  private let detector = LanguageDetector()

  public init(limits: MarkupLimits = .page, profile: TextProfile = .body) {
    self.limits = limits
    self.profile = profile
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
    return page(from: PageTree(document), address: address)
  }

  private func page(from tree: PageTree, address: String?) -> HTMLPage {
    let boilerplate = Boilerplate(tree)
    let metadata = PageMetadata(tree)
    let linkedData = LinkedData(tree)
    let content = MainContent(tree, boilerplate)
    var page = HTMLPage()

    page.canonicalAddress = canonicalAddress(tree, metadata, address: address)
    let addresses = AddressBase(tree, address: address ?? page.canonicalAddress)
    page.siteName = metadata.content("og:site_name", "application-name")
    page.description = metadata.content("description", "og:description", "dcterms.description")
    page.title = PageTitle(
      page: tree, boilerplate: boilerplate, metadata: metadata, linkedData: linkedData,
      content: content.parts
    ).find()

    let facts = PageFacts(page: tree, boilerplate: boilerplate, addresses: addresses).find()
    page.facts = facts.map(\.fact)
    let selection = LineSelection(
      tree, boilerplate, metadata: metadata, linkedData: linkedData, named: content.parts,
      title: page.title?.value, profile: profile)
    let chosen = selection.choices
    let boxes = FactBoxes(
      facts, among: chosen.filter { $0.isText || $0.isNamed }.map(\.line), in: tree)
    let text = ContentFilter(
      chosen.filter { !boxes.contains($0.line.node) }, of: tree, title: page.title?.value,
      profile: profile)
    page.sections = SectionAssembly.sections(of: text.lines)

    page.declaredLanguage = PageLanguage.declared(
      tree, metadata: metadata, linkedData: linkedData, content: content.parts.first)
    page.detectedLanguage = detector.guess(
      text.lines.lazy.map(\.text) + [page.title?.value ?? ""])
    page.alternates = PageLanguage.alternates(tree, addresses: addresses)

    let dates = PageDates(
      page: tree, metadata: metadata, linkedData: linkedData,
      address: address ?? page.canonicalAddress,
      anchor: headline(tree, page.title?.value) ?? content.parts.first ?? 0)
    page.published = dates.published
    page.modified = dates.modified

    let links = PageLinks(page: tree, boilerplate: boilerplate, addresses: addresses)
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
    let tree = PageTree(document)
    let boilerplate = Boilerplate(tree)
    let metadata = PageMetadata(tree)
    let linkedData = LinkedData(tree)
    let content = MainContent(tree, boilerplate)
    let title = PageTitle(
      page: tree, boilerplate: boilerplate, metadata: metadata, linkedData: linkedData,
      content: content.parts
    ).find()
    let selection = LineSelection(
      tree, boilerplate, metadata: metadata, linkedData: linkedData, named: content.parts,
      title: title?.value, profile: profile)
    return selection.lines.indices.map { index in
      (selection.lines[index].text, Array(selection.features(of: index)))
    }
  }
}
