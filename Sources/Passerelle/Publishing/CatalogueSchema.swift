package import Analysis
package import Catalogue
package import SearchEngine

/// The fields and columns of the catalogue's index.
///
/// Each text stands in a field of its own language, because it is analysed in that language; a
/// query asks them all.
package enum CatalogueSchema {
  /// What a text is within a record, and how much a word in it weighs.
  package enum Part: String, CaseIterable, Sendable {
    case title, summary, text
    /// The names of the record's countries, themes, target groups and so on, in one language.
    case labels

    package var weight: Float {
      switch self {
      case .title: 3
      case .summary: 2
      case .text: 1
      case .labels: 1
      }
    }
  }

  /// Changes with every change of what is indexed, so that an older index is built again.
  package static let version = 3

  /// Names of Actions, programmes, partners and places, which belong to no language.
  package static let names = "names"
  /// Words written in capitals, with their case: `TEH`, `MIEUX`.
  package static let acronyms = "acronyms"
  /// What a whole record is called, a word a name; ``KnownName/key(of:)``.
  package static let knownNames = "known-names"
  /// Integer column: the years the practice was under way.
  package static let years = "years"
  /// Integer column: the last day the record speaks of, as year × 10,000 + month × 100 + day.
  package static let latestDay = "latest-day"
  /// Keyword column: what a reader may type the beginning of; ``SuggestionEntry/value``.
  package static let suggestions = "suggestions"
  /// Keyword column: the record's id.
  package static let id = "id"
  /// Keyword column: the ids of the records that the sheet says it is related to.
  package static let related = "related"

  /// The languages that titles and countries are sorted in, and that concepts have names in.
  package static let languages = Language.ofTheCatalogue
  /// The languages that have fields of their own; all other texts stand in `other`.
  package static let analysedLanguages =
    languages + ["de", "it", "pt", "ar", "el", "ro", "tr"].map { Language($0) }
  package static let otherLanguage = Language("other")

  /// The field of a part's texts in one language, as stems.
  package static func field(_ part: Part, _ language: Language) -> String {
    "\(part.rawValue).\(fieldLanguage(language).tag)"
  }

  /// The field of a part's texts in all languages, as they are spelt.
  package static func spelling(of part: Part) -> String { "\(part.rawValue).words" }

  /// Keyword column: titles as they are sorted for readers of `language`.
  package static func titleOrder(_ language: Language) -> String { "title-order.\(language.tag)" }

  /// Keyword column: country names as they are sorted for readers of `language`.
  package static func countryOrder(_ language: Language) -> String {
    "country-order.\(language.tag)"
  }

  /// `language` if it has fields of its own, otherwise ``otherLanguage``.
  package static func fieldLanguage(_ language: Language) -> Language {
    let primary = Language(language.primary)
    return analysedLanguages.contains(primary) ? primary : otherLanguage
  }

  package static func analyzer(for language: Language) -> Analyzer {
    Analyzer.forLanguage(fieldLanguage(language) == otherLanguage ? "und" : language.primary)
  }

  /// Every analyzer that a field of the schema names.
  package static let analyzers: [Analyzer] =
    (analysedLanguages + [otherLanguage]).map(analyzer(for:)) + [.words, .acronyms]

  /// By name, the analyzers of the fields in which a text of `language` stands.
  package static func analyzersOfFields(in language: Language) -> [String: Analyzer] {
    var analyzers = [names: Analyzer.words, acronyms: Analyzer.acronyms]
    for part in Part.allCases {
      analyzers[field(part, language)] = analyzer(for: language)
      analyzers[spelling(of: part)] = .words
    }
    return analyzers
  }

  package static let schema = Schema(
    fields: (analysedLanguages + [otherLanguage]).flatMap { language in
      Part.allCases.map { part in
        Schema.Field(name: field(part, language), analyzer: analyzer(for: language).name)
      }
    }
      + Part.allCases.map { part in
        Schema.Field(name: spelling(of: part), analyzer: Analyzer.words.name)
      } + [
        Schema.Field(name: names, analyzer: Analyzer.words.name),
        Schema.Field(name: acronyms, analyzer: Analyzer.acronyms.name),
        Schema.Field(name: knownNames, analyzer: Analyzer.words.name),
      ],
    columns: Facet.allCases.map { Schema.Column(name: $0.rawValue, kind: .keyword) }
      + languages.flatMap { language in
        [titleOrder(language), countryOrder(language)].map {
          Schema.Column(name: $0, kind: .keyword)
        }
      }
      + [
        Schema.Column(name: id, kind: .keyword),
        Schema.Column(name: related, kind: .keyword),
        Schema.Column(name: suggestions, kind: .keyword),
        Schema.Column(name: years, kind: .integer),
        Schema.Column(name: latestDay, kind: .integer),
      ])
}
