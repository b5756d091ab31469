import Catalogue
import Passerelle
import SearchEngine

/// What a query was taken to mean, told to who asked, with a way to have it otherwise.
struct UnderstoodQuery: Sendable {
  /// Words for which more was searched.
  struct Expansion: Sendable {
    /// “TEH (trafficking in human beings)”.
    var typed: String
    var alsoSearched: [Phrase]
    /// “and 9 more”.
    var rest: String?
    /// To the same search with this concept searched as typed, or again by all its names.
    var switchAddress: String
    var switchLabel: String
  }

  /// Sentences: corrections, words left out, repairs, and parameters passed over.
  var notes: [String]
  var expansions: [Expansion]
  /// Concepts that are searched as typed, because the reader wants it so.
  var literal: [Expansion]
  /// Another question that finds much more.
  var didYouMean: LabelledLink?
  /// To the same search with, or without, words that mean the same.
  var switchAddress: String?
  var switchLabel: String?

  /// Nothing where there is nothing to tell.
  init?(
    _ understanding: Understanding, of parameters: SearchParameters, in context: PageContext
  ) {
    let words = context.words
    notes = understanding.corrections.map {
      words.text(
        $0.kind == .words ? "results.taken-apart" : "results.corrected",
        ["words": $0.words, "corrected": $0.corrected])
    }
    if !understanding.leftOut.isEmpty {
      let left = understanding.leftOut.map { words.text("results.quoted", ["words": $0]) }
      notes.append(words.text("results.left-out", ["words": words.list(left)]))
    }
    notes += understanding.repairs.map {
      words.text("repair.\($0.name)", ["detail": $0.detail])
    }
    notes += parameters.problems.prefix(3).map {
      words.text("results.ignored", ["name": String($0.name.prefix(40))])
    }
    let isAlone = understanding.expansions.count == 1
    expansions = understanding.expansions.map {
      Expansion($0, isAlone: isAlone, isLiteral: false, of: parameters, in: context)
    }
    literal = understanding.literal.map {
      Expansion($0, isLiteral: true, of: parameters, in: context)
    }
    didYouMean = understanding.didYouMean.map { offer in
      var other = parameters.with(page: 1)
      other.text = offer.text
      return LabelledLink(
        label: Phrase(offer.text), address: context.addresses.search(context.language, other),
        count: words.text("count.practices", count: offer.total))
    }
    // Of one concept alone, its own switch says the same.
    if expansions.count > 1 || !parameters.usesConcepts {
      var other = parameters.with(page: 1)
      other.usesConcepts.toggle()
      switchAddress = context.addresses.search(context.language, other)
      switchLabel = words.text(
        parameters.usesConcepts ? "results.concepts-off" : "results.concepts-on")
    }
    if notes.isEmpty, expansions.isEmpty, literal.isEmpty, didYouMean == nil, switchAddress == nil {
      return nil
    }
  }
}

extension UnderstoodQuery.Expansion {
  /// How many words are shown of one concept, and of each where there are several: the results
  /// begin below them.
  private static let (visibleAlone, visibleAmongOthers) = (8, 3)

  fileprivate init(
    _ expansion: Understanding.Expansion, isAlone: Bool = true, isLiteral: Bool,
    of parameters: SearchParameters, in context: PageContext
  ) {
    let words = context.words
    typed = expansion.words
    if let label = expansion.label.best(for: context.language)?.text,
      label.lowercased() != typed.lowercased()
    {
      typed += " (\(label))"
    }
    let also = expansion.alsoSearched
    let visible = isAlone ? Self.visibleAlone : Self.visibleAmongOthers
    alsoSearched = also.prefix(visible).map { Phrase($0) }
    rest =
      also.count > visible ? words.text("list.and-more", count: also.count - visible) : nil
    var other = parameters.with(page: 1)
    other.literal.formSymmetricDifference([expansion.concept])
    switchAddress = context.addresses.search(context.language, other)
    switchLabel = words.text(
      isLiteral ? "results.expansion-on" : "results.expansion-off", ["words": expansion.words])
  }
}

extension UnderstoodQuery: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "notes": notes, "expansions": expansions, "literal": literal, "didYouMean": didYouMean,
      "switchAddress": switchAddress, "switchLabel": switchLabel,
    ])
  }
}

extension UnderstoodQuery.Expansion: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "typed": typed, "alsoSearched": alsoSearched, "rest": rest, "switchAddress": switchAddress,
      "switchLabel": switchLabel,
    ])
  }
}
