/// Words without their commonest endings, to find a name in any of its forms.
///
/// Cruder than the analysis for searching, and enough to compare with a list of names.
enum WordStem {
  struct Word {
    /// As it is written.
    let text: Substring
    let stem: String
  }

  static func stems(of text: String) -> [String] { words(of: text).map(\.stem) }

  /// The words of `text`; an elided article counts for none.
  static func words(of text: String) -> [Word] {
    // Most words of a text stand there many times.
    var stems: [Substring: String] = [:]
    return InclusiveSpelling.base(of: text)
      .letterRuns { $0 == "+" || $0.isNumber }
      .filter { $0.utf8.count > 4 || $0.count > 1 || $0.first?.isNumber == true }
      .map { word in
        if let known = stems[word] { return Word(text: word, stem: known) }
        let stem = stem(of: LabelKey(String(word)).text)
        stems[word] = stem
        return Word(text: word, stem: stem)
      }
  }

  /// The stem of a key of ``LabelKey``.
  static func stem(of word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    let isCyrillic = (0x400...0x4FF).contains(first.value)
    let bytes = word.utf8
    // Of a key, characters are scalars; most words have one byte each, or two.
    let count = word.unicodeScalars.count
    for ending in isCyrillic ? cyrillicEndings : latinEndings
    where count - ending.count >= 4 && bytes.suffix(ending.bytes.count).elementsEqual(ending.bytes)
    {
      return String(word[..<bytes.index(word.endIndex, offsetBy: -ending.bytes.count)])
    }
    return word
  }

  /// An ending in UTF-8, and its length in letters.
  private struct Ending {
    let bytes: [UInt8]
    let count: Int

    init(_ text: String) {
      bytes = Array(text.utf8)
      count = text.unicodeScalars.count
    }
  }

  /// Longest first.
  private static let latinEndings = ["es", "as", "os", "s", "x", "e", "a", "o"].map(Ending.init)
  private static let cyrillicEndings = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "ией", "ых", "их", "ые", "ие",
    "ыи", "ии", "ои", "ая", "яя", "ую", "юю", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "еи",
    "ия", "ию", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь",
  ].map(Ending.init)
}

extension Unicode.Scalar {
  /// Whether it stands for a number: a digit, a fraction.
  fileprivate var isNumber: Bool {
    isASCII ? ("0"..."9").contains(self) : value > 0xA0 && properties.numericType != nil
  }
}
