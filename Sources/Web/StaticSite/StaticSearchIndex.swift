import Analysis
import Catalogue
import Foundation
import Interchange
import Passerelle

/// What the small search of a static copy looks up: for every word of the catalogue, and for every
/// name of the taxonomy, what the engine found for it and with which score.
///
/// So spelling, inflection and languages are the engine's own; only the sum over the words of a
/// query is left to the browser. It grows with the number of words and of practices.
struct StaticSearchIndex {
  let snapshot: CatalogueSnapshot

  /// How finely scores are kept: thousandths.
  private static let scale: Float = 1_000

  /// A script that sets `passerelleSearch`. Pages opened from disk may not read other files, but may
  /// run other scripts.
  ///
  /// - Throws: where the store cannot be read.
  func script() throws -> String {
    let ids = snapshot.identifiers(matching: CatalogueQuery(order: .title)).sorted()
    let ranks = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let records = try ids.compactMap { try snapshot.record($0) }
    var postings: [JSONValue.Member] = []
    let asked = phrases(records)
    let grammar = asked.filter { Self.isGrammar($0.value) }.map(\.key).sorted()
    for (key, words) in asked.sorted(by: { $0.key < $1.key }) where !Self.isGrammar(words) {
      let found = snapshot.ranking(of: CatalogueQuery(words)).flatMap { id, score -> [JSONValue] in
        guard let rank = ranks[id] else { return [] }
        return [.integer(rank), .integer(Int((score * Self.scale).rounded()))]
      }
      // A name that nothing has is a name all the same, and not the words it is made of.
      if !found.isEmpty || key.contains(" ") { postings.append(.init(key, .array(found))) }
    }
    let value: JSONValue = [
      "records": .array(records.map(Self.describe)),
      "grammar": .array(grammar.map(JSONValue.string)), "words": .object(postings),
    ]
    return "var passerelleSearch = \(value.text);\n"
  }

  private static func describe(_ record: Record) -> JSONValue {
    func texts(_ text: LocalizedText) -> JSONValue {
      .object(text.languages.map { .init($0.tag, .string(text[$0] ?? "")) })
    }
    return [
      "id": .string(record.id.rawValue), "title": texts(record.title),
      "summary": texts(record.summary),
    ]
  }

  /// What to ask the engine, by what the browser makes of it when it is typed: all words of the
  /// records, and all names that records could be found by.
  private func phrases(_ records: [Record]) -> [String: String] {
    var phrases: [String: String] = [:]
    for record in records {
      for value in record.fieldValues {
        for word in Self.words(in: value.words) { note(word.spelt, as: word.folded, in: &phrases) }
      }
    }
    for kind in ConceptKind.allCases {
      for id in snapshot.taxonomy.ids(of: kind) {
        let label = snapshot.taxonomy.label(of: id, kind: kind) ?? LocalizedText()
        for name in label.words.values { add(name, to: &phrases) }
      }
    }
    for ring in snapshot.taxonomy.glossary.rings {
      for name in ring.terms.values.joined() { add(name, to: &phrases) }
      // Capitals are looked up as they are typed.
      for acronym in ring.acronyms.values.joined() { phrases[acronym] = acronym }
    }
    return phrases
  }

  private func add(_ name: String, to phrases: inout [String: String]) {
    let words = Self.words(in: name)
    for word in words { note(word.spelt, as: word.folded, in: &phrases) }
    if words.count > 1 {
      note(name, as: words.map(\.folded).joined(separator: " "), in: &phrases)
    }
  }

  /// Of spellings that the browser cannot tell apart, the one without accents is asked, else the
  /// first: most people type so, and a copy made twice is the same.
  private func note(_ spelling: String, as folded: String, in phrases: inout [String: String]) {
    guard let known = phrases[folded] else {
      phrases[folded] = spelling
      return
    }
    if known != folded, spelling == folded || spelling < known { phrases[folded] = spelling }
  }

  /// Whether a word is one that some language only joins others with, as the engine sees it.
  private static func isGrammar(_ phrase: String) -> Bool {
    guard !phrase.contains(" ") else { return false }
    return phrase.count == 1
      || CatalogueSchema.languages.contains {
        CatalogueSchema.analyzer(for: $0).tokens(in: phrase).tokens.isEmpty
      }
  }

  /// The words of a text as they are spelt, and without case and diacritics as the script of the
  /// copy takes them from what is typed.
  static func words(in text: String) -> [(spelt: String, folded: String)] {
    text.split { !$0.isLetter && !$0.isNumber }.map { word in
      let scalars = word.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
      return (String(word).lowercased(), String(String.UnicodeScalarView(scalars)))
    }
  }
}
