import Catalogue
import Passerelle
import SearchEngine
import Testing

@testable import Web

@Suite struct MessageCatalogueTests {
  let catalogues: [MessageCatalogue]
  let english: MessageCatalogue

  init() throws {
    catalogues = try Interface.catalogues()
    english = try #require(catalogues.first)
  }

  @Test func hasEveryKeyInEveryLanguage() {
    for catalogue in catalogues {
      let missing = Set(english.messages.keys).subtracting(catalogue.messages.keys)
      let extra = Set(catalogue.messages.keys).subtracting(english.messages.keys)

      #expect(missing.isEmpty, "\(catalogue.language) lacks \(missing.sorted())")
      #expect(extra.isEmpty, "\(catalogue.language) alone has \(extra.sorted())")
    }
  }

  @Test func hasThePluralFormsOfEachLanguage() {
    for catalogue in catalogues {
      let expected = Set(PluralRule(catalogue.language).forms.map(\.rawValue))
      for case (let key, .plural(let forms)) in catalogue.messages {
        #expect(Set(forms.keys) == expected, "\(key) in \(catalogue.language)")
      }
    }
  }

  @Test func hasTheSamePlacesInEveryLanguage() {
    func places(_ message: MessageCatalogue.Message?) -> Set<Substring> {
      Set((message?.sentences ?? []).flatMap { $0.matches(of: /\{[^}]*\}/).map(\.output) })
        // A form for one may say “one” without a figure.
        .subtracting(["{count}"])
    }
    for catalogue in catalogues {
      for (key, message) in english.messages {
        #expect(
          places(message) == places(catalogue.messages[key]), "\(key) in \(catalogue.language)")
      }
    }
  }

  @Test func leavesNothingUntranslated() {
    // Words that happen to be the same in two languages.
    for catalogue in catalogues.dropFirst() where catalogue.language == .russian {
      for (key, message) in catalogue.messages where !key.hasPrefix("comparator.equal") {
        let text = message.sentences.joined()
        let letters = text.replacing(/\{[^}]*\}/, with: "").filter(\.isLetter)
        let isRussian = letters.contains { ("а"..."я").contains($0.lowercased()) }
        #expect(isRussian || letters.isEmpty || key == "site.name", "\(key) is “\(text)”")
      }
    }
  }

  @Test func writesArabicInArabicLetters() throws {
    let arabic = try #require(catalogues.first { $0.language == .arabic })
    for (key, message) in arabic.messages where key != "site.name" && !key.hasPrefix("home.example")
    {
      for sentence in message.sentences {
        let letters = sentence.replacing(/\{[^}]*\}/, with: "").unicodeScalars
          .filter { $0.properties.isAlphabetic }
        let isArabic = letters.contains { (0x0600...0x06FF).contains($0.value) }
        #expect(isArabic || letters.isEmpty, "\(key) is “\(sentence)”")
      }
    }
  }

  @Test func hasAPlainMessageForEveryChartAndFieldOfAComparison() {
    let keys =
      ["theme", "region", "year", "experts", "country", "objective"].flatMap {
        ["statistics.\($0)", "statistics.\($0)-rule"]
      }
      + MapPage.View.allCases.flatMap { ["map.\($0.rawValue)", "map.title.\($0.rawValue)"] }
      + Provenance.Basis.allCases.map { "basis.\($0.rawValue)" }
      + PageFrame.Part.allCases.filter { $0 != .home }.map { "nav.\($0.rawValue)" }

    for key in keys {
      guard case .sentence = english.messages[key] else {
        Issue.record("there is no plain message \(key)")
        continue
      }
    }
  }

  @Test func hasAWordForEveryFieldOfARecord() {
    let fields = Set(
      Practices.all.flatMap(\.fieldValues).map { value in
        String(value.field.prefix { $0 != "." })
      })

    for field in fields { #expect(english.messages["field.\(field)"] != nil, "\(field)") }
  }

  @Test func hasEveryKeyThatTemplatesName() throws {
    for template in try Interface.texts(ofFilesWithEnding: ".mustache") {
      for match in template.matches(of: /words\.([a-z0-9.-]+)/) {
        guard case .sentence = english.messages[String(match.1)] else {
          Issue.record("a template names \(match.1), which is no plain message")
          continue
        }
      }
    }
  }

  @Test func hasEveryKeyThatCodeNames() throws {
    for source in try Interface.texts(ofFilesWithEnding: ".swift") {
      for match in source.matches(of: /\.text\(\s*"([a-z0-9.-]+)"/) {
        #expect(english.messages[String(match.1)] != nil, "code names \(match.1)")
      }
    }
  }

  @Test func hasAWordForEveryValueOfOurOwn() {
    let keys =
      Facet.allCases.map { "facet.\($0.rawValue)" }
      + Record.Kind.allCases.map { "kind.\($0.rawValue)" }
      + Record.Status.Value.allCases.map { "status.\($0.rawValue)" }
      + Record.Scope.allCases.flatMap { ["scope.\($0.rawValue)", "country.scope.\($0.rawValue)"] }
      + Section.Role.allCases.map { "section.\($0.rawValue)" }
      + Record.Figure.Comparator.allCases.map { "comparator.\($0.rawValue)" }
      + Record.Relation.Kind.allCases.map { "reason.\($0.rawValue)" }
      + CatalogueQuery.Order.allCases.map { "order.\($0.rawValue)" }
      + [ParsedQuery.Repair.unclosedQuotation, .unmatchedParenthesis, .strayOperator("OR")]
      .map { "repair.\($0.name)" }
      + [.fieldWithoutValue("theme"), .cutShort(limit: 1), .nestedTooDeep(limit: 1)]
      .map { (repair: ParsedQuery.Repair) in "repair.\(repair.name)" }
      + Language.ofTheInterface.map { "language.\($0.tag)" }
      + (1...12).flatMap { ["date.month.\($0)", "date.month-in-date.\($0)"] }
      + (21...24).map { "date.season.\($0)" }

    let uses = FormGroups.Use.allCases.map { "forms.\($0.rawValue)" }

    for key in keys + uses { #expect(english.messages[key] != nil, "there is no \(key)") }
  }

  @Test func hasNoKeyThatNobodyNames() throws {
    let texts =
      try Interface.texts(ofFilesWithEnding: ".swift")
      + Interface.texts(ofFilesWithEnding: ".mustache")
    let all = texts.joined(separator: "\n")
    // Keys made of a fixed beginning and a value.
    let families = [
      "facet", "kind", "status", "scope", "country.scope", "section", "comparator", "reason",
      "order", "language", "date.month", "date.month-in-date", "date.season", "partner-role",
      "partner-type", "output-status", "error", "home.example", "fact", "repair", "nav", "field",
      "basis", "statistics", "map", "compare.field", "forms",
    ]

    for key in english.messages.keys {
      let isOfAFamily = families.contains { key.hasPrefix($0 + ".") }
      #expect(isOfAFamily || all.contains(key), "nobody names \(key)")
    }
  }
}
