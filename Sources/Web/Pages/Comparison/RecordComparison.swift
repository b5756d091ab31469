import Catalogue
import Passerelle

/// What practices say in each field, and whether they agree.
struct RecordComparison {
  let rows: [ComparisonPage.Row]

  init(_ records: [Record], in context: PageContext) {
    let fields: [(key: String, values: (Record) -> [Phrase])] = [
      ("summary", { [context.labels.phrase($0.summary)].compactMap { $0 } }),
      ("country", { Self.names($0.countries, .country, context) }),
      ("region", { Self.names($0.regions, .region, context) }),
      ("experts", { Self.names($0.expertise.map(\.country), .experts, context) }),
      (
        "period",
        { [$0.period.flatMap { context.words.period($0) }.map { Phrase($0) }].compactMap { $0 } }
      ),
      (
        "status",
        {
          [$0.status.map { Phrase(context.words.name("status", $0.value.rawValue)) }].compactMap {
            $0
          }
        }
      ),
      ("theme", { Self.names($0.themes, .theme, context) }),
      ("group", { Self.names($0.targetGroups, .group, context) }),
      ("objective", { Self.names($0.objectives.map(String.init), .objective, context) }),
      ("activity", { Self.names($0.activities, .activity, context) }),
      ("outputs", { Self.unique($0.outputs.map { context.labels.phrase($0.type, of: .output) }) }),
      ("partners", { $0.partners.compactMap { context.labels.phrase($0.name) } }),
      ("results", { $0.results.compactMap { context.labels.phrase($0.what) } }),
      ("phase", { [$0.programme.map { Phrase($0.phase ?? $0.name) }].compactMap { $0 } }),
      ("language", { $0.languages.map { Phrase(context.words.name("language", $0.tag)) } }),
    ]
    let names = records.map { record in
      record.actionName ?? context.labels.phrase(record.title)?.text ?? record.id.rawValue
    }
    rows = fields.compactMap { key, values in
      Self.row(key, records.map(values), of: names, in: context)
    }
  }

  /// Nothing where no record says anything.
  private static func row(
    _ key: String, _ values: [[Phrase]], of names: [String], in context: PageContext
  ) -> ComparisonPage.Row? {
    guard values.contains(where: { !$0.isEmpty }) else { return nil }
    let words = context.words
    let sets = values.map { Set($0.map(\.text)) }
    let isSame = Set(sets).count == 1
    let common = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    let verdict: String
    if isSame {
      verdict = words.text("compare.same")
    } else if sets.contains(where: \.isEmpty) {
      verdict = words.text("compare.missing")
    } else if common.isEmpty {
      verdict = words.text("compare.different")
    } else {
      let shared = (values.first ?? []).map(\.text).filter(common.contains)
      verdict = words.text("compare.common", ["values": words.list(shared)])
    }
    let isList = values.contains { $0.count > 1 }
    let cells = values.map { phrases -> Markup in
      guard !phrases.isEmpty else {
        return "<span class=\"not-stated\">\(words.text("compare.not-stated"))</span>"
      }
      guard isList else { return phrases.map { "<bdi>\($0)</bdi>" as Markup }.joined(" ") }
      let items = phrases.map { phrase -> Markup in
        // What all have carries a word as well as a mark: style alone would tell it to some only.
        common.contains(phrase.text) && !isSame
          ? "<li class=\"common\"><bdi>\(phrase)</bdi> <small>\(words.text("compare.in-all"))</small></li>"
          : "<li><bdi>\(phrase)</bdi></li>"
      }
      return "<ul>\(items)</ul>"
    }
    let named = zip(cells, names).map {
      ComparisonPage.Cell(html: $0, of: names.count > 2 ? $1 : nil)
    }
    return ComparisonPage.Row(
      name: words.text("compare.field.\(key)"), verdict: verdict, isSame: isSame, cells: named)
  }

  private static func names(_ ids: [String], _ facet: Facet, _ context: PageContext) -> [Phrase] {
    ids.map { context.labels.phrase($0, of: facet) }
  }

  private static func unique(_ phrases: [Phrase]) -> [Phrase] {
    var seen: Set<Phrase> = []
    return phrases.filter { seen.insert($0).inserted }
  }
}
