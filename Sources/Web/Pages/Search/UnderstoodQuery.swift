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
  }

  /// Sentences: corrections, repairs, and parameters passed over.
  var notes: [String]
  var expansions: [Expansion]
  /// To the same search with, or without, words that mean the same.
  var switchAddress: String?
  var switchLabel: String?

  private static let visibleWords = 8

  /// Nothing where there is nothing to tell.
  init?(
    _ understanding: Understanding, of parameters: SearchParameters, in context: PageContext
  ) {
    let words = context.words
    notes = understanding.corrections.map {
      words.text("results.corrected", ["words": $0.words, "corrected": $0.corrected])
    }
    notes += understanding.repairs.map {
      words.text("repair.\($0.name)", ["detail": $0.detail])
    }
    notes += parameters.problems.prefix(3).map {
      words.text("results.ignored", ["name": String($0.name.prefix(40))])
    }
    expansions = understanding.expansions.map { expansion in
      var name = expansion.words
      if let label = expansion.label.best(for: context.language)?.text,
        label.lowercased() != name.lowercased()
      {
        name += " (\(label))"
      }
      let also = expansion.alsoSearched
      return Expansion(
        typed: name, alsoSearched: also.prefix(Self.visibleWords).map { Phrase($0) },
        rest: also.count > Self.visibleWords
          ? words.text("list.and-more", count: also.count - Self.visibleWords) : nil)
    }
    if !expansions.isEmpty || !parameters.usesConcepts {
      var other = parameters.with(page: 1)
      other.usesConcepts.toggle()
      switchAddress = context.addresses.search(context.language, other)
      switchLabel = words.text(
        parameters.usesConcepts ? "results.concepts-off" : "results.concepts-on")
    }
    if notes.isEmpty, expansions.isEmpty, switchAddress == nil { return nil }
  }
}
