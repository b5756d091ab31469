import Analysis
import TestSupport
import Testing

@Suite struct PlainTokenizerTests {
  @Test(arguments: [
    ("L’Équateur et l'UE", ["l", "équateur", "et", "l", "ue"]),
    ("COVID-19 m² ½ Ⅳ", ["covid", "19", "m²", "½", "ⅳ"]),
    ("Торговля людьми", ["торговля", "людьми"]),
    ("ȺB K İ", ["ⱥb", "k", "i"]),
    ("移民 𐐀𝐀", ["移民", "𐐨𝐀"]),
    ("", []),
  ])
  func givesRunsOfLettersAndNumbers(text: String, terms: [String]) {
    #expect(Analyzer.plain.tokens(in: text).terms == terms)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func findsTheSameAsUnicodesProperties(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = String.random(upTo: 60, using: &generator)

    #expect(Analyzer.plain.tokens(in: text).terms == plainTerms(of: text))
  }

  /// The same with the standard library's properties, scalar by scalar.
  private func plainTerms(of text: String) -> [String] {
    text.unicodeScalars
      .split { scalar in
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .decimalNumber, .letterNumber, .otherNumber:
          false
        default:
          true
        }
      }
      .map { word in
        var term = ""
        for scalar in word {
          if let small = scalar.properties.lowercaseMapping.unicodeScalars.first {
            term.unicodeScalars.append(small)
          }
        }
        return term
      }
  }
}
