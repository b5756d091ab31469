import Catalogue
import Passerelle

/// The answer to a search as lines for a person.
struct SearchTable {
  let terminal: Terminal
  let taxonomy: Taxonomy
  let language: Language

  func lines(for answer: CatalogueAnswer, offset: Int) -> [String] {
    var lines = understandingLines(answer.understanding)
    guard !answer.hits.isEmpty else {
      lines.append(answer.total == 0 ? "Nothing found." : "No results this far down.")
      return lines + answer.waysOut.map { "  \($0.total) \(words(for: $0.step))" }
    }
    let last = offset + answer.hits.count
    lines += ["\(answer.total) found, \(offset + 1) to \(last) shown", ""]
    for (rank, hit) in answer.hits.enumerated() {
      lines += self.lines(for: hit, rank: offset + rank + 1)
    }
    return lines + facetLines(answer.facets)
  }

  private func understandingLines(_ understanding: Understanding) -> [String] {
    var lines = understanding.repairs.map {
      terminal.styled("note: \($0.explanation)", .faint)
    }
    lines += understanding.corrections.map {
      $0.kind == .words
        ? "Nothing says “\($0.words)” as a whole; searched its words: \($0.corrected)."
        : "Nothing has “\($0.words)”; searched “\($0.corrected)” instead."
    }
    if !understanding.leftOut.isEmpty {
      let words = understanding.leftOut.map { "“\($0)”" }.joined(separator: ", ")
      lines.append("Nothing has all of this; these are the results without \(words).")
    }
    if let offer = understanding.didYouMean {
      lines.append("Did you mean “\(offer.text)” (\(offer.total))?")
    }
    for expansion in understanding.expansions {
      let also = expansion.alsoSearched.prefix(8).joined(separator: ", ")
      let line = "“\(expansion.words)”: also searched \(also) (--literal \(expansion.concept): not)"
      lines += Layout.wrapped(line, width: terminal.width).map { terminal.styled($0, .faint) }
    }
    return lines
  }

  private func words(for step: WayOut.Step) -> String {
    switch step {
    case .word(let text), .field(let text): "without “\(text)”"
    case .choice(let facet, let value):
      "without “\(facet.label(of: value, in: language, taxonomy: taxonomy))”"
    case .exclusion(let facet, let value):
      "with “\(facet.label(of: value, in: language, taxonomy: taxonomy))” again"
    case .filters: "without any filter"
    }
  }

  private func lines(for hit: CatalogueHit, rank: Int) -> [String] {
    let record = hit.record
    let number = Layout.padded("\(rank).", to: 4)
    let title = marked(hit.title, base: .bold)
    let countries = record.countries.map { taxonomy.label(of: $0, kind: .country, in: language) }
    let theme = record.themes.first.map { taxonomy.label(of: $0, kind: .theme, in: language) }
    let facts = ([record.id.rawValue] + countries.prefix(4) + [theme].compactMap { $0 })
      .joined(separator: " · ")
    let snippet =
      (hit.snippet.isCutAtStart ? "…" : "")
      + hit.snippet.text.split(separator: "\n").joined(separator: " ")
      + (hit.snippet.isCutAtEnd ? "…" : "")
    let wrapped = Layout.wrapped(snippet, width: terminal.width - 4)
    return ["\(number)\(title)", "    " + terminal.styled(facts, .faint)]
      + Marks(of: hit.snippet).applied(to: wrapped, terminal: terminal).map { "    " + $0 } + [""]
  }

  private func marked(_ text: MarkedText, base: Terminal.Style) -> String {
    text.runs.map { terminal.styled($0.text, $0.isMarked ? .match : base) }.joined()
  }

  private func facetLines(_ facets: [FacetCounts]) -> [String] {
    let kinds: [Facet: (name: String, kind: ConceptKind)] = [
      .theme: ("Themes", .theme), .country: ("Countries", .country),
      .experts: ("Experts from", .country),
    ]
    let rows = facets.compactMap { counts -> [String]? in
      guard let (name, kind) = kinds[counts.facet], !counts.values.isEmpty else { return nil }
      let values = counts.values.prefix(6).map {
        "\(taxonomy.label(of: $0.id, kind: kind, in: language)) \($0.count)"
      }
      return [name, values.joined(separator: ", ")]
    }
    return Layout.table(rows)
  }
}

/// Which words of a text are marked, to mark them again once the text has been broken into lines.
private struct Marks {
  private let flags: [Bool]
  private let leadingCharacters: Int

  init(of text: MarkedText) {
    flags = text.runs.flatMap { run in
      run.text.filter { !$0.isWhitespace }.map { _ in run.isMarked }
    }
    leadingCharacters = text.isCutAtStart ? 1 : 0
  }

  func applied(to lines: [String], terminal: Terminal) -> [String] {
    var index = -leadingCharacters
    return lines.map { line in
      var result = ""
      var run = ""
      var isMarked = false
      for character in line {
        var marked = isMarked
        if !character.isWhitespace {
          marked = flags.indices.contains(index) && flags[index]
          index += 1
        }
        if marked != isMarked {
          result += isMarked ? terminal.styled(run, .match) : run
          run = ""
          isMarked = marked
        }
        run.append(character)
      }
      return result + (isMarked ? terminal.styled(run, .match) : run)
    }
  }
}
