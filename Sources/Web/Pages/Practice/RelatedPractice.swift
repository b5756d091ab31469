import Catalogue
import Passerelle

/// A practice worth reading beside another, and why, in words.
struct RelatedPractice: Sendable {
  var card: PracticeCard
  var reasons: [String]

  init(_ related: RelatedRecord, in context: PageContext) {
    card = PracticeCard(related.record, in: context)
    reasons = related.reasons.map { context.labels.words(for: $0) }
  }
}

extension RelatedPractice: TemplateShowable {
  var templateValue: TemplateValue { .showing(["card": card, "reasons": reasons]) }
}
