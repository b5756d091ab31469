/// Writes XML with two spaces a level, an element a line.
struct XMLText {
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var depth = 0

  typealias Attributes = [(name: String, value: String?)]

  /// An element without content, or with words. Attributes without a value are left out.
  mutating func element(_ name: String, _ attributes: Attributes = [], words: String? = nil) {
    openTag(name, attributes)
    if let words {
      text += ">" + Self.escaped(words) + "</\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  /// An element around what `body` writes; without anything written it closes at once.
  mutating func element(
    _ name: String, _ attributes: Attributes = [], body: (inout XMLText) -> Void
  ) {
    openTag(name, attributes)
    let empty = text.endIndex
    text += ">\n"
    let inside = text.endIndex
    depth += 1
    body(&self)
    depth -= 1
    if text.endIndex == inside {
      text.removeSubrange(empty...)
      text += "/>\n"
    } else {
      text += String(repeating: "  ", count: depth) + "</\(name)>\n"
    }
  }

  private mutating func openTag(_ name: String, _ attributes: Attributes) {
    text += String(repeating: "  ", count: depth) + "<\(name)"
    for (name, value) in attributes {
      if let value { text += " \(name)=\"" + Self.escaped(value) + "\"" }
    }
  }

  /// The text with the signs of XML escaped, and without characters that XML does not have.
  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
