import Analysis
import SearchEngine

extension QueryWord {
  /// The words that a stroke joins, `integration/return`, and acronyms with a comma between them.
  /// What is one word to the analyzers stays whole (`migrantes/as`), and so do an address and what
  /// was typed on a keyboard that has letters where others have commas.
  var separated: [QueryWord] {
    guard parts.count > 1, !text.contains("://") else { return [self] }
    let words = PlainWords(text)
    let hasCommas = text.contains { $0 == "," || $0 == ";" }
    guard !hasCommas || words.allSatisfy(\.text.isAcronym) else { return [self] }
    return words.map { word in
      let start = range.lowerBound
      return QueryWord(
        word.text, at: (word.range.lowerBound + start)..<(word.range.upperBound + start))
    }
  }

  /// The words that the analyzers see in it: `2018-2019` has two.
  var parts: [String] {
    let bytes = Array(text.utf8)
    return ConceptIndex.onePerPosition(Analyzer.words.tokens(in: text)).map { token in
      String(decoding: bytes[Int(token.sourceStart)..<Int(token.sourceEnd)], as: UTF8.self)
    }
  }
}
