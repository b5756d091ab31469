import Interchange

/// HTML to be sent as it stands.
///
/// It is written as a string literal with interpolation: what stands in the program is markup, and
/// every text put into it is escaped, so that nothing a sheet says can become an element.
/// A template shows it with three braces; plain strings never go into three.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  private(set) var html: String

  init() { html = "" }

  init(stringLiteral value: String) { html = value }

  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  var isEmpty: Bool { html.isEmpty }

  static func += (left: inout Markup, right: Markup) { left.html += right.html }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html: String

    init(literalCapacity: Int, interpolationCount: Int) {
      html = ""
      html.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }

    mutating func appendInterpolation(_ text: String) { HTMLText.escape(text, into: &html) }

    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    mutating func appendInterpolation(_ markup: Markup?) { html += markup?.html ?? "" }

    mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { html += part.html }
    }

    /// `markup` where `condition` holds.
    mutating func appendInterpolation(if condition: Bool, _ markup: Markup) {
      if condition { html += markup.html }
    }

    /// The attributes `lang` and `dir` where there is a language to name.
    mutating func appendInterpolation(lang: String?, dir: String?) {
      guard let lang else { return }
      appendInterpolation(" lang=\"\(lang)\"" as Markup)
      if let dir { appendInterpolation(" dir=\"\(dir)\"" as Markup) }
    }

    /// A node of linked data for an element `script`; its text has no sign of an element in it.
    mutating func appendInterpolation(linkedData node: JSONValue) {
      html += LinkedData.script(node)
    }

    /// A length in a drawing, to a tenth.
    mutating func appendInterpolation(at length: Double) {
      let tenths = Int((length * 10).rounded())
      if tenths < 0 { html += "-" }
      html += String(tenths.magnitude / 10)
      if tenths % 10 != 0 { html += ".\(tenths.magnitude % 10)" }
    }

    /// An address to be read, which may go on in the next line behind each of its parts.
    mutating func appendInterpolation(address: String) {
      var before: Substring?
      for part in address.split(separator: "/", omittingEmptySubsequences: false) {
        if let before { html += part.isEmpty || before.isEmpty ? "/" : "/<wbr>" }
        HTMLText.escape(String(part), into: &html)
        before = part
      }
    }

    /// Words in a `span` of their language where that is not the page's.
    mutating func appendInterpolation(_ phrase: Phrase) {
      guard phrase.lang != nil else { return HTMLText.escape(phrase.text, into: &html) }
      appendInterpolation(
        "<span\(lang: phrase.lang, dir: phrase.dir)>\(phrase.text)</span>" as Markup)
    }

    mutating func appendInterpolation(_ phrase: MarkedPhrase) {
      if phrase.lang != nil {
        html += ("<span\(lang: phrase.lang, dir: phrase.dir)>" as Markup).html
      }
      if phrase.isCutAtStart { html += "… " }
      for run in phrase.runs {
        if run.isMarked { html += "<mark>" }
        HTMLText.escape(run.text, into: &html)
        if run.isMarked { html += "</mark>" }
      }
      if phrase.isCutAtEnd { html += " …" }
      if phrase.lang != nil { html += "</span>" }
    }
  }
}

extension Sequence where Element == Markup {
  /// All of it, with `separator` between.
  func joined(_ separator: Markup) -> Markup {
    var all = Markup()
    for (index, part) in enumerated() {
      if index > 0 { all += separator }
      all += part
    }
    return all
  }
}
