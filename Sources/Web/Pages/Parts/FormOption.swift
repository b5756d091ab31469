import Catalogue
import Passerelle

/// An entry of a list to choose one from.
struct FormOption: Sendable {
  var value: String
  var label: String
  var isChosen: Bool
}

extension FormOption {
  /// One for each of `values`, by its name.
  static func list(
    _ values: [String], of facet: Facet, chosen: String?, in context: PageContext
  ) -> [FormOption] {
    values.map { value in
      FormOption(
        value: value, label: context.labels.name(value, of: facet), isChosen: value == chosen)
    }
  }
}

extension FormOption: TemplateShowable {
  var templateValue: TemplateValue {
    .fields(["value": .text(value), "label": .text(label), "isChosen": .flag(isChosen)])
  }
}
