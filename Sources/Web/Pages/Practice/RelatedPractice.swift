import Catalogue
import Passerelle

/// A practice worth reading beside another, and why, in words.
struct RelatedPractice: Sendable {
  var card: PracticeCard
  var reasons: [String]

  init(_ related: RelatedRecord, in context: PageContext) {
    card = PracticeCard(related.record, in: context)
    reasons = related.reasons.map { Self.words(for: $0, in: context) }
  }

  private static func words(
    for reason: RelatedRecord.Reason, in context: PageContext
  ) -> String {
    let (words, labels) = (context.words, context.labels)
    switch reason {
    case .stated(let kind): return words.text("reason.\(kind.rawValue)")
    case .sameAction(let country):
      return words.text("reason.same-action", ["country": labels.name(country, of: .country)])
    case .themes(let ids):
      let names = ids.prefix(3).map { labels.name($0, of: .theme) }
      return words.text("reason.themes", count: names.count, ["themes": words.list(names)])
    case .countries(let ids):
      let names = ids.prefix(3).map { labels.name($0, of: .country) }
      return words.text("reason.countries", count: names.count, ["countries": words.list(names)])
    case .words(let shared, _):
      let quoted = shared.prefix(3).map { words.text("results.quoted", ["words": $0]) }
      return words.text("reason.words", ["words": words.list(quoted)])
    case .targetGroups(let ids):
      let names = ids.prefix(3).map { labels.name($0, of: .group) }
      return words.text("reason.groups", count: names.count, ["groups": words.list(names)])
    }
  }
}

extension RelatedPractice: TemplateShowable {
  var templateValue: TemplateValue { .showing(["card": card, "reasons": reasons]) }
}
