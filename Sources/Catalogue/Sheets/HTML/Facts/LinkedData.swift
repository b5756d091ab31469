/// What a page says about itself in JSON-LD, all its graphs taken together.
struct LinkedData {
  /// The first value of each property, and the first that an article or page has.
  private var values: [String: String] = [:]
  private var ofPages: [String: String] = [:]

  private static let wanted: Set<String> = [
    "headline", "datePublished", "dateModified", "dateCreated", "inLanguage",
  ]

  init(_ page: PageTree) {
    for script in page.elements(.script)
    where page.attribute(.type, of: script)?.lowercased() == "application/ld+json" {
      var scanner = LinkedDataScanner(page.wholeTextBytes(script), wanted: Self.wanted)
      for found in scanner.scan() {
        // JSON has escapes of its own.
        let text = found.text.withoutControls.squeezed
        if found.isOfPage, ofPages[found.name] == nil { ofPages[found.name] = text }
        if values[found.name] == nil { values[found.name] = text }
      }
    }
  }

  /// The first value of `property`, where there is one.
  func first(_ property: String) -> String? { ofPages[property] ?? values[property] }
}
