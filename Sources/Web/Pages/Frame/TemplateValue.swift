import Mustache

/// What a page shows, as a template looks it up.
///
/// The library asks every value at run time what it can do, and values of these few types answer at
/// once. A structure that a page has by the hundred names its fields itself (`MustacheParent`), which
/// costs less than reflecting on each.
enum TemplateValue {
  /// Strings, whole numbers, truth values, and structures, arrays and optionals of such.
  static func of(_ value: Any) -> Any {
    if let text = value as? String { return Text(renderText: text) }
    if value is Bool || value is Markup { return value }
    if let parent = value as? any MustacheParent { return parent }
    if let number = value as? Int { return Text(renderText: String(number)) }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { of($0.value) } ?? Absent()
    case .collection: return mirror.children.map { of($0.value) }
    default: return Fields(of: mirror)
    }
  }

  /// The fields of a structure by name. Beside each list stands whether there is something in it:
  /// `hasSources` beside `sources`.
  final class Fields: MustacheParent {
    private var values: [String: Any] = [:]

    init(of mirror: Mirror) {
      for case (let name?, let value) in mirror.children { add(value, named: name) }
    }

    func add(_ value: Any, named name: String) {
      let shown = TemplateValue.of(value)
      values[name] = shown
      if let list = shown as? [Any] { values[Self.flag(for: name)] = !list.isEmpty }
    }

    func child(named name: String) -> Any? { values[name] }

    private static func flag(for name: String) -> String {
      "has" + name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// Words, escaped where they are written.
  struct Text: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
  }

  /// Words, or that there are none.
  static func text(_ text: String?) -> Any { text.map { Text(renderText: $0) } ?? Absent() }

  /// A field that says nothing. It stands among the fields so that a template does not find a
  /// field of the same name further out.
  struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
