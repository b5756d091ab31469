/// Writes a page: a template over what the page shows.
struct TemplateRenderer {
  /// The templates of one language by name, for partials.
  let templates: [String: Template]
  private(set) var html = ""
  /// What names are looked up in, the nearest last.
  private var stack: [TemplateValue]

  init(_ value: TemplateValue, templates: [String: Template]) {
    self.templates = templates
    stack = [value]
    html.reserveCapacity(32_768)
  }

  mutating func write(_ parts: [Template.Part]) {
    for part in parts {
      switch part {
      case .text(let text): html += text
      case .value(let path, let isEscaped): show(value(at: path), isEscaped: isEscaped)
      case .section(let path, let isInverted, let inner):
        let value = value(at: path)
        if isInverted {
          if value.isNothing { write(inner) }
        } else {
          writeSection(inner, over: value)
        }
      case .partial(let name):
        if let template = templates[name] { write(template.parts) }
      case .block, .parent: break
      }
    }
  }

  /// `parts` once for each element of a list, once over a value that is there, else not at all.
  private mutating func writeSection(_ parts: [Template.Part], over value: TemplateValue) {
    switch value {
    case .list(let elements):
      for element in elements { write(parts, over: element) }
    case .flag(true): write(parts)
    case _ where value.isNothing: break
    default: write(parts, over: value)
    }
  }

  private mutating func write(_ parts: [Template.Part], over value: TemplateValue) {
    stack.append(value)
    write(parts)
    stack.removeLast()
  }

  private mutating func show(_ value: TemplateValue, isEscaped: Bool) {
    switch value {
    case .text(let text) where isEscaped: HTMLText.escape(text, into: &html)
    case .text(let text): html += text
    case .markup(let markup) where !isEscaped: html += markup.html
    case .markup(let markup): HTMLText.escape(markup.html, into: &html)
    case .absent, .flag, .list, .fields: break
    }
  }

  /// The first name from the nearest value outwards, the others within what was found.
  private func value(at path: Template.Path) -> TemplateValue {
    guard let first = path.names.first else { return stack.last ?? .absent }
    for value in stack.reversed() {
      guard case .fields(let fields) = value, var found = fields[first] else { continue }
      for name in path.names.dropFirst() {
        guard case .fields(let fields) = found, let inner = fields[name] else { return .absent }
        found = inner
      }
      return found
    }
    return .absent
  }
}
