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
      let field = String(entry.field.before(UInt8(ascii: ".")) ?? entry.field[...])
      if places[field] == nil { order.append(field) }
      places[field, default: []].append(place(of: entry, in: context))
    }
    return order.map { field in
      Row(field: context.words.name("field", field), places: places[field] ?? [])
    }
  }

  private static func place(of entry: Provenance, in context: PageContext) -> Place {
    let words = context.words
    let file = String(entry.source.behindLast(UInt8(ascii: "/")) ?? entry.source[...])
    let line = entry.place.map { place in String(place.before(UInt8(ascii: ":")) ?? place[...]) }
    let part = entry.field.utf8.firstIndex(of: UInt8(ascii: "."))
      .map { String(entry.field[entry.field.utf8.index(after: $0)...]) }
    return Place(
      value: entry.value ?? part.map { words.name("language", $0) },
      basis: words.text("basis.\(entry.basis.rawValue)"),
      source: line.map { words.text("origin.line", ["file": file, "line": $0]) } ?? file,
      section: entry.section, quotation: entry.words)
  }
}

extension String {
  /// What stands before the first `sign`; nothing where there is none.
  fileprivate func before(_ sign: UInt8) -> Substring? {
    utf8.firstIndex(of: sign).map { self[..<$0] }
  }

  /// What stands behind the last `sign`; nothing where there is none, or nothing behind it.
  fileprivate func behindLast(_ sign: UInt8) -> Substring? {
    utf8.lastIndex(of: sign).map { self[utf8.index(after: $0)...] }.flatMap {
      $0.isEmpty ? nil : $0
    }
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
