/// Links of a page to files and to pages worth reading on.
struct PageLinks {
  let page: PageTree
  let boilerplate: Boilerplate
  let addresses: AddressBase

  // MARK: Files

  /// Files that the page offers, in its order, each address once.
  func documents() -> [HTMLPage.Document] {
    var documents: [HTMLPage.Document] = []
    var known: Set<String> = []
    for node in page.elements(.a) {
      guard let reference = page.attribute("href", of: node),
        let format = format(of: node, reference), !isOfSite(node),
        let address = addresses.resolve(reference), known.insert(address).inserted
      else { continue }
      let label = LinkLabel(page.line(of: node))
      let surroundings = LinkLabel(textAround(node))
      let title =
        label.title.isEmpty ? page.attribute("title", of: node)?.squeezed ?? "" : label.title
      let language =
        label.language ?? page.attribute("hreflang", of: node).flatMap(PageLanguage.language)
        ?? surroundings.language ?? LinkLabel.language(ofFile: address)
      documents.append(
        HTMLPage.Document(
          resource: Record.Resource(
            title: title.isEmpty ? fileName(address) : title, address: address, language: language,
            format: format.isEmpty ? label.format ?? surroundings.format : format),
          size: label.size ?? surroundings.size, line: page.line(node)))
    }
    return documents
  }

  private static let formats: [String: String] = [
    "pdf": "PDF", "doc": "DOC", "docx": "DOCX", "xls": "XLS", "xlsx": "XLSX", "ppt": "PPT",
    "pptx": "PPTX", "odt": "ODT", "ods": "ODS", "odp": "ODP", "rtf": "RTF", "epub": "EPUB",
    "csv": "CSV", "zip": "ZIP",
  ]

  private static let downloadClasses: Set<Substring> = [
    "docman_download__button", "ecl-file__download", "fr-download__link", "download-link",
    "gem-c-attachment__link", "wp-block-file__button",
  ]

  /// The format of the file behind a link: empty where it is a file but of what format the address
  /// does not tell, nothing where it is a page.
  private func format(of node: Int, _ reference: String) -> String? {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    if let dot = path.lastIndex(of: "."),
      let format = Self.formats[path[path.index(after: dot)...].lowercased()]
    {
      return format
    }
    let isDownload =
      page.hasAttribute("download", node) || reference.contains("download=")
      || reference.contains("com_docman") && reference.contains("download")
      || page.classes(node).contains(where: Self.downloadClasses.contains)
    return isDownload ? "" : nil
  }

  /// Whether a link is among those that all pages of the site have.
  private func isOfSite(_ node: Int) -> Bool {
    page.ancestors(node).contains { page.tags[$0] == .nav || page.tags[$0] == .footer }
  }

  /// What stands beside a link in its paragraph, item or file box: often its size and language.
  private func textAround(_ node: Int) -> String {
    guard
      let block = page.ancestors(node).first(where: {
        page.tags[$0].isBlock || page.hasClass("file", $0)
      }), page.subtree(block).count <= 60
    else { return "" }
    let links = page.subtree(block).count { page.tags[$0] == .a }
    return links == 1 ? page.line(of: block) : ""
  }

  private func fileName(_ address: String) -> String {
    String(address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? "")
  }

  // MARK: Pages to read on

  /// Links of lines that lead on, and of the elements that systems list related pages in.
  func related(_ lines: [PageLine]) -> [Record.Resource] {
    var related: [Record.Resource] = []
    var known: Set<String> = []
    let blocks = lines.compactMap { line in
      page.ancestors(line.node).first { page.tags[$0].isBlock }
    }
    let lists = page.indices.filter { node in
      page.isElement(node) && boilerplate.isLeftOut[node]
        && page.labelWords(node).contains { $0.hasPrefix("related") }
    }
    for link in (blocks + lists).flatMap({ page.subtree($0) }) where page.tags[link] == .a {
      let label = LinkLabel(page.line(of: link))
      guard let reference = page.attribute("href", of: link), format(of: link, reference) == nil,
        let address = addresses.resolve(reference), label.title.count > 3,
        known.insert(address).inserted
      else { continue }
      related.append(
        Record.Resource(
          title: label.title, address: address,
          language: label.language
            ?? page.attribute("hreflang", of: link).flatMap(PageLanguage.language)))
    }
    return related
  }
}
