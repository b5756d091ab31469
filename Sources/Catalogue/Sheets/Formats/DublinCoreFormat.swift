import Markup

/// A description in Dublin Core: the fifteen elements, or the DCMI terms that refine them.
struct DublinCoreFormat: SheetFormat {
  private static let namespaces: Set<String> = [
    "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
  ]

  func holds(_ root: MarkupElement) -> Bool {
    root.namespace == "http://www.openarchives.org/OAI/2.0/oai_dc/"
      || root.name == "qualifieddc"
      || ["metadata", "record", "dc", "simpledc"].contains(root.name)
        && root.elements.contains { Self.namespaces.contains($0.namespace ?? "") }
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    var entry = ForeignEntry(part: "record", at: root)
    Self.read(root.elements, into: &entry)
    return [entry]
  }

  /// Takes the elements of Dublin Core among `elements`, as they also stand in feeds and in RDF.
  static func read(_ elements: [MarkupElement], into entry: inout ForeignEntry) {
    let own = elements.filter { namespaces.contains($0.namespace ?? "") }
    if let code = own.first(where: { $0.name == "language" }) {
      entry.language = entry.language ?? LanguageCode.language(code.text.collapsingSpace)
    }
    for element in own { read(element, into: &entry) }
  }

  private static func read(_ element: MarkupElement, into entry: inout ForeignEntry) {
    let words = element.text.collapsingSpace
    guard !words.isEmpty else { return }
    switch element.name {
    case "title": entry.add(.title(words), at: element)
    case "alternative": entry.add(.alias(words), at: element)
    case "description", "abstract":
      // Repositories also describe with keywords; what is no sentence is no summary.
      entry.add(.summary(words), at: element)
    case "subject": entry.add(.subject(words), at: element)
    case "coverage", "spatial": readCoverage(words, at: element, into: &entry)
    // Who wrote it is a person more often than not, and persons are not kept.
    case "publisher":
      entry.add(
        .partner(name: words, role: nil, type: nil, country: nil), at: element)
    case "identifier": readIdentifier(words, at: element, into: &entry)
    case "source" where words.isWebAddress:
      entry.add(.source(address: words, date: nil), at: element)
    case "date", "temporal": _ = readDate(words, at: element, into: &entry)
    case "isPartOf" where !words.isWebAddress: entry.add(.programme(words), at: element)
    default: break
    }
  }

  /// An address, which is where it can be read, or a name.
  private static func readIdentifier(
    _ words: String, at element: MarkupElement, into entry: inout ForeignEntry
  ) {
    if words.isWebAddress {
      if entry.address == nil {
        entry.address = words
        entry.add(.source(address: words, date: nil), at: element)
      } else if FileFormat.named(in: Array(words.utf8)[...]) != nil {
        // Behind the page of a work stands the work itself.
        entry.add(
          .resource(
            LinkedFiles.resource(titled: nil, address: words, format: nil, language: nil)),
          at: element)
      }
    } else if entry.identifier == nil {
      entry.identifier = words
    }
  }

  /// Coverage is a time or a place: a span of dates is the time.
  private static func readCoverage(
    _ words: String, at element: MarkupElement, into entry: inout ForeignEntry
  ) {
    if !readDate(words, at: element, into: &entry) { entry.add(.country(words), at: element) }
  }

  /// `2016-11/2020-04`, or the same as a DCMI Period, `start=2016-11; end=2020-04;`, is the time of
  /// what is described; a plain date is that of the description. False if it is no span.
  private static func readDate(
    _ words: String, at element: MarkupElement, into entry: inout ForeignEntry
  ) -> Bool {
    var words = words
    let parts = words.split(separator: ";").map(\.trimmed)
    func part(_ name: String) -> String? {
      parts.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    if part("start") != nil || part("end") != nil {
      words = (part("start") ?? "..") + "/" + (part("end") ?? "..")
    }
    let ends = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, ends[0].utf8.count >= 4 || ends[1].utf8.count >= 4 else { return false }
    let (start, end) = (ForeignDate.read(ends[0]), ForeignDate.read(ends[1]))
    if let start { entry.add(.start(start), at: element) }
    if let end { entry.add(.end(end), at: element) }
    return start != nil || end != nil
  }
}

extension String {
  /// Whether it is an address of the web and nothing else.
  var isWebAddress: Bool {
    (hasPrefix("http://") || hasPrefix("https://")) && !contains { $0.isWhitespace }
  }
}
