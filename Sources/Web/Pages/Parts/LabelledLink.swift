import Mustache

/// A name that leads somewhere.
struct LabelledLink: Sendable {
  var label: Phrase
  var address: String
  /// How many practices are there; nothing where that is not told.
  var count: String?
}

extension LabelledLink: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "address": TemplateValue.text(address)
    case "count": TemplateValue.text(count)
    default: nil
    }
  }
}
