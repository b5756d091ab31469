import Catalogue

extension ExchangeFormat {
  /// For LaTeX: an entry a practice, its id as the key.
  public static let bibTeX = ExchangeFormat("bib", "application/x-bibtex; charset=utf-8") {
    list, publication throws(ExchangeError) in
    BibTeXWriter(publication: publication)
  }
}

private struct BibTeXWriter: ListWriter {
  let publication: Publication

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let title = publication.title(of: record)
    output += "@\(Self.type(of: record.kind)){\(record.id),\n"
    field("title", BibTeXText.title(title.text), to: &output)
    // Double braces: an organisation has no first name.
    let authors = publication.authors(of: record).map { "{\(BibTeXText.escaped($0))}" }
    field("author", authors.joined(separator: " and "), to: &output)
    field(
      record.kind == .mieuxAction || record.kind == .memberStatePractice
        ? "institution" : "howpublished", BibTeXText.escaped(publication.publisher), to: &output)
    if let date = record.referenceDate {
      field("year", String(date.year), to: &output)
      if date.precision >= .month, let month = date.month {
        output += "  month = \(BibTeXText.months[month - 1]),\n"
      }
    }
    if let action = record.actionName {
      field("series", BibTeXText.escaped(action), to: &output)
    }
    field("language", title.language.tag, to: &output)
    field(
      "keywords", BibTeXText.escaped(publication.keywords(of: record).joined(separator: ", ")),
      to: &output)
    if let summary = publication.words(record.summary) {
      field("abstract", BibTeXText.escaped(summary), to: &output)
    }
    field("url", BibTeXText.address(publication.permalink(record.id)), to: &output)
    field("urldate", Timestamp.day(publication.date), to: &output)
    field(
      "note", BibTeXText.escaped("\(publication.name), \(record.id)"), to: &output)
    output += "}\n\n"
  }

  private func field(_ name: String, _ value: String, to output: inout [UInt8]) {
    if !value.isEmpty { output += "  \(name) = {\(value)},\n" }
  }

  private static func type(of kind: Record.Kind) -> String {
    switch kind {
    case .mieuxAction, .memberStatePractice: "techreport"
    case .mieuxEvent, .tool: "misc"
    }
  }
}

/// Words as BibTeX reads them.
enum BibTeXText {
  /// The names of months that styles translate.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// In one line, with the signs that TeX would obey escaped.
  static func escaped(_ words: String) -> String {
    words.inOneLine.escapingScalars { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "^": "\\textasciicircum{}"
      case "~": "\\textasciitilde{}"
      case "{", "}", "$", "&", "#", "%", "_": "\\\(scalar)"
      default: nil
      }
    }
  }

  /// The same, with words of several capitals between braces, which styles would make small.
  static func title(_ words: String) -> String {
    words.inOneLine.split(separator: " ").map { word in
      let isAcronym = word.count { $0.isUppercase } > 1
      return isAcronym ? "{\(escaped(String(word)))}" : escaped(String(word))
    }.joined(separator: " ")
  }

  /// An address, in which only what would end the value is changed.
  static func address(_ address: String) -> String {
    address.escapingScalars { scalar in
      switch scalar {
      case "\\": "%5C"
      case "{": "%7B"
      case "}": "%7D"
      default: nil
      }
    }
  }
}
