import Catalogue
import Passerelle

/// Where the values of a record come from, for those who want to check them.
enum FactOrigins {
  /// One field, with each place that a value of it was taken from.
  struct Row: Sendable {
    var field: String
    var places: [Place]
  }

  struct Place: Sendable {
    /// The value, where the field holds several.
    var value: String?
    /// “stated by the source”.
    var basis: String
    /// “kazakhstan-ii.xml, line 14”.
    var source: String
    /// The heading of the section, and the words of the source.
    var section: String?
    var quotation: String?
  }

  /// Fields in the order of the sheet; suggestions that did not enter the record are left out.
  static func rows(of provenance: [Provenance], in context: PageContext) -> [Row] {
    var order: [String] = []
    var places: [String: [Place]] = [:]
    for entry in provenance where entry.isInRecord {
      let field = String(entry.field.prefix { $0 != "." })
      if places[field] == nil { order.append(field) }
      places[field, default: []].append(place(of: entry, in: context))
    }
    return order.map { field in
      Row(field: context.words.name("field", field), places: places[field] ?? [])
    }
  }

  private static func place(of entry: Provenance, in context: PageContext) -> Place {
    let words = context.words
    let file = entry.source.split(separator: "/").last.map(String.init) ?? entry.source
    let line = entry.place?.split(separator: ":").first.map(String.init)
    let part = entry.field.split(separator: ".", maxSplits: 1).dropFirst().first.map(String.init)
    return Place(
      value: entry.value ?? part.map { words.name("language", $0) },
      basis: words.text("basis.\(entry.basis.rawValue)"),
      source: line.map { words.text("origin.line", ["file": file, "line": $0]) } ?? file,
      section: entry.section, quotation: entry.words)
  }
}

extension FactOrigins.Place: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "value": value.templateValue,
      "basis": .text(basis),
      "source": .text(source),
      "section": section.templateValue,
      "quotation": quotation.templateValue,
    ])
  }
}

extension FactOrigins.Row: TemplateShowable {
  var templateValue: TemplateValue {
    .fields(["field": .text(field), "places": places.templateValue])
  }
}
