import Catalogue
import Passerelle

/// All that is known of one practice.
struct PracticePage: Page {
  /// The text in one language, to switch to.
  struct Version: Sendable {
    var label: String
    var lang: String
    var address: String
    var isCurrent: Bool
  }

  var frame: PageFrame
  var title: Phrase
  /// “Kazakhstan II · MIEUX+”.
  var actionName: String?
  var summary: Phrase?
  var aliases: [Phrase]
  var versions: [Version]
  /// Told where the text is not in the reader's language.
  var fallbackNotice: String?
  /// The language of title, summary and text; nothing where it is the page's own.
  var lang: String?
  var sections: [TextSection]
  var facts: [PracticeFacts.Row]
  var conflicts: [Phrase]
  var notes: [Phrase]
  var outputs: [PracticeDetails.OutputRow]
  var partners: [PracticeDetails.PartnerRow]
  var milestones: [PracticeDetails.DatedRow]
  var results: [PracticeDetails.DatedRow]
  var figures: [PracticeDetails.FigureRow]
  var resources: [PracticeDetails.SourceRow]
  var sources: [PracticeDetails.SourceRow]
  var related: [RelatedPractice]
  var permalink: String
  var apiAddress: String

  /// The page of `record`, whose text is shown in `wanted` if it exists in that language, else in
  /// the reader's, else in English, else in whichever there is.
  init(
    _ record: Record, text wanted: Language?, in context: PageContext
  ) throws(PublishingError) {
    let (words, addresses) = (context.words, context.addresses)
    let languages = record.languages
    let shown =
      [wanted, context.language, .english].compactMap { $0 }.first { languages.contains($0) }
      ?? languages.first ?? context.language
    let isForeign = shown != context.language
    let best = record.title.best(for: shown)
    title =
      best.map { Phrase($0.text, in: $0.language, on: context.language) }
      ?? Phrase(record.id.rawValue)
    summary = record.summary.best(for: shown)
      .map { Phrase($0.text, in: $0.language, on: context.language) }
    aliases = record.aliases.compactMap { context.labels.phrase($0) }
    let phase = record.programme.flatMap { $0.phase ?? $0.name }
    let names = [record.actionName, phase].compactMap { $0 }
    actionName = names.isEmpty ? nil : names.joined(separator: " · ")
    lang = isForeign ? shown.tag : nil
    versions =
      languages.count < 2
      ? []
      : languages.map { language in
        Version(
          label: Self.ownName(of: language, in: context), lang: language.tag,
          address: addresses.practice(
            context.language, record.id, text: language == context.language ? nil : language),
          isCurrent: language == shown)
      }
    if isForeign, wanted == nil {
      fallbackNotice = words.text(
        "practice.fallback",
        [
          "language": words.name("language", shown.tag),
          "wanted": words.name("language", context.language.tag),
        ])
    }
    sections = TextSection.list(of: record.texts[shown] ?? [], in: shown, context: context)
    facts = PracticeFacts.rows(of: record, in: context)
    let details = PracticeDetails(record, in: context)
    conflicts = record.conflicts.compactMap { context.labels.phrase($0.what) }
    notes = record.notes.compactMap { context.labels.phrase($0) }
    outputs = details.outputs
    partners = details.partners
    milestones = details.milestones
    results = details.results
    figures = details.figures
    resources = details.resources
    sources = details.sources
    related = try context.snapshot.related(to: record, limit: 6).map {
      RelatedPractice($0, in: context)
    }
    permalink = addresses.absolute(addresses.practice(context.language, record.id))
    apiAddress = addresses.practiceAPI(record.id)
    frame = PageFrame(
      context, title: title.text, part: nil, description: summary.map(\.text)
    ) { addresses.practice($0, record.id) }
  }

  private static func ownName(of language: Language, in context: PageContext) -> String {
    Language.ofTheCatalogue.contains(language)
      ? context.site.words(in: language).text("language.own-name")
      : context.words.name("language", language.tag)
  }
}

/// A part of a practice's text.
struct TextSection: Sendable {
  struct Part: Sendable {
    var paragraph: String?
    var quotation: String?
    var bullets: [String]?
    var steps: [String]?
    var table: Table?
  }

  struct Table: Sendable {
    struct Row: Sendable {
      var cells: [String]
    }

    var head: Row?
    var rows: [Row]
  }

  /// Names the section in the page's addresses: `#context`, and `#context-2` for the second of its
  /// role.
  var anchor: String
  var heading: Phrase
  var parts: [Part]

  /// The parts of a text, each with an anchor of its own.
  static func list(
    of sections: [Section], in language: Language, context: PageContext
  ) -> [TextSection] {
    var ranks: [Section.Role: Int] = [:]
    return sections.map { section in
      ranks[section.role, default: 0] += 1
      return TextSection(
        section, rank: ranks[section.role] ?? 1, in: language, context: context)
    }
  }

  /// A section without a heading of its own gets that of its role, in the language of the text if
  /// the site speaks it. `rank` counts from 1 among the sections of that role.
  private init(_ section: Section, rank: Int, in language: Language, context: PageContext) {
    anchor = rank == 1 ? section.role.rawValue : "\(section.role.rawValue)-\(rank)"
    if let own = section.heading {
      heading = Phrase(own)
    } else if Language.ofTheCatalogue.contains(language) {
      heading = Phrase(context.site.words(in: language).text("section.\(section.role.rawValue)"))
    } else {
      heading = Phrase(context.words.text("section.\(section.role.rawValue)"))
      heading.lang = context.language.tag
    }
    parts = section.blocks.map(Self.part)
  }

  private static func part(_ block: Block) -> Part {
    switch block {
    case .paragraph(let text): Part(paragraph: text)
    case .quotation(let text): Part(quotation: text)
    case .list(let items, let isOrdered):
      isOrdered ? Part(steps: items) : Part(bullets: items)
    case .table(let rows, let hasHead):
      Part(
        table: Table(
          head: hasHead ? rows.first.map { Table.Row(cells: $0) } : nil,
          rows: (hasHead ? Array(rows.dropFirst()) : rows).map { Table.Row(cells: $0) }))
    }
  }
}
