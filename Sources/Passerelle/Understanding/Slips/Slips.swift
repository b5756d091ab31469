import Analysis
import Catalogue
import SearchEngine

/// Finds, for words that the catalogue does not have, what was probably meant by them: the wrong
/// keyboard, the other alphabet, or a letter too many, too few, another, or two swapped.
///
/// Only words of the catalogue and names of concepts are offered. Acronyms and anything with a digit
/// stay as they are.
struct Slips {
  /// How many words of a query are looked at: who mistypes more of them starts anew.
  private static let mostWords = 8
  /// In capitals, more letters than an acronym has are a word.
  private static let longestAcronym = 6

  let vocabulary: Vocabulary
  let concepts: ConceptIndex
  /// Acronyms written for others, and those they mean.
  var acronyms: [String: String] = [:]

  /// `text` with each of `words`, ranges of it that nothing has, replaced by what was meant.
  func corrected(
    _ text: String, words: [QueryWord]
  ) -> (text: String, corrections: [Understanding.Correction]) {
    let words = Array(words.prefix(Self.mostWords))
    var corrections = otherKeyboard(words)
    for word in words where corrections[word.range.lowerBound] == nil {
      corrections[word.range.lowerBound] = correction(of: word.text)
    }
    var bytes = Array(text.utf8)
    var made: [Understanding.Correction] = []
    for word in words.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard word.range.upperBound <= bytes.count,
        let correction = corrections[word.range.lowerBound]
      else { continue }
      bytes.replaceSubrange(word.range, with: Array(correction.corrected.utf8))
      made.insert(correction, at: 0)
    }
    return (String(decoding: bytes, as: UTF8.self), made)
  }

  /// The word that was meant by one that nothing has.
  private func correction(of word: String) -> Understanding.Correction? {
    guard word.count >= 3, !vocabulary.isKnown(word) else { return nil }
    let spelling = nearest(to: word)
    if spelling?.distance != 1, let other = otherAlphabet(word) {
      return .init(words: word, corrected: other, kind: .alphabet)
    }
    return spelling.map { .init(words: word, corrected: $0.word, kind: .spelling) }
  }

  // MARK: - The wrong keyboard

  /// What all of `words` that nothing has write on the keyboard on which one of them is a word, by
  /// where they start.
  private func otherKeyboard(_ words: [QueryWord]) -> [Int: Understanding.Correction] {
    let unknown = words.filter { !vocabulary.isKnown($0.text) }
    for (typedOn, meant) in KeyboardLayout.mixUps {
      let readings = unknown.compactMap { word in
        typedOn.text(word.text, meantOn: meant).map { (word: word, meant: $0) }
      }
      guard readings.contains(where: { $0.meant.count >= 3 && isWord($0.meant) }) else { continue }
      return Dictionary(
        readings.map { word, meant in
          let correction = Understanding.Correction(
            words: word.text, corrected: meant, kind: .keyboard)
          return (word.range.lowerBound, correction)
        }, uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }

  /// Whether it is a word of the catalogue, or names a concept.
  private func isWord(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      && (vocabulary.isKnown(text) || !concepts.matches(in: text).isEmpty)
  }

  // MARK: - The other alphabet

  /// The word of the catalogue that `word` is in the other alphabet.
  func otherAlphabet(_ word: String) -> String? {
    guard word.count >= 4, let candidate = Transliteration.otherAlphabet(word) else { return nil }
    let spelt = Vocabulary.spelling(of: candidate)
    guard spelt.count >= 3 else { return nil }
    let skeleton = Transliteration.skeleton(word)
    let near = vocabulary.similar(to: spelt, edits: 2, exactPrefix: 1)
      .filter { Transliteration.skeleton($0.key) == skeleton }
    if let best = near.min(by: { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }) {
      return best.key
    }
    return concepts.matches(in: candidate).isEmpty ? nil : candidate
  }

  // MARK: - Letters

  /// `text` with `words`, ranges of it, replaced by words like them that so many records have;
  /// nothing where there are none.
  func likelier(_ text: String, words: [QueryWord], minimumFrequency: Int) -> String? {
    Self.replacing(words, in: text) {
      nearest(to: $0, minimumFrequency: minimumFrequency)?.word
    }
  }

  /// `text` with those of `words`, ranges of it, that are listed slips for acronyms replaced by what
  /// they mean; nothing where there are none.
  func meantByAcronyms(_ text: String, words: [QueryWord]) -> String? {
    Self.replacing(words, in: text) { acronyms[$0] }
  }

  /// `text` with each of `words`, ranges of it, replaced by what `other` gives for it; nothing where
  /// it gives none.
  private static func replacing(
    _ words: [QueryWord], in text: String, by other: (String) -> String?
  ) -> String? {
    var bytes = Array(text.utf8)
    var isChanged = false
    for word in words.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard word.range.upperBound <= bytes.count, let replacement = other(word.text) else {
        continue
      }
      bytes.replaceSubrange(word.range, with: Array(replacement.utf8))
      isChanged = true
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private func nearest(
    to word: String, minimumFrequency: Int = 1
  ) -> (word: String, distance: Int)? {
    guard !word.isAcronym || word.count > Self.longestAcronym, word.allSatisfy(\.isLetter) else {
      return nil
    }
    let spelt = Vocabulary.spelling(of: word)
    guard spelt.count >= 5 else { return nil }
    let edits = spelt.count >= 9 ? 2 : 1
    for exactPrefix in [1, 0] {
      let near = vocabulary.similar(to: spelt, edits: edits, exactPrefix: exactPrefix)
        .filter { $0.value.frequency >= minimumFrequency && $0.key.allSatisfy(\.isLetter) }
      let best = near.min {
        ($0.value.distance, -$0.value.frequency, $0.key)
          < ($1.value.distance, -$1.value.frequency, $1.key)
      }
      if let best { return (accented(best.key, best.value.frequency), best.value.distance) }
    }
    return nil
  }

  /// `word`, which so many records have with accents or without, as most of them write it.
  private func accented(_ word: String, _ frequency: Int) -> String {
    // English has no accents: what it has is written without.
    guard !vocabulary.isKnown(word, in: .english) else { return word }
    let forms = vocabulary.similar(to: word, edits: 2, exactPrefix: 0).filter {
      $0.key != word && $0.value.frequency * 2 > frequency
        && Vocabulary.spelling(of: $0.key) == word
    }
    let best = forms.max { ($0.value.frequency, $1.key) < ($1.value.frequency, $0.key) }
    return best?.key ?? word
  }
}
