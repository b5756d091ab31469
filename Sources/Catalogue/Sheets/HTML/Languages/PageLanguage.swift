/// What a page says its language is.
enum PageLanguage {
  /// The language that the element of the text says, or else the page.
  static func declared(
    _ page: PageTree, metadata: PageMetadata, linkedData: LinkedData, content: Int?
  ) -> Language? {
    let candidates = [
      metadata.content("inlanguage"),
      content.flatMap { node in
        ([node] + page.ancestors(node)).lazy
          .compactMap { page.attribute(.lang, of: $0) ?? page.attribute(.xmlLang, of: $0) }
          .first
      },
      linkedData.first("inLanguage"),
      metadata.content("content-language", "language", "dc.language"),
      metadata.content("og:locale"),
    ]
    return candidates.lazy.compactMap { $0.flatMap(language) }.first
  }

  /// Versions of the page in other languages: `link[hreflang]`, then links with `hreflang`.
  static func alternates(_ page: PageTree, addresses: AddressBase) -> [HTMLPage.Alternate] {
    var alternates: [HTMLPage.Alternate] = []
    for node in page.elements(.link) + page.elements(.a) {
      guard let tag = page.attribute(.hreflang, of: node), let language = language(tag),
        let address = page.attribute(.href, of: node).flatMap(addresses.resolve),
        page.tags[node] == .a
          || page.attribute(.rel, of: node)?.lowercased().contains("alternate") == true,
        !alternates.contains(where: { $0.language == language })
      else { continue }
      alternates.append(.init(language: language, address: address))
    }
    return alternates
  }

  /// A BCP 47 tag in its usual spelling, from `fr_FR`, `FR`, `en-us`; nothing for `x-default`.
  static func language(_ text: String) -> Language? {
    let parts = text.squeezed.split(separator: ",").first?.split { $0 == "-" || $0 == "_" } ?? []
    guard let primary = parts.first, (2...3).contains(primary.count),
      primary.allSatisfy({ $0.isLetter && $0.isASCII })
    else { return nil }
    let region = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(\.isLetter) }
    return Language(primary.lowercased() + (region.map { "-" + $0.uppercased() } ?? ""))
  }
}
