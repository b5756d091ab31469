/// A name that leads somewhere.
struct LabelledLink: Sendable {
  var label: Phrase
  var address: String
  /// How many practices are there; nothing where that is not told.
  var count: String?
}

extension LabelledLink: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "label": label.templateValue, "address": .text(address), "count": count.templateValue,
    ])
  }
}
