/// Counts what the words of a text tell of its language.
struct LanguageTally {
  /// Evidence for each of ``LanguageTables/languages``, in words.
  private var scores = [Double](repeating: 0, count: LanguageTables.languages.count)
  /// Words of each script.
  private var scripts = [Int](repeating: 0, count: Script.allCases.count)
  private var wordCount = 0

  /// Words looked at, from the start.
  private static let mostWords = 400
  /// How much evidence leaves no doubt, in words.
  private static let enough = 8.0

  /// Whether more words would change nothing.
  var isFull: Bool { wordCount >= Self.mostWords }

  /// A word as far as it was read.
  private struct Word {
    var hash = LabelHash()
    /// The hash of what stands before the first apostrophe, with it: an elided article.
    var elided: UInt64?
    var first: Unicode.Scalar?
    /// Characters beyond ASCII.
    var letters: [Unicode.Scalar] = []
    var isEmpty = true
  }

  /// Counts the words of `text`, in UTF-8.
  mutating func add(_ text: Span<UInt8>) {
    let table = Letters.table
    var word = Word()
    var index = 0
    while index < text.count, !isFull {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if byte.isASCIILetter {
          let small = byte | 0x20
          word.isEmpty = false
          if word.first == nil { word.first = Unicode.Scalar(small) }
          word.hash.add(small)
        } else if byte == UInt8(ascii: "'") {
          Self.addApostrophe("'", to: &word)
        } else if !word.isEmpty {
          end(&word)
        }
        continue
      }
      let scalar = text.scalar(at: &index)
      let kind = table.kind(of: scalar)
      if scalar == "’" {
        Self.addApostrophe(scalar, to: &word)
      } else if kind.contains(.letter) || kind.contains(.mark) && !word.isEmpty {
        Self.add(scalar, to: &word, table)
      } else if !word.isEmpty {
        end(&word)
      }
    }
    if !word.isEmpty { end(&word) }
  }

  private static func add(_ scalar: Unicode.Scalar, to word: inout Word, _ table: Letters) {
    table.lowercase(scalar) { word.hash.add($0) }
    let small = table.lowercase(scalar)
    if word.first == nil { word.first = small }
    word.letters.append(small)
    word.isEmpty = false
  }

  private static func addApostrophe(_ sign: Unicode.Scalar, to word: inout Word) {
    word.isEmpty = false
    if sign == "’", word.first == nil { word.first = sign }
    if word.elided == nil {
      for byte in "’".utf8 { word.hash.add(byte) }
      word.elided = word.hash.finish()
    } else {
      for byte in String(sign).utf8 { word.hash.add(byte) }
    }
  }

  private mutating func end(_ word: inout Word) {
    defer { word = Word() }
    wordCount += 1
    guard let first = word.first else { return }
    scripts[Script(of: first).rawValue] += 1
    count(word.elided.flatMap { LanguageTables.languagesOfWord[$0] }, weight: 1)
    count(word.hash.finish().flatMap { LanguageTables.languagesOfWord[$0] }, weight: 1)
    for letter in word.letters {
      count(LanguageTables.languagesOfLetter[UInt64(letter.value)], weight: 0.5)
    }
  }

  /// - Parameter languages: ranks of languages, as bits.
  private mutating func count(_ languages: UInt64?, weight: Double) {
    guard var rest = languages, rest != 0 else { return }
    let share = weight / Double(rest.nonzeroBitCount)
    while rest != 0 {
      scores[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// The language that the words tell; nothing if none does.
  var guess: LanguageGuess? {
    guard let most = scripts.max(), most > 0,
      let script = Script.allCases.first(where: { scripts[$0.rawValue] == most })
    else { return nil }
    if let language = script.onlyLanguage {
      let share = Double(most) / Double(max(wordCount, 1))
      let evidence = min(1, share * Double(most) / Self.enough)
      return LanguageGuess(
        language: Language(language), confidence: min(1, share * 1.2) * evidence,
        evidence: evidence)
    }
    let ranking = zip(LanguageTables.languages, scores)
      .filter { $1 > 0 && LanguageTables.script(of: $0) == script }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    guard let best = ranking.first else { return nil }
    let second = ranking.dropFirst().first?.1 ?? 0
    let margin = (best.1 - second) / best.1
    let evidence = min(1, best.1 / Self.enough)
    return LanguageGuess(
      language: Language(best.0), confidence: min(1, 1.5 * margin) * evidence, evidence: evidence,
      rivals: Dictionary(
        uniqueKeysWithValues: ranking.dropFirst().prefix(4).map {
          (Language($0.0), $0.1 / best.1)
        }))
  }
}
