/// What a web page says, before anyone knows which record it is about.
public struct HTMLPage: Sendable, Hashable {
  /// A value with the place it was found at, so that an editor can check it.
  public struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    /// `og:title`, `JSON-LD datePublished`, `time`, `text`…
    public var place: String
    /// Line of the page, counted from 1; absent where the place is not in the page.
    public var line: Int?

    public init(_ value: Value, place: String, line: Int? = nil) {
      self.value = value
      self.place = place
      self.line = line
    }
  }

  /// A label with what stands beside it: “Country: Kazakhstan”.
  public struct Fact: Sendable, Hashable {
    /// Without the colon.
    public var label: String
    public var values: [String]
    /// Where links in the values lead, in order.
    public var addresses: [String]
    /// `dl`, `table`, `field`, `text`, or `heading` for a heading with a list below it, which may
    /// as well be a part of the text.
    public var place: String
    /// Line of the page, counted from 1.
    public var line: Int

    public init(
      label: String, values: [String], addresses: [String] = [], place: String, line: Int
    ) {
      self.label = label
      self.values = values
      self.addresses = addresses
      self.place = place
      self.line = line
    }
  }

  /// The same page in another language.
  public struct Alternate: Sendable, Hashable {
    public var language: Language
    public var address: String

    public init(language: Language, address: String) {
      self.language = language
      self.address = address
    }
  }

  /// A file that the page offers.
  public struct Document: Sendable, Hashable {
    public var resource: Record.Resource
    /// As the page states it: `1.2 MB`.
    public var size: String?
    /// Line of the page, counted from 1.
    public var line: Int

    public init(resource: Record.Resource, size: String?, line: Int) {
      self.resource = resource
      self.size = size
      self.line = line
    }
  }

  /// The headline, without the name of the site.
  public var title: Found<String>?
  public var siteName: String?
  /// What the page says it is about, for search engines.
  public var description: String?
  /// The language that the page says it is in.
  public var declaredLanguage: Language?
  /// The language that its words are in, as far as they tell.
  public var detectedLanguage: LanguageGuess?
  public var published: Found<PartialDate>?
  public var modified: Found<PartialDate>?
  /// The address it wants to be known by.
  public var canonicalAddress: String?
  /// In the order of the page, each language once.
  public var alternates: [Alternate] = []
  /// The main text, with the headings of the page.
  public var sections: [Section] = []
  public var facts: [Fact] = []
  /// In the order of the page, each address once.
  public var documents: [Document] = []
  /// Pages to read on, as the page lists them.
  public var related: [Record.Resource] = []

  public init() {}

  /// The language of the main text, from its words and from what the page declares, without a region.
  public var language: Language? {
    detectedLanguage?.settled(declared: declaredLanguage)
      ?? declaredLanguage.map { Language($0.primary) }
  }

  /// The main text with its headings, a line a heading, paragraph, item or row.
  public var text: String {
    var lines: [String] = []
    for section in sections {
      if let heading = section.heading { lines.append(heading) }
      for block in section.blocks {
        switch block {
        case .paragraph(let text), .quotation(let text): lines.append(text)
        case .list(let items, _): lines += items
        case .table(let rows, _): lines += rows.map { $0.joined(separator: " ") }
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The main text without headings, a line a paragraph, item or row.
  public var plainText: String { sections.map(\.plainText).joined(separator: "\n") }
}
