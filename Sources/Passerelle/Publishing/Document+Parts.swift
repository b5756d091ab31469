package import Catalogue
package import SearchEngine

extension Document {
  /// Adds `words`, written in `language`, to a part: to the field of that language, which has stems,
  /// and to that of all languages, which has the words as they are spelt.
  package mutating func append(
    _ words: String, in language: Language, to part: CatalogueSchema.Part
  ) {
    texts[CatalogueSchema.field(part, language), default: []].append(words)
    texts[CatalogueSchema.spelling(of: part), default: []].append(words)
  }
}
