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
      let count = counts[outcome] ?? 0
      let name =
        count == 0 ? outcome.words : "<a href=\"#\(outcome.rawValue)\">\(outcome.words)</a>"
      return "<tr><th scope=\"row\">\(name)</th><td>\(count)</td></tr>"
    }
    return "<table class=\"counts\"><caption>\(plan.items.count) checked</caption>"
      + rows.joined() + "</table>"
  }

  private func section(_ outcome: ImportPlan.Outcome) -> String {
    let items = plan.items.filter { $0.outcome == outcome }
    guard !items.isEmpty else { return "" }
    let head =
      "<section id=\"\(outcome.rawValue)\"><h2>\(outcome.words)</h2>"
      + "<p class=\"advice\">\(outcome.advice)</p>"
    if outcome == .unchanged {
      let names = items.map { "<li dir=\"auto\">\(name(of: $0).escapedForMarkup)</li>" }.joined()
      let told = items.filter { !$0.findings.isEmpty }.map(article).joined()
      return head + told + "<ul class=\"names\">\(names)</ul></section>\n"
    }
    return head + items.map(article).joined() + "</section>\n"
  }

  private func name(of item: ImportPlan.Item) -> String {
    item.title ?? item.record?.rawValue ?? item.paths.first ?? ""
  }

  private func article(_ item: ImportPlan.Item) -> String {
    var parts = ["<h3 dir=\"auto\">\(name(of: item).escapedForMarkup)</h3>"]
    var places = item.paths.map(place).joined(separator: ", ")
    if let part = item.part { places += ", " + part.escapedForMarkup }
    if let record = item.record { places += " → <code>\(record)</code>" }
    parts.append("<p class=\"place\">\(places)</p>")
    if let reason = item.reason,
      !item.findings.contains(where: { reason.hasPrefix($0.problem.message) })
    {
      parts.append("<p>\(reason.escapedForMarkup)</p>")
    }
    if let confidence = item.confidence, item.outcome == .needsPerson {
      parts.append(
        "<p>Confidence that it is a practice: \(Int((confidence * 100).rounded())) %</p>")
    }
    if let decision = item.decision {
      parts.append("<p>Decided: <strong>\(decision)</strong></p>")
    }
    parts += [
      likenesses(of: item), findings(of: item), changes(of: item), suggestions(of: item),
      proposal(of: item),
    ]
    return "<article>" + parts.joined() + "</article>\n"
  }

  /// Where a source is; an address can be followed.
  private func place(_ path: String) -> String {
    let words = path.escapedForMarkup
    return path.isWebAddress
      ? "<a href=\"\(words)\" rel=\"noreferrer\">\(words)</a>" : "<code>\(words)</code>"
  }

  private func likenesses(of item: ImportPlan.Item) -> String {
    guard !item.likenesses.isEmpty else { return "" }
    let lines = item.likenesses.map { "<li>\($0.words.escapedForMarkup)</li>" }.joined()
    return "<p>May be the same practice as:</p><ul>\(lines)</ul>"
  }

  private func changes(of item: ImportPlan.Item) -> String {
    guard !item.changes.isEmpty else { return "" }
    let rows = item.changes.map { change in
      let parts = TextDifference(before: change.before ?? "", after: change.after ?? "").parts
      return "<tr>\(head(change.field))<td dir=\"auto\" data-side=\"Before\">"
        + "\(cell(parts, of: change.before, isAfter: false))</td>"
        + "<td dir=\"auto\" data-side=\"After\">\(cell(parts, of: change.after, isAfter: true))</td></tr>"
    }
    return "<table class=\"sides\"><thead><tr><th scope=\"col\">Field</th>"
      + "<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>"
      + rows.joined() + "</tbody></table>"
  }

  private func head(_ field: String) -> String {
    "<th scope=\"row\">\(field.escapedForMarkup)</th>"
  }

  /// One side of a change, in which what the other side does not say is marked.
  private func cell(
    _ parts: [TextDifference.Part], of words: String?, isAfter: Bool
  ) -> String {
    guard let words, !words.isEmpty else { return "<span class=\"none\">nothing</span>" }
    return parts.map { part in
      switch part {
      case .same(let words): words.escapedForMarkup
      case .removed(let words): isAfter ? "" : "<del>\(words.escapedForMarkup)</del>"
      case .added(let words): isAfter ? "<ins>\(words.escapedForMarkup)</ins>" : ""
      }
    }.joined()
  }

  /// What was recognised in the words of a candidate, for whoever decides on it.
  private func suggestions(of item: ImportPlan.Item) -> String {
    guard item.outcome == .needsPerson, !item.suggestions.isEmpty else { return "" }
    let lines = item.suggestions.map { suggestion in
      let words = suggestion.words.map { " (“\($0)”)" } ?? ""
      let line = "\(suggestion.field): \(suggestion.value ?? "?")\(words)"
      return "<li dir=\"auto\">\(line.escapedForMarkup)</li>"
    }
    return "<details><summary>What was recognised in its words</summary><ul>"
      + lines.joined() + "</ul></details>"
  }

  /// What a candidate or a new record says.
  private func proposal(of item: ImportPlan.Item) -> String {
    guard item.changes.isEmpty, let record = item.proposal else { return "" }
    let rows = record.fieldValues.map { value in
      "<tr>\(head(value.field))<td dir=\"auto\">\(value.words.escapedForMarkup)</td></tr>"
    }
    return "<details><summary>What the record would say</summary><table class=\"fields\"><tbody>"
      + rows.joined() + "</tbody></table></details>"
  }

  private func findings(of item: ImportPlan.Item) -> String {
    guard !item.findings.isEmpty else { return "" }
    let lines = item.findings.map { finding in
      "<li class=\"\(finding.problem.severity.rawValue)\">\(finding.line.escapedForMarkup)</li>"
    }
    return "<ul class=\"findings\">" + lines.joined() + "</ul>"
  }
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

  /// What an editor does about it.
  fileprivate var advice: String {
    switch self {
    case .new: "Not in the catalogue yet. The import takes them as they are."
    case .changed:
      "What the catalogue says now, and what it will say. The import takes them as they are."
    case .unchanged: "They say what the catalogue says."
    case .needsPerson:
      "The import leaves these alone until somebody decides: <code>passerelle import --confirm</code>"
        + " asks about each that can be taken."
    case .rejected: "These cannot be read. Mend what is named, and import them again."
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
