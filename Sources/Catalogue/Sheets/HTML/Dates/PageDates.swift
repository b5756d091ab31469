/// Finds when a page was published and last changed.
struct PageDates {
  private let page: PageTree
  private let metadata: PageMetadata
  private let linkedData: LinkedData
  /// The address of the page, where it is known: many hold the date.
  private let address: String?
  /// Rank of the headline, or else of the main text.
  private let anchor: Int
  private let marks: [Mark]

  init(
    page: PageTree, metadata: PageMetadata, linkedData: LinkedData, address: String?, anchor: Int
  ) {
    self.page = page
    self.metadata = metadata
    self.linkedData = linkedData
    self.address = address
    self.anchor = anchor
    marks = Self.marks(of: page)
  }

  var published: HTMLPage.Found<PartialDate>? {
    let stated =
      stated(inLinkedData: "datePublished") ?? stated(inMetadata: Self.publishedNames)
      ?? statedInNames
    if let stated { return onTheDayOfThePage(stated) }
    return marked(Self.markNames)?.date ?? nearHeadline
      ?? self.stated(inLinkedData: "dateCreated") ?? self.stated(inMetadata: Self.vagueNames)
      ?? inAddress
      ?? PublicationScripts(page).first.map { .init($0, place: "script") }
      ?? first(isOfOtherPages: false)
      ?? first(isOfOtherPages: true)
  }

  /// Systems state the time in UTC, and put the day of their own place into the address and beside the
  /// headline; where the two are a day apart, readers know the page by the latter.
  private func onTheDayOfThePage(
    _ stated: HTMLPage.Found<PartialDate>
  ) -> HTMLPage.Found<PartialDate> {
    guard stated.value.precision == .day else { return stated }
    for found in [inAddress, marked([])?.date].compactMap(\.self)
    where found.value.precision == .day {
      let days = abs(found.value.dayNumber - stated.value.dayNumber)
      if days == 0 { return stated }
      if days == 1 { return found }
    }
    return stated
  }

