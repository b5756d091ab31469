/// Writes XML with two spaces a level, an element a line.
package struct XMLText {
  package private(set) var text: String
  private var depth = 0

  package typealias Attributes = [(name: String, value: String?)]

  /// The first line of a document.
  package static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  /// Begins a document, or a part of one without the first line.
  package init(isDocument: Bool = true) { text = isDocument ? Self.declaration : "" }

  /// What was written since the last time, so that a long document need not be kept whole.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// The start of an element that ``close(_:)`` ends.
  package mutating func open(_ name: String, _ attributes: Attributes = []) {
    openTag(name, attributes)
    text += ">\n"
    depth += 1
  }

  package mutating func close(_ name: String) {
    depth -= 1
    text += String(repeating: "  ", count: depth) + "</\(name)>\n"
  }

  /// A remark; two hyphens, which would end it, are parted.
  package mutating func comment(_ words: String) {
    text += String(repeating: "  ", count: depth) + "<!-- "
    var previous: Unicode.Scalar = " "
    for scalar in Self.escaped(words).unicodeScalars {
      if scalar == "-" && previous == "-" { text += " " }
      text.unicodeScalars.append(scalar)
      previous = scalar
    }
    text += " -->\n"
  }

  /// Elements written elsewhere, as they are.
  package mutating func insert(_ elements: String) { text += elements }

  /// An element without content, or with words. Attributes without a value are left out.
  package mutating func element(_ name: String, _ attributes: Attributes = [], words: String? = nil)
  {
    openTag(name, attributes)
    if let words {
      text += ">" + Self.escaped(words) + "</\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  /// An element around what `body` writes; without anything written it closes at once.
  package mutating func element(
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
