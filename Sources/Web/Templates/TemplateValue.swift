/// What a page shows, as a template looks it up.
enum TemplateValue: Sendable {
  /// A field that says nothing. It stands among the fields so that a template does not find a field
  /// of the same name further out.
  case absent
  /// Words, escaped where they are written.
  case text(String)
  case markup(Markup)
  case flag(Bool)
  case list([TemplateValue])
  /// The fields of a structure by name. Beside each list stands whether there is something in it:
  /// `hasSources` beside `sources`.
  case fields(TemplateFields)

  /// Whether a section over it is left out.
  var isNothing: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let elements): elements.isEmpty
    case .markup(let markup): markup.isEmpty
    case .text, .flag, .fields: false
    }
  }
}

/// What a template can show without a look at its fields.
protocol TemplateShowable {
  var templateValue: TemplateValue { get }
}

extension TemplateValue {
  /// Strings, whole numbers, truth values, and structures, arrays and optionals of such. Reflection
  /// costs about a microsecond a field; what a page has by the hundred says itself what it shows.
  init(_ value: Any) {
    if let text = value as? String {
      self = .text(text)
    } else if let value = value as? any TemplateShowable {
      self = value.templateValue
    } else {
      self.init(reflecting: Mirror(reflecting: value))
    }
  }

  private init(reflecting mirror: Mirror) {
    switch mirror.displayStyle {
    case .optional: self = mirror.children.first.map { TemplateValue($0.value) } ?? .absent
    case .collection: self = .list(mirror.children.map { TemplateValue($0.value) })
    default:
      var fields = TemplateFields(reserving: 2 * mirror.children.count)
      for case (let name?, let value) in mirror.children {
        Self.add(TemplateValue(value), named: name, to: &fields)
      }
      self = .fields(fields)
    }
  }

  /// What a structure shows that names its fields itself.
  static func showing(_ named: KeyValuePairs<String, any TemplateShowable>) -> TemplateValue {
    var fields = TemplateFields(reserving: 2 * named.count)
    for (name, value) in named { add(value.templateValue, named: name, to: &fields) }
    return .fields(fields)
  }

  private static func add(
    _ value: TemplateValue, named name: String, to fields: inout TemplateFields
  ) {
    fields.add(value, named: name)
    if case .list(let elements) = value {
      fields.add(.flag(!elements.isEmpty), named: flag(for: name))
    }
  }

  private static func flag(for name: String) -> String {
    "has" + name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension TemplateValue: TemplateShowable {
  var templateValue: TemplateValue { self }
}

extension Bool: TemplateShowable {
  var templateValue: TemplateValue { .flag(self) }
}

extension Int: TemplateShowable {
  var templateValue: TemplateValue { .text(String(self)) }
}

extension Markup: TemplateShowable {
  var templateValue: TemplateValue { .markup(self) }
}

extension Optional: TemplateShowable where Wrapped: TemplateShowable {
  /// That of what is there.
  var templateValue: TemplateValue { self?.templateValue ?? .absent }
}

extension Array: TemplateShowable where Element: TemplateShowable {
  var templateValue: TemplateValue { .list(map { $0.templateValue }) }
}

extension String: TemplateShowable {
  var templateValue: TemplateValue { .text(self) }
}
