import Catalogue

/// The text of a practice in two languages, section beside section.
struct BesideTexts: Sendable {
  /// What stands over the sections of one language.
  struct Head: Sendable {
    var lang: String
    /// Its direction, where it is not the page's.
    var dir: String?
    /// The language by its own name.
    var label: String
    var title: String?
    var summary: String?
  }

  /// A section in one of the two languages.
  struct Half: Sendable {
    var lang: String
    var dir: String?
    var section: TextSection
  }

  /// A section in both languages; one of them may lack it.
  struct Pair: Sendable {
    var first: Half?
    var second: Half?
  }

  var heads: [Head]
  var pairs: [Pair]
  /// The text of the first language alone.
  var closeAddress: String

  /// The text in `first`, with that in `second` beside it.
  init(_ record: Record, _ first: Language, _ second: Language, in context: PageContext) {
    heads = [first, second].map { language in
      Head(
        lang: language.tag, dir: language.direction(on: context.language),
        label: context.ownName(of: language), title: record.title[language],
        summary: record.summary[language])
    }
    func halves(_ language: Language, anchorsEnd: String) -> [Half] {
      TextSection.list(
        of: record.texts[language] ?? [], in: language, anchorsEnd: anchorsEnd, context: context
      ).map { Half(lang: language.tag, dir: language.direction(on: context.language), section: $0) }
    }
    let ending = "-\(second.tag)"
    pairs = Self.pairs(
      halves(first, anchorsEnd: ""), halves(second, anchorsEnd: ending), ending: ending)
    closeAddress = context.addresses.practice(
      context.language, record.id, text: first == context.language ? nil : first)
  }

  /// The sections of both in the order of the first; one that only the second has stands behind that
  /// which it follows there.
  private static func pairs(_ firsts: [Half], _ seconds: [Half], ending: String) -> [Pair] {
    var pairs = firsts.map { Pair(first: $0) }
    var place = 0
    for half in seconds {
      if let match = pairs.firstIndex(where: { pair in
        pair.first.map { $0.section.anchor + ending } == half.section.anchor
      }) {
        pairs[match].second = half
        place = match + 1
      } else {
        pairs.insert(Pair(second: half), at: place)
        place += 1
      }
    }
    return pairs
  }
}

extension PageContext {
  /// A language as those who speak it call it, if the site speaks it; else in the reader's language.
  func ownName(of language: Language) -> String {
    Language.ofTheInterface.contains(language)
      ? site.words(in: language).text("language.own-name")
      : words.name("language", language.tag)
  }
}
