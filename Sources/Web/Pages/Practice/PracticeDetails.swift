import Catalogue
import Passerelle

/// What stands below a practice's text: who took part, what came of it, and where it is told.
struct PracticeDetails: Sendable {
  struct OutputRow: Sendable {
    var type: String
    var subject: Phrase?
    /// “English, Russian · planned · 2022”.
    var note: String?
    var address: String?
  }

  struct PartnerRow: Sendable {
    var name: Phrase
    /// “requested the support · government · Kazakhstan”.
    var note: String?
  }

  struct DatedRow: Sendable {
    var date: String?
    var what: Phrase
  }

  struct FigureRow: Sendable {
    /// “more than 40”.
    var value: String
    var what: Phrase
    var note: String?
  }

  struct SourceRow: Sendable {
    var title: String
    /// Nothing where the address is not one a browser should open.
    var address: String?
    /// The address as it is to be read; nothing where the title says it already.
    var shownAddress: String?
    var titleLang: String?
    var note: String?
  }

  /// What can be read on in one language.
  struct ResourceGroup: Sendable {
    /// Nothing for what has no language of its own.
    var language: String?
    var rows: [SourceRow]
  }

  var outputs: [OutputRow]
  var partners: [PartnerRow]
  var milestones: [DatedRow]
  var results: [DatedRow]
  var figures: [FigureRow]
  var resources: [ResourceGroup]
  var sources: [SourceRow]

  init(_ record: Record, in context: PageContext) {
    outputs = record.outputs.map { Self.row($0, in: context) }
    partners = record.partners.compactMap { Self.row($0, in: context) }
    milestones = record.milestones.compactMap { milestone in
      context.labels.phrase(milestone.what).map { what in
        DatedRow(date: Self.date(of: milestone, in: context), what: what)
      }
    }
    results = record.results.compactMap { result in
      context.labels.phrase(result.what).map { what in
        DatedRow(date: result.date.map { context.words.date($0) }, what: what)
      }
    }
    figures = record.figures.compactMap { Self.row($0, in: context) }
    resources = Self.groups(of: record.resources, in: context)
    sources = record.sources.map { source in
      Self.source(
        address: source.address, title: source.title, language: source.language,
        notes: [
          source.date.map { context.words.date($0) },
          source.retrieved.map {
            context.words.text("practice.retrieved", ["date": context.words.date($0)])
          },
        ], in: context)
    }
  }

  /// Those in the reader's language first, then by language, those of none last.
  private static func groups(
    of resources: [Record.Resource], in context: PageContext
  ) -> [ResourceGroup] {
    let grouped = Dictionary(grouping: resources, by: \.language)
    let languages = grouped.keys.sorted { left, right in
      func rank(_ language: Language?) -> (Int, String) {
        guard let language else { return (2, "") }
        return (language == context.language ? 0 : 1, language.tag)
      }
      return rank(left) < rank(right)
    }
    return languages.map { language in
      ResourceGroup(
        language: language.map { context.words.name("language", $0.tag) },
        rows: (grouped[language] ?? []).map { resource in
          source(
            address: resource.address, title: resource.title, language: resource.language,
            namesLanguage: false, notes: [resource.format], in: context)
        })
    }
  }

  /// The date in words, and the wording of the source where a date cannot say it.
  private static func date(of milestone: Record.Milestone, in context: PageContext) -> String? {
    joined([
      milestone.date.map { context.words.date($0) },
      milestone.stated.map { context.words.text("practice.stated", ["words": $0]) },
    ])
  }

  private static func row(_ output: Record.Output, in context: PageContext) -> OutputRow {
    let languages = output.languages.map { context.words.name("language", $0.tag) }
    return OutputRow(
      type: context.labels.name(output.type, of: .output),
      subject: context.labels.phrase(output.subject),
      note: joined([
        languages.isEmpty ? nil : context.words.list(languages),
        output.status.map { context.words.name("output-status", $0) },
        output.date.map { context.words.date($0) },
      ]),
      address: output.address.flatMap(ExternalAddress.checked))
  }

  private static func row(_ partner: Record.Partner, in context: PageContext) -> PartnerRow? {
    context.labels.phrase(partner.name).map { name in
      PartnerRow(
        name: name,
        note: joined([
          partner.role.map { context.words.name("partner-role", $0) },
          partner.type.map { context.words.name("partner-type", $0) },
          partner.country.map { context.labels.name($0, of: .country) },
        ]))
    }
  }

  /// The comparator in words, so that nobody has to know what “>” means; where the number itself
  /// is not known, what the source says.
  private static func row(_ figure: Record.Figure, in context: PageContext) -> FigureRow? {
    context.labels.phrase(figure.what).map { what in
      var value = figure.stated
      if let number = figure.value {
        let unit = figure.unit.map { $0 == "%" ? "\u{A0}%" : " \($0)" } ?? ""
        value = context.words.text(
          "comparator.\(figure.comparator.rawValue)",
          ["number": context.words.number(number) + unit])
      }
      return FigureRow(
        value: value, what: what,
        note: figure.asOf.map {
          context.words.text("practice.as-of", ["date": context.words.date($0)])
        })
    }
  }

  private static func source(
    address: String, title: String?, language: Language?, namesLanguage: Bool = true,
    notes: [String?], in context: PageContext
  ) -> SourceRow {
    let shown = ExternalAddress.shortened(address)
    return SourceRow(
      title: title ?? shown, address: ExternalAddress.checked(address),
      shownAddress: title == nil ? nil : shown,
      titleLang: title == nil
        ? nil : language.flatMap { Phrase("", in: $0, on: context.language).lang },
      note: joined(
        [namesLanguage ? language.map { context.words.name("language", $0.tag) } : nil] + notes))
  }

  private static func joined(_ parts: [String?]) -> String? {
    let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

/// Addresses that sheets name.
enum ExternalAddress {
  /// The address if a browser may be sent there: a page or file on the web, and nothing that would
  /// run as a script.
  static func checked(_ address: String) -> String? {
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    return address
  }

  /// Without the scheme, for eyes.
  static func shortened(_ address: String) -> String {
    for scheme in ["https://www.", "http://www.", "https://", "http://"]
    where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }
}
