import Catalogue

/// A name that leads somewhere.
struct LabelledLink: Sendable {
  var label: Phrase
  var address: String
  /// How many practices are there; nothing where that is not told.
  var count: String?
}

extension LabelledLink {
  /// The title of `record`, leading to its page.
  init(_ record: Record, in context: PageContext) {
    self.init(
      label: context.labels.title(of: record),
      address: context.addresses.practice(context.language, record.id))
  }
}

extension LabelledLink: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "label": label.templateValue, "address": .text(address), "count": count.templateValue,
    ])
  }
}
