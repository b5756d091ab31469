/// Words without their commonest endings, to find a name in any of its forms.
///
/// Cruder than the analysis for searching, and enough to compare with a list of names.
enum WordStem {
  struct Word {
    /// As it is written.
    let text: String
    let stem: String
  }

  static func stems(of text: String) -> [String] { words(of: text).map(\.stem) }

  /// The words of `text`; an elided article counts for none.
  static func words(of text: String) -> [Word] {
    InclusiveSpelling.base(of: text)
      .split { !$0.isLetter && !$0.isNumber && $0 != "+" }
      .filter { $0.count > 1 || $0.first?.isNumber == true }
      .map { Word(text: String($0), stem: stem(of: LabelKey(String($0)).text)) }
  }

  /// The stem of a key of ``LabelKey``.
  static func stem(of word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    let isCyrillic = (0x400...0x4FF).contains(first.value)
    for ending in isCyrillic ? cyrillicEndings : latinEndings
    where word.hasSuffix(ending) && word.count - ending.count >= 4 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// Longest first.
  private static let latinEndings = ["es", "as", "os", "s", "x", "e", "a", "o"]
  private static let cyrillicEndings = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "ией", "ых", "их", "ые", "ие",
    "ыи", "ии", "ои", "ая", "яя", "ую", "юю", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "еи",
    "ия", "ию", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь",
  ]
}
