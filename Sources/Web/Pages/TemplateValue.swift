import Mustache

/// What a page shows, as a template looks it up: structures become dictionaries, once, because the
/// library would otherwise reflect on them again at each name.
enum TemplateValue {
  /// Strings, whole numbers, truth values, and structures, arrays and optionals of such.
  static func of(_ value: Any) -> Any {
    if value is String || value is Int || value is Bool { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { of($0.value) } ?? Absent()
    case .collection: return mirror.children.map { of($0.value) }
    case .dictionary: return value
    default: return fields(of: mirror)
    }
  }

  /// The fields of a structure by name. Beside each list stands whether there is something in it:
  /// `hasSources` beside `sources`.
  static func fields(of mirror: Mirror) -> [String: Any] {
    var fields: [String: Any] = [:]
    for case (let name?, let value) in mirror.children {
      let shown = of(value)
      fields[name] = shown
      if let list = shown as? [Any] { fields[flag(for: name)] = !list.isEmpty }
    }
    return fields
  }

  private static func flag(for name: String) -> String {
    "has" + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A field that says nothing. It stands in the dictionary so that a template does not find a
  /// field of the same name further out.
  private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
