internal import FoundationEssentials

/// What a page says about itself in JSON-LD, all its graphs taken together.
struct LinkedData {
  /// Values of each property, of articles and pages before those of other things.
  private var values: [String: [String]] = [:]

  private static let wanted: Set<String> = [
    "headline", "datePublished", "dateModified", "dateCreated", "inLanguage",
  ]

  init(_ page: PageTree) {
    for script in page.elements(.script)
    where page.attribute(.type, of: script)?.lowercased() == "application/ld+json" {
      let text = page.wholeText(script)
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else {
        continue
      }
      collect(value)
    }
  }

  /// The first value of `property`, where there is one.
  func first(_ property: String) -> String? { values[property]?.first }

  private mutating func collect(_ value: JSONValue) {
    switch value {
    case .object(let properties):
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
        if Self.wanted.contains(name), case .string(let text) = value {
          let isOfPage = properties["@type"].map(\.isPage) ?? false
          values[name, default: []].insert(
            // JSON has escapes of its own.
            text.withoutControls.squeezed, at: isOfPage ? 0 : values[name, default: []].count)
        } else if name != "comment" && name != "review" {
          collect(value)
        }
      }
    case .array(let values): for value in values { collect(value) }
    case .string, .other: break
    }
  }
}

/// JSON as it comes; numbers and the like are not told apart.
private enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let properties = try? container.decode([String: JSONValue].self) {
      self = .object(properties)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .array(values)
    } else {
      self = .other
    }
  }

  /// Whether a type names an article or a page.
  var isPage: Bool {
    switch self {
    case .string(let type): type.hasSuffix("Article") || type.hasSuffix("Posting")
    case .array(let types): types.contains(where: \.isPage)
    case .object, .other: false
    }
  }
}
