import Catalogue
import Passerelle

/// A theme with those below it.
struct ThemeBranch: Sendable {
  var label: Phrase
  var address: String
  /// Only where it exists in the reader's language.
  var definition: Phrase?
  /// How many practices, as a number.
  var count: String
  var countInWords: String
  var children: [ThemeBranch]
  /// “and 3 more”, where not all children are shown.
  var rest: String?

  /// The top themes, each with its branches; with `childLimit`, only the children that have most
  /// practices, in the order of the scheme.
  static func top(in context: PageContext, childLimit: Int? = nil) -> [ThemeBranch] {
    let counts = context.snapshot.counts(of: .theme)
    return context.snapshot.taxonomy.topThemes.map {
      ThemeBranch($0, counts: counts, childLimit: childLimit, in: context)
    }
  }

  init(_ theme: Theme, counts: [String: Int], childLimit: Int?, in context: PageContext) {
    let (words, taxonomy) = (context.words, context.snapshot.taxonomy)
    label = context.labels.phrase(theme.id, of: .theme)
    address = context.addresses.theme(context.language, theme.id)
    definition = context.labels.phrase(theme.definition).flatMap { $0.lang == nil ? $0 : nil }
    count = words.number(counts[theme.id] ?? 0)
    countInWords = words.text("count.practices", count: counts[theme.id] ?? 0)
    var shown = theme.narrower
    if let childLimit, shown.count > childLimit {
      let most = shown.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
      let kept = Set(most.prefix(childLimit))
      shown = shown.filter(kept.contains)
      rest = words.text("list.and-more", count: theme.narrower.count - childLimit)
    }
    children = shown.compactMap { taxonomy.theme($0) }.map {
      ThemeBranch($0, counts: counts, childLimit: childLimit.map { _ in 0 }, in: context)
    }
  }
}

extension ThemeBranch: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "label": label, "address": address, "definition": definition, "count": count,
      "countInWords": countInWords, "children": children, "rest": rest,
    ])
  }
}
