import Mustache

/// Plain messages by the parts of their keys, as templates name them: `{{words.home.title}}`.
struct WordTree: Sendable, MustacheParent {
  private var sentences: [String: String] = [:]
  private var branches: [String: WordTree] = [:]

  init() {}

  /// All messages of a language that have no plural forms.
  init(_ catalogue: MessageCatalogue) {
    for case (let key, .sentence(let sentence)) in catalogue.messages {
      insert(sentence, at: key.split(separator: ".")[...])
    }
  }

  func child(named name: String) -> Any? { sentences[name] ?? branches[name] }

  private mutating func insert(_ sentence: String, at path: ArraySlice<Substring>) {
    guard let first = path.first.map(String.init) else { return }
    if path.count == 1 {
      sentences[first] = sentence
    } else {
      branches[first, default: WordTree()].insert(sentence, at: path.dropFirst())
    }
  }
}
