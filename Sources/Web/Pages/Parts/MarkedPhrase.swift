import Catalogue
import Passerelle

/// Words on a page with those that were searched for marked.
struct MarkedPhrase: Sendable {
  struct Run: Sendable {
    var text: String
    var isMarked: Bool
  }

  var runs: [Run]
  /// A BCP 47 tag; nothing for words in the language of the page.
  var lang: String?
  /// `ltr` or `rtl`, where the words run the other way than the page.
  var dir: String?
  var isCutAtStart = false
  var isCutAtEnd = false

  /// Words without marks.
  init(_ phrase: Phrase) {
    runs = [Run(text: phrase.text, isMarked: false)]
    lang = phrase.lang
    dir = phrase.dir
  }

  init(_ text: MarkedText, on page: Language) {
    runs = text.runs.map { Run(text: $0.text, isMarked: $0.isMarked) }
    let phrase = Phrase("", in: text.language, on: page)
    (lang, dir) = (phrase.lang, phrase.dir)
    isCutAtStart = text.isCutAtStart
    isCutAtEnd = text.isCutAtEnd
  }
}
