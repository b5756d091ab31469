import Catalogue
import Passerelle

/// Names, in a reader's language, of all that ids stand for.
struct Labels: Sendable {
  let taxonomy: Taxonomy
  let words: Words

  /// The name of a facet's value; the value itself where nobody has named it.
  func phrase(_ value: String, of facet: Facet) -> Phrase {
    switch facet {
    case .theme: concept(value, .theme)
    case .country, .experts: concept(value, .country)
    case .region: concept(value, .region)
    case .grouping: concept(value, .grouping)
    case .group: concept(value, .targetGroup)
    case .activity: concept(value, .activityType)
    case .output: concept(value, .outputType)
    case .objective: objective(value)
    case .language: Phrase(words.name("language", value))
    case .kind: Phrase(words.name("kind", value))
    case .status: Phrase(words.name("status", value))
    case .scope: Phrase(words.name("scope", value))
    case .phase, .year: Phrase(value)
    }
  }

  func name(_ value: String, of facet: Facet) -> String { phrase(value, of: facet).text }

  /// The words in the reader's language, or else in another, which the phrase then names.
  func phrase(_ text: LocalizedText) -> Phrase? {
    text.best(for: words.language).map { Phrase($0.text, in: $0.language, on: words.language) }
  }

  /// The title of `record`; its id where it has none.
  func title(of record: Record) -> Phrase {
    phrase(record.title) ?? Phrase(record.id.rawValue)
  }

  private func concept(_ id: String, _ kind: ConceptKind) -> Phrase {
    taxonomy.label(of: id, kind: kind).flatMap { phrase($0) } ?? Phrase(id)
  }

  /// “7. Vulnerabilities”.
  private func objective(_ value: String) -> Phrase {
    guard let number = Int(value), let objective = taxonomy.objective(number),
      var phrase = phrase(objective.label)
    else { return Phrase(value) }
    phrase.text = "\(number). \(phrase.text)"
    return phrase
  }
}

/// A few words on a page, and their language where it is not the page's own.
struct Phrase: Sendable, Hashable {
  var text: String
  /// A BCP 47 tag; nothing for words in the language of the page or of none.
  var lang: String?
  /// `ltr` or `rtl`, where the words run the other way than the page.
  var dir: String?

  init(_ text: String) { self.text = text }

  init(_ text: String, in language: Language, on page: Language) {
    self.text = text
    lang = language == page || language == .undetermined ? nil : language.tag
    dir = lang == nil ? nil : language.direction(on: page)
  }
}

extension Phrase: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "text": .text(text), "lang": lang.templateValue, "dir": dir.templateValue,
    ])
  }
}
