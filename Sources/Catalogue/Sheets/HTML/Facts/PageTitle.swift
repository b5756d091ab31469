/// Finds the headline of a page.
struct PageTitle {
  let page: PageTree
  let boilerplate: Boilerplate
  let metadata: PageMetadata
  let linkedData: LinkedData
  /// The elements that hold the main text.
  let content: [Int]

  private struct Heading {
    let text: String
    /// What spellings of it share.
    let key: [UInt8]
    let level: Int
    let node: Int
  }

  /// What spellings of the site's name share; empty where it is not known.
  private let siteKey: [UInt8]

  init(
    page: PageTree, boilerplate: Boilerplate, metadata: PageMetadata, linkedData: LinkedData,
    content: [Int]
  ) {
    self.page = page
    self.boilerplate = boilerplate
    self.metadata = metadata
    self.linkedData = linkedData
    self.content = content
    siteKey =
      metadata.content("og:site_name", "application-name", "publisher")?.lettersAndDigitBytes ?? []
  }

  func find() -> HTMLPage.Found<String>? {
    let element = page.firstElement(.title)
    let whole = element.map { page.wholeText($0).squeezed } ?? ""
    let headings = headings
    let parts = Self.parts(of: whole)

    // What the page calls itself twice is its name; where a heading says the name of the site too,
    // that stands behind in the title.
    let named = Self.headings(headings, among: parts)
    let start = whole.lettersAndDigitBytes
    if let heading = named.first(where: { start.starts(with: $0.key) }) ?? named.first {
      return found(heading)
    }
    let mainHeadings = headings.filter { $0.level == 1 }
    if let entry = metadata.first(["og:title", "twitter:title", "dc.title", "dcterms.title"]) {
      let text = withoutSiteName(entry.content, headings)
      if mainHeadings.count == 1, Self.isForm(text, ofHeadline: mainHeadings[0].text) {
        return found(mainHeadings[0])
      }
      if !text.isEmpty, !isSiteName(text) {
        return .init(text, place: entry.name, line: page.line(entry.node))
      }
    }
    if let headline = linkedData.first("headline"), !headline.isEmpty {
      return .init(headline, place: "JSON-LD headline")
    }
    if let entry = metadata.entries.first(where: { entry in
      entry.name.hasSuffix("title") && entry.content != whole && entry.content.count > 10
        && whole.hasSuffix(entry.content)
    }) {
      return .init(entry.content, place: entry.name, line: page.line(entry.node))
    }
    if mainHeadings.count == 1 || (whole.isEmpty && !headings.isEmpty) {
      return found(mainHeadings.first ?? headings[0])
    }
    let text = withoutSiteName(whole, headings)
    guard let element, !text.isEmpty else { return headings.first.map(found) }
    return .init(text, place: "title", line: page.line(element))
  }

  private func found(_ heading: Heading) -> HTMLPage.Found<String> {
    .init(heading.text, place: "h\(heading.level)", line: page.line(heading.node))
  }

  /// Headings that may be the headline, the highest first.
  private var headings: [Heading] {
    var headings: [Heading] = []
    for node in page.indices {
      guard let level = page.tags[node].headingLevel, level <= 2 else { continue }
      let text = page.line(of: node)
      guard (2...1_200).contains(text.utf8.count), (2...300).contains(text.count) else { continue }
      let key = text.lettersAndDigitBytes
      guard key.isEmpty || key != siteKey else { continue }
      headings.append(Heading(text: text, key: key, level: level, node: node))
      if headings.count == 12 { break }
    }
    return headings.filter { $0.level == 1 } + headings.filter { $0.level == 2 }
  }

  /// Whether a title made to be shared elsewhere says in fewer words, or as many, what the headline
  /// does: whether it has half of its words in common with it.
  private static func isForm(_ title: String, ofHeadline headline: String) -> Bool {
    let (short, whole) = (words(title), words(headline))
    let shared = short.intersection(whole).count
    let isLoud = !headline.contains(where: \.isLowercase)
    return !isLoud && short.count <= whole.count && shared >= 2 && shared * 2 >= short.count
  }

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map(\.lettersAndDigitBytes).filter { !$0.isEmpty })
  }

  // MARK: The name of the site

  private static let separators: Set<Unicode.Scalar> = [
    "|", "–", "—", "-", "•", "·", ":", "»", "«", "/",
  ]

  /// Whether a word is a sign or two that part the name of a page from that of its site.
  private static func isSeparator(_ word: Substring) -> Bool {
    word.utf8.count <= 6 && word.unicodeScalars.count <= 2
      && word.unicodeScalars.allSatisfy(separators.contains)
  }

  /// A title, and its parts on either side of each separator that stands between spaces.
  private static func parts(of title: String) -> [String] {
    var parts = [title]
    let words = title.split(separator: " ")
    for (index, word) in words.enumerated().prefix(60) {
      let last = word.utf8.last
      guard isSeparator(word) || last == UInt8(ascii: ":") || last == UInt8(ascii: "|") else {
        continue
      }
      parts.append(words[..<index].joined(separator: " "))
      parts.append(words[(index + 1)...].joined(separator: " "))
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Headings that say what one of `parts` does.
  private static func headings(_ headings: [Heading], among parts: [String]) -> [Heading] {
    let keys = Set(parts.map { TextHash.of($0.lettersAndDigitBytes.span) })
    return headings.filter { keys.contains(TextHash.of($0.key.span)) }
  }

  private func isSiteName(_ text: String) -> Bool {
    !siteKey.isEmpty && siteKey == text.lettersAndDigitBytes
  }

  private func withoutSiteName(_ title: String, _ headings: [Heading]) -> String {
    let parts = Self.parts(of: title)
    if let heading = Self.headings(headings, among: parts).first { return heading.text }
    let words = title.split(separator: " ")
    // The name of a site is the shorter side of the last separator, at the end as a rule.
    for (index, word) in words.enumerated().reversed() where index > 0 && index < words.count - 1 {
      guard Self.isSeparator(word) else { continue }
      let before = words[..<index].joined(separator: " ")
      let after = words[(index + 1)...].joined(separator: " ")
      if isSiteName(after) { return before }
      if isSiteName(before) { return after }
      if word == "|" || word == "»" || word == "•" || word == "·" || after.count * 2 < before.count
      {
        return before.count >= after.count ? before : after
      }
    }
    return title
  }
}
