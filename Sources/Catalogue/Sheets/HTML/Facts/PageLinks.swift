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
      guard let reference = page.attributeBytes(.href, of: node),
        let format = format(of: node, reference), !isOfSite(node),
        let address = addresses.resolve(String(decoding: reference, as: UTF8.self)),
        known.insert(address).inserted
      else { continue }
      let label = label(of: node)
      let surroundings = LinkLabel(textAround(node))
      let tooltip = LinkLabel(page.attribute(.title, of: node) ?? "")
      let title =
        isTelling(label.title)
        ? label.title : titleBefore(node) ?? titleAround(node) ?? nameOfLanguage(label)
      let language =
        label.language ?? page.attribute(.hreflang, of: node).flatMap(PageLanguage.language)
        ?? surroundings.language ?? LinkLabel.language(ofFile: address)
      documents.append(
        HTMLPage.Document(
          resource: Record.Resource(
            title: title.isEmpty ? fileName(address) : title, address: address, language: language,
            format: format.isEmpty ? label.format ?? surroundings.format : format),
          size: label.size ?? surroundings.size ?? tooltip.size, line: page.line(node)))
    }
    return documents
  }

  /// What a link says: its words, or what it has for those who do not see it where they are no more
  /// than “Download”.
  private func label(of node: Int) -> LinkLabel {
    let label = LinkLabel(page.line(of: node))
    if isTelling(label.title) { return label }
    guard let spoken = page.attribute(.ariaLabel, of: node).map({ LinkLabel($0.squeezed) }),
      isTelling(spoken.title)
    else { return label }
    return spoken
  }

  /// The words of a link that names no more than a language: better than the name of the file.
  private func nameOfLanguage(_ label: LinkLabel) -> String {
    label.title.utf8.count > 2 && LinkLabel.language(named: label.title) != nil ? label.title : ""
  }

  /// What a line says before the links that offer its file in several languages: “Handbook: English |
  /// Français”.
  private func titleBefore(_ node: Int) -> String? {
    guard let block = page.ancestors(node).first(where: { page.tags[$0].isBlock }),
      page.subtree(block).count <= 60
    else { return nil }
    let line = page.line(of: block) { page.tags[$0] == .a }
    let title = line.split { !$0.isLetter && !$0.isNumber }.isEmpty ? "" : line.trimmingSigns
    return isTelling(title) && title.utf8.count <= 120 && LinkLabel.isRemark(title) == false
      ? title : nil
  }

  /// The format of the file behind a link: empty where it is a file but of what format the address
  /// does not tell, nothing where it is a page.
  private func format(of node: Int, _ reference: ArraySlice<UInt8>) -> String? {
    if let format = FileFormat.named(in: reference) { return format }
    let isDownload =
      page.hasAttribute(.download, node) || page.classKinds(node).roles.contains(.download)
      || reference.holds("download")
        && (reference.holds("download=") || reference.holds("com_docman"))
    return isDownload ? "" : nil
  }

  /// Whether a link is among those that all pages of the site have.
  private func isOfSite(_ node: Int) -> Bool {
    page.ancestors(node).contains { page.tags[$0] == .nav || page.tags[$0] == .footer }
  }

  /// What stands beside a link in its paragraph, item or box: often size and language.
  private func textAround(_ node: Int) -> String {
    guard let block = page.ancestors(node).first(where: { page.tags[$0].isBlock }),
      page.subtree(block).count <= 60,
      page.subtree(block).count(where: { page.tags[$0] == .a }) == 1
    else { return "" }
    return page.line(of: block) { $0 == node }
  }

  /// The title of the box that a link stands in, for links that say no more than “Download”.
  private func titleAround(_ node: Int) -> String? {
    for box in page.ancestors(node).prefix(4) where page.subtree(box).count <= 60 {
      let title = page.subtree(box).first { inner in
        page.tags[inner].headingLevel != nil || page.isLabelled(inner, with: "title")
      }
      if let line = title.map({ page.line(of: $0) }), isTelling(line) { return line }
    }
    return page.attribute(.title, of: node)?.squeezed
  }

  /// Whether the words of a link tell one file from another.
  private func isTelling(_ label: String) -> Bool {
    !label.isEmpty && !FileFormat.all.contains(label.uppercased())
      && !Self.downloadWords.contains(label.lettersAndDigits)
      && (label.utf8.count > 40 || LinkLabel.language(named: label) == nil)
  }

  private static let downloadWords: Set<String> = [
    "download", "downloadfile", "downloadpdf", "télécharger", "téléchargement", "descargar",
    "descarga", "скачать", "herunterladen", "scarica", "baixar", "pobierz", "downloaden",
    "downloadhere", "here", "ici", "aquí", "здесь", "hier",
  ]

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
      boilerplate.isLeftOut[node] && page.roles(node).contains(.relatedPages)
    }
    for link in (blocks + lists).flatMap({ page.subtree($0) }) where page.tags[link] == .a {
      guard let reference = page.attributeBytes(.href, of: link),
        format(of: link, reference) == nil,
        let address = addresses.resolve(String(decoding: reference, as: UTF8.self)),
        !known.contains(address)
      else { continue }
      let label = LinkLabel(page.line(of: link))
      guard label.title.count > 3 else { continue }
      known.insert(address)
      related.append(
        Record.Resource(
          title: label.title, address: address,
          language: label.language
            ?? page.attribute(.hreflang, of: link).flatMap(PageLanguage.language)))
    }
    return related
  }
}

extension String {
  /// Without what parts the items of a line at its ends.
  fileprivate var trimmingSigns: String {
    var rest = self[...]
    while let last = rest.last, !last.isLetter, !last.isNumber, !")]?!»”".contains(last) {
      rest.removeLast()
    }
    while let first = rest.first, first.isWhitespace || "|:,–-•·/".contains(first) {
      rest.removeFirst()
    }
    return String(rest)
  }
}
