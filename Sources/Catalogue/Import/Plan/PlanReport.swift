/// A plan as one page of HTML: nothing outside it is needed to read or print it.
public struct PlanReport: Sendable {
  private let plan: ImportPlan
  private let title: String

  /// - Parameter title: what was imported, in words.
  public init(_ plan: ImportPlan, title: String) {
    self.plan = plan
    self.title = title
  }

  /// The whole page.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Review of an import</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>Review of an import</h1>
    <p>\(title.escapedForMarkup)</p>
    \(summary)
    \(ImportPlan.Outcome.inOrderOfUrgency.map(section).joined())</body>
    </html>

    """
  }

  private var summary: String {
    let counts = plan.counts
    let rows = ImportPlan.Outcome.inOrderOfUrgency.map { outcome in
      "<tr><th scope=\"row\"><a href=\"#\(outcome.rawValue)\">\(outcome.words)</a></th>"
        + "<td>\(counts[outcome] ?? 0)</td></tr>"
    }
    return "<table class=\"counts\"><caption>\(plan.items.count) checked</caption>"
      + rows.joined() + "</table>"
  }

  private func section(_ outcome: ImportPlan.Outcome) -> String {
    let items = plan.items.filter { $0.outcome == outcome }
    guard !items.isEmpty else { return "" }
    if outcome == .unchanged {
      let names = items.map { "<li>\(name(of: $0).escapedForMarkup)</li>" }.joined()
      return "<section id=\"unchanged\"><h2>Unchanged</h2><ul>\(names)</ul></section>\n"
    }
    return "<section id=\"\(outcome.rawValue)\"><h2>\(outcome.words)</h2>"
      + items.map(article).joined() + "</section>\n"
  }

  private func name(of item: ImportPlan.Item) -> String {
    item.title ?? item.record?.rawValue ?? item.paths.first ?? ""
  }

  private func article(_ item: ImportPlan.Item) -> String {
    var parts = ["<h3>\(name(of: item).escapedForMarkup)</h3>"]
    var places = item.paths.map { "<code>\($0.escapedForMarkup)</code>" }.joined(separator: ", ")
    if let part = item.part { places += ", " + part.escapedForMarkup }
    if let record = item.record { places += " → <code>\(record)</code>" }
    parts.append("<p class=\"place\">\(places)</p>")
    if let reason = item.reason { parts.append("<p>\(reason.escapedForMarkup)</p>") }
    if let confidence = item.confidence {
      parts.append(
        "<p>Confidence that it is a practice: \(Int((confidence * 100).rounded())) %</p>")
    }
    parts += [likenesses(of: item), changes(of: item), candidate(of: item), findings(of: item)]
    return "<article>" + parts.joined() + "</article>\n"
  }

  private func likenesses(of item: ImportPlan.Item) -> String {
    guard !item.likenesses.isEmpty else { return "" }
    let lines = item.likenesses.map { "<li>\($0.words.escapedForMarkup)</li>" }.joined()
    return "<p>May be the same practice as:</p><ul>\(lines)</ul>"
  }

  private func changes(of item: ImportPlan.Item) -> String {
    guard !item.changes.isEmpty else { return "" }
    let rows = item.changes.map { change in
      "<tr><th scope=\"row\">\(change.field.escapedForMarkup)</th>"
        + "<td>\(cell(change.before, element: "del"))</td>"
        + "<td>\(cell(change.after, element: "ins"))</td></tr>"
    }
    return "<table><thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Before</th>"
      + "<th scope=\"col\">After</th></tr></thead><tbody>" + rows.joined() + "</tbody></table>"
  }

  private func cell(_ words: String?, element: String) -> String {
    guard let words, !words.isEmpty else { return "<span class=\"none\">nothing</span>" }
    return "<\(element)>\(words.escapedForMarkup)</\(element)>"
  }

  /// What a candidate or a new record says.
  private func candidate(of item: ImportPlan.Item) -> String {
    guard item.changes.isEmpty, let record = item.candidate ?? item.put?.record else { return "" }
    let rows = record.fieldValues.map { value in
      "<tr><th scope=\"row\">\(value.field.escapedForMarkup)</th>"
        + "<td>\(value.words.escapedForMarkup)</td></tr>"
    }
    return "<details><summary>What the record would say</summary><table><tbody>"
      + rows.joined() + "</tbody></table></details>"
  }

  private func findings(of item: ImportPlan.Item) -> String {
    guard !item.findings.isEmpty else { return "" }
    let lines = item.findings.map { finding in
      "<li class=\"\(finding.problem.severity.rawValue)\">\(finding.line.escapedForMarkup)</li>"
    }
    return "<ul class=\"findings\">" + lines.joined() + "</ul>"
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
      color: #1b1b1b; background: #fff; }
    h2 { border-bottom: 2px solid #1b4f8a; margin-top: 2.5rem; }
    article { border: 1px solid #bbb; border-radius: 4px; padding: .5rem 1rem; margin: 1rem 0;
      break-inside: avoid; }
    .place, .none { color: #555; }
    table { border-collapse: collapse; width: 100%; }
    table.counts { width: auto; }
    th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top;
      overflow-wrap: anywhere; white-space: pre-wrap; }
    del { background: #fbe3e4; } ins { background: #e1f3e2; text-decoration: none; }
    .error { color: #8a1c1c; }
    @media print { body { margin: 0; } details > * { display: block; } a { color: inherit; } }
    """
}

extension ImportPlan.Outcome {
  /// What needs an editor most comes first.
  static let inOrderOfUrgency: [ImportPlan.Outcome] = [
    .rejected, .needsPerson, .changed, .new, .unchanged,
  ]

  fileprivate var words: String {
    switch self {
    case .new: "New"
    case .changed: "Changed"
    case .unchanged: "Unchanged"
    case .needsPerson: "Needs a person"
    case .rejected: "Rejected"
    }
  }
}

extension Likeness {
  /// What it is like and why, in words.
  public var words: String {
    let name = record?.rawValue ?? other ?? "?"
    switch basis {
    case .address: return "\(name): it names the address among its sources"
    case .action: return "\(name): the Action of the same country and number"
    case .words:
      return "\(name): \(Int((share * 100).rounded())) % of its runs of words are the same"
    }
  }
}

extension String {
  /// Where HTML is read.
  fileprivate var escapedForMarkup: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