  var modified: HTMLPage.Found<PartialDate>? {
    stated(inLinkedData: "dateModified") ?? stated(inMetadata: Self.modifiedNames)
      ?? marked(["datemodified", "modified", "updated", "dc:modified"])?.date
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

  private static let markNames = [
    "datepublished", "published", "publication", "dc:date", "dc:created", "pubdate", "dateline",
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

  /// A date under a name of the page's own that speaks of publishing: `w-published-date`.
  private var statedInNames: HTMLPage.Found<PartialDate>? {
    for entry in metadata.entries where entry.name.contains("publi") {
      guard !entry.name.contains("modif"), !entry.name.contains("updat"),
        entry.content.utf8.count <= 60, let date = WrittenDate.first(in: entry.content)
      else { continue }
      return .init(date, place: entry.name, line: page.line(entry.node))
    }
    return nil
  }

  /// An element that may be marked as a date.
  private struct Mark {
    let node: Int
    let isTime: Bool
    /// Its properties and classes, and the class of the element around it, in UTF-8, letters of ASCII
    /// in lower case.
    let words: [UInt8]
  }

  /// A date with how far it stands from the headline, in nodes.
  private struct Near {
    let distance: Double
    let date: HTMLPage.Found<PartialDate>
  }

  private static func marks(of page: PageTree) -> [Mark] {
    page.indices.compactMap { node in
      let isTime = page.tags[node] == .time || page.tags[node] == .abbr
      guard isTime || page.hasAttribute(.itemprop, node) || page.hasAttribute(.property, node)
      else {
        return nil
      }
      var words: [UInt8] = []
      for name in [AttributeName.itemprop, .property, .class] {
        for byte in page.attributeBytes(name, of: node) ?? [] { words.append(byte.lowercased) }
        words.append(UInt8(ascii: " "))
      }
      if isTime, let around = page.parent(node) {
        for byte in page.attributeBytes(.class, of: around) ?? [] { words.append(byte.lowercased) }
      }
      return Mark(node: node, isTime: isTime, words: words)
    }
  }

  /// An element that is marked as a date and has one of `names` in its class or property; of several,
  /// the nearest to the headline. No name is needed of a `time` element near it.
  private func marked(_ names: [String]) -> Near? {
    var best: Near?
    for mark in marks {
      let node = mark.node
      let isMarked =
        names.contains(where: mark.words[...].holds) || page.hasAttribute(.pubdate, node)
        || (names.isEmpty && mark.isTime)
      let distance = Double(abs(node - anchor))
      guard isMarked, best.map({ distance < $0.distance }) ?? true, isNotOfOtherPage(node) else {
        continue
      }
      guard let date = date(of: node) else { continue }
      best = Near(distance: distance, date: .init(date, place: "time", line: page.line(node)))
    }
    return best
  }

  /// The day that a marked element says: to the reader, where it says that the page was published then,
  /// or else in its attributes.
  private func date(of node: Int) -> PartialDate? {
    let line = page.line(of: node)
    let written = WrittenDate.first(in: line)
    if written?.precision == .day, Self.publishing.contains(where: line.lowercased().hasPrefix) {
      return written
    }
    let stated =
      page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node)
      ?? page.attribute(.title, of: node)
    return stated.flatMap { WrittenDate.first(in: $0) } ?? written
  }

  /// What words for publishing begin with.
  private static let publishing = [
    "publi", "posted", "veröffentlicht", "erschienen", "опубликован", "opublikowan", "gepubliceerd",
  ]

  /// Whether a date is not one in a list of other pages or of comments.
  private func isNotOfOtherPage(_ node: Int) -> Bool {
    !page.ancestors(node).prefix(8).contains { ancestor in
      page.tags[ancestor] == .aside || page.tags[ancestor] == .footer
        || ancestor > anchor && page.roles(ancestor).contains(.ofOtherPages)
    }
  }

  // MARK: What the reader sees

  /// The date that readers see beside the headline: in a line, or in an element for times that stands
  /// nearer.
  private var nearHeadline: HTMLPage.Found<PartialDate>? {
    guard let visible else { return marked([])?.date }
    guard let time = marked([]), time.distance < visible.distance else { return visible.date }
    return time.date
  }

  /// A date in a short line not far from the headline.
  private var visible: Near? {
    var best: Near?
    for node in max(0, anchor - 60)..<min(page.count, anchor + 120) where page.isText(node) {
      let bytes = page.textBytes(node)
      guard bytes.count >= 8, bytes.count <= 400, WrittenDate.mayHold(bytes),
        page.parent(node).map({ !page.tags[$0].isNeverText && page.tags[$0] != .a }) ?? false,
        let date = WrittenDate.first(in: String(decoding: bytes, as: UTF8.self).squeezed),
        date.precision == .day, isNotOfOtherPage(node)
      else { continue }
      // A long line tells of other days as well; the byline comes after the headline as a rule.
      var distance =
        Double(abs(node - anchor)) * (node < anchor ? 2 : 1) + Double(bytes.count) / 4
      if isNamedAsDate(node) { distance /= 3 }
      if best.map({ distance < $0.distance }) ?? true {
        best = Near(distance: distance, date: .init(date, place: "text", line: page.line(node)))
      }
    }
    return best
  }

  /// Whether the element of a text, or the one around it, is called a date or a byline. Elements for
  /// times speak for themselves.
  private func isNamedAsDate(_ text: Int) -> Bool {
    let around = page.ancestors(text).prefix(2)
    return !around.contains { page.tags[$0] == .time }
      && around.contains { page.marks($0).contains(.byline) }
  }

  /// The first day that a short text of the page names.
  ///
  /// - Parameter isOfOtherPages: whether lists of other pages are looked through as well.
  private func first(isOfOtherPages: Bool) -> HTMLPage.Found<PartialDate>? {
    for node in page.indices where page.isText(node) {
      let bytes = page.textBytes(node)
      guard bytes.count >= 8, bytes.count <= 200, WrittenDate.mayHold(bytes),
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
