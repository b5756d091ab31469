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
    /// The text shown and this one, side by side; nothing for the one shown.
    var besideAddress: String?
    var isBeside: Bool
  }

  var frame: PageFrame
  var title: Phrase
  /// “Kazakhstan II · MIEUX+”.
  var actionName: String?
  var summary: Phrase?
  var bridge: Markup
  var aliases: [Phrase]
  var versions: [Version]
  /// Told where the text is not in the reader's language.
  var fallbackNotice: String?
  /// The language of the text; nothing where it is the page's own.
  var lang: String?
  /// Their direction, where it is not the page's.
  var dir: String?
  var sections: [TextSection]
  /// The text in two languages, where the reader wants it so; then ``sections`` are not shown.
  var beside: BesideTexts?
  var facts: [PracticeFacts.Row]
  var origins: [FactOrigins.Row]
  var conflicts: [Phrase]
  var notes: [Phrase]
  var outputs: [PracticeDetails.OutputRow]
  var partners: [PracticeDetails.PartnerRow]
  var milestones: [PracticeDetails.DatedRow]
  var results: [PracticeDetails.DatedRow]
  var figures: [PracticeDetails.FigureRow]
  var resources: [PracticeDetails.ResourceGroup]
  var sources: [PracticeDetails.SourceRow]
  /// What it follows, builds on or runs beside, and what follows it.
  var lineage: [RelatedPractice]
  var related: [RelatedPractice]
  var taking: TakingAlong

  /// The page of `record`, whose text is shown in `wanted` if it exists in that language, else in
  /// the reader's, else in English, else in whichever there is; with the text in `other` beside it
  /// where there is one.
  init(
    _ record: Record, text wanted: Language?, beside other: Language?, in context: PageContext
  ) throws(PublishingError) {
    let (words, addresses) = (context.words, context.addresses)
    let languages = record.languages
    let shown =
      [wanted, context.language, .english].compactMap { $0 }.first { languages.contains($0) }
      ?? languages.first ?? context.language
    let second = other.flatMap { languages.contains($0) && $0 != shown ? $0 : nil }
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
    dir = shown.direction(on: context.language)
    versions = Self.versions(of: record, shown: shown, beside: second, in: context)
    bridge = PracticeBridge(of: record, in: context).html
    beside = second.map { BesideTexts(record, shown, $0, in: context) }
    if isForeign, wanted == nil {
      fallbackNotice = words.text(
        "practice.fallback",
        [
          "language": words.name("language", shown.tag),
          "wanted": words.name("language", context.language.tag),
        ])
    }
    sections =
      beside == nil
      ? TextSection.list(of: record.texts[shown] ?? [], in: shown, context: context) : []
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
    origins = FactOrigins.rows(of: try context.snapshot.provenance(of: record.id), in: context)
    let neighbours = try context.snapshot.related(
      to: record, language: shown, limit: Self.relatedShown)
    lineage = neighbours.filter(\.isInLine).map { RelatedPractice($0, in: context) }
    related = neighbours.filter { !$0.isInLine }.map { RelatedPractice($0, in: context) }
    taking = TakingAlong(record, in: context)
    frame = PageFrame(
      context, title: title.text, part: nil, description: summary.map(\.text)
    ) { addresses.practice($0, record.id) }
  }

  private static let relatedShown = 8

  /// Nothing where there is but one.
  private static func versions(
    of record: Record, shown: Language, beside: Language?, in context: PageContext
  ) -> [Version] {
    let languages = record.languages
    guard languages.count > 1 else { return [] }
    func address(_ text: Language, beside: Language? = nil) -> String {
      context.addresses.practice(
        context.language, record.id, text: text == context.language ? nil : text, beside: beside)
    }
    return languages.map { language in
      Version(
        label: context.ownName(of: language), lang: language.tag, address: address(language),
        isCurrent: language == shown,
        besideAddress: language == shown ? nil : address(shown, beside: language),
        isBeside: language == beside)
    }
  }
}

extension PracticePage: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "frame": frame, "title": title, "actionName": actionName, "summary": summary,
      "bridge": bridge, "aliases": aliases, "versions": versions,
      "fallbackNotice": fallbackNotice, "lang": lang, "dir": dir, "sections": sections,
      "beside": TemplateValue(beside as Any), "facts": facts, "origins": origins,
      "conflicts": conflicts, "notes": notes, "outputs": outputs, "partners": partners,
      "milestones": milestones, "results": results, "figures": figures, "resources": resources,
      "sources": sources, "lineage": lineage, "related": related, "taking": taking,
    ])
  }
}

extension PracticePage.Version: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "label": label, "lang": lang, "address": address, "isCurrent": isCurrent,
      "besideAddress": besideAddress, "isBeside": isBeside,
    ])
  }
}
