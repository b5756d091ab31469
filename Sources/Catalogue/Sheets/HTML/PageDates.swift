/// Finds when a page was published and last changed.
struct PageDates {
  let page: PageTree
  let boilerplate: Boilerplate
  let metadata: PageMetadata
  let linkedData: LinkedData
  /// The address of the page, where it is known: many hold the date.
  let address: String?
  /// Rank of the headline, or else of the main text.
  let anchor: Int

  var published: HTMLPage.Found<PartialDate>? {
    let stated = stated(inLinkedData: "datePublished") ?? stated(inMetadata: Self.publishedNames)
    if let stated { return onTheDayOfThePage(stated) }
    return marked(["datepublished", "published", "dc:date", "dc:created", "pubdate", "dateline"])
      ?? visible ?? marked([]) ?? self.stated(inLinkedData: "dateCreated")
      ?? self.stated(inMetadata: Self.vagueNames) ?? inAddress ?? first(isOfOtherPages: false)
      ?? first(isOfOtherPages: true)
  }

  /// Systems state the time in UTC, and put the day of their own place into the address and beside the
  /// headline; where the two are a day apart, readers know the page by the latter.
  private func onTheDayOfThePage(
    _ stated: HTMLPage.Found<PartialDate>
  ) -> HTMLPage.Found<PartialDate> {
    guard stated.value.precision == .day else { return stated }
    let local = [inAddress, marked([])].compactMap(\.self).first { found in
      found.value.precision == .day && abs(found.value.firstDay - stated.value.firstDay) == 1
    }
    return local ?? stated
  }

  var modified: HTMLPage.Found<PartialDate>? {
    stated(inLinkedData: "dateModified") ?? stated(inMetadata: Self.modifiedNames)
      ?? marked(["datemodified", "modified", "updated", "dc:modified"])
  }

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "date",
    "pubdate", "publishdate", "publish-date", "publication_date", "citation_publication_date",
    "citation_date", "parsely-pub-date", "sailthru.date", "article.published",
    "cxenseparse:recs:publishtime",
    "displaydate", "originalpublicationdate", "article_date_original", "rnews:datepublished",
    "og:published_time", "og:release_date", "releasedate", "creation_date", "created",
  ]

  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "modified", "revised",
  ]

  private static let vagueNames = ["datecreated", "datetime", "og:updated_time", "last-modified"]

  // MARK: What the page declares

  private func stated(inLinkedData property: String) -> HTMLPage.Found<PartialDate>? {
    linkedData.first(property).flatMap(WrittenDate.first)
      .map { .init($0, place: "JSON-LD \(property)") }
  }

  private func stated(inMetadata names: [String]) -> HTMLPage.Found<PartialDate>? {
    for name in names {
      if let entry = metadata.first([name]), let date = WrittenDate.first(in: entry.content) {
        return .init(date, place: name, line: page.line(entry.node))
      }
    }
    return nil
  }

  /// An element that is marked as a date and has one of `marks` in its class or property; of several,
  /// the nearest to the headline. No marks are needed of a `time` element near it.
  private func marked(_ marks: [String]) -> HTMLPage.Found<PartialDate>? {
    var best: (distance: Int, found: HTMLPage.Found<PartialDate>)?
    for node in page.indices where page.isElement(node) {
      let isTime = page.tags[node] == .time || page.tags[node] == .abbr
      let properties =
        (page.attribute(.itemprop, of: node) ?? "") + " "
        + (page.attribute(.property, of: node) ?? "")
      guard isTime || properties.count > 1 else { continue }
      let words = (properties + " " + (page.attribute(.class, of: node) ?? "")).lowercased()
      let isMarked =
        marks.contains { words.contains($0) } || page.hasAttribute(.pubdate, node)
        || (marks.isEmpty && isTime)
      guard isMarked, isNotOfOtherPage(node) else { continue }
      let text =
        page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node)
        ?? page.attribute(.title, of: node) ?? page.line(of: node)
      guard let date = WrittenDate.first(in: text) ?? WrittenDate.first(in: page.line(of: node))
      else { continue }
      let distance = abs(node - anchor)
      if best.map({ distance < $0.distance }) ?? true {
        best = (distance, .init(date, place: "time", line: page.line(node)))
      }
    }
    return best?.found
  }

  /// Whether a date is not one in a list of other pages or of comments.
  private func isNotOfOtherPage(_ node: Int) -> Bool {
    let others: Set<Substring> = [
      "related", "comment", "comments", "sidebar", "widget", "teaser", "latest", "popular",
      "recommended", "footer",
    ]
    return !page.ancestors(node).prefix(8).contains { ancestor in
      page.tags[ancestor] == .aside || page.tags[ancestor] == .footer
        || (ancestor > anchor && page.labelWords(ancestor).contains(where: others.contains))
    }
  }

  // MARK: What the reader sees

  /// A date in a short line not far from the headline.
  private var visible: HTMLPage.Found<PartialDate>? {
    var best: (distance: Double, found: HTMLPage.Found<PartialDate>)?
    for node in max(0, anchor - 60)..<min(page.count, anchor + 120) where page.isText(node) {
      let bytes = page.textBytes(node)
      guard bytes.count >= 8, bytes.count <= 400, bytes.contains(where: { (48...57).contains($0) }),
        page.parent(node).map({ !page.tags[$0].isNeverText && page.tags[$0] != .a }) ?? false,
        let date = WrittenDate.first(in: String(decoding: bytes, as: UTF8.self).squeezed),
        date.precision == .day, isNotOfOtherPage(node)
      else { continue }
      // A long line tells of other days as well; the byline comes after the headline as a rule.
      let distance =
        Double(abs(node - anchor)) * (node < anchor ? 2 : 1) + Double(bytes.count) / 4
      if best.map({ distance < $0.distance }) ?? true {
        best = (distance, .init(date, place: "text", line: page.line(node)))
      }
    }
    return best?.found
  }

  /// The first day that a short text of the page names.
  ///
  /// - Parameter isOfOtherPages: whether lists of other pages are looked through as well.
  private func first(isOfOtherPages: Bool) -> HTMLPage.Found<PartialDate>? {
    for node in page.indices where page.isText(node) {
      let bytes = page.textBytes(node)
      guard bytes.count >= 8, bytes.count <= 200, bytes.contains(where: \.isASCIIDigit),
        page.parent(node).map({ !page.tags[$0].isNeverText }) ?? false,
        let date = WrittenDate.first(in: String(decoding: bytes, as: UTF8.self).squeezed),
        date.precision == .day, isOfOtherPages || isNotOfOtherPage(node)
      else { continue }
      return .init(date, place: "text", line: page.line(node))
    }
    return nil
  }

  /// `/2013/03/12/` or `2013-03-12` in the address.
  private var inAddress: HTMLPage.Found<PartialDate>? {
    guard let address else { return nil }
    return WrittenDate.first(in: address.suffix(300)).map { .init($0, place: "address") }
  }
}
