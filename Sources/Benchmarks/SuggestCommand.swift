import ArgumentParser
import Catalogue
import Foundation
import Passerelle
import SearchEngine

/// Times suggestions over a catalogue made up for it.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Times what is suggested as somebody types, over made-up practices.")

  @Argument(help: "The folder for the index; made anew.")
  var directory: String
  @Option(help: "How many practices to make up.")
  var records = 100_000
  @Option(help: "The folder of the taxonomy.")
  var taxonomy = "Catalogue/taxonomy"

  func run() throws {
    let taxonomy = try Taxonomy(folder: taxonomy)
    let makeUp = MadeUpPractices(taxonomy: taxonomy)
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    try IndexDirectory.erase(at: directory)
    let writer = try IndexWriter(
      directory: directory, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers)
    let maker = DocumentMaker(taxonomy: taxonomy)
    for number in 0..<records {
      guard let record = makeUp.record(number) else { continue }
      try writer.upsert(maker.document(for: record))
    }
    try writer.commit()
    let searcher = try Searcher(directory: directory, analyzers: CatalogueSchema.analyzers)

    let clock = ContinuousClock()
    let start = clock.now
    let index = SuggestionIndex(searcher: searcher, taxonomy: taxonomy)
    let made = clock.now
    print(
      Report.line([
        ("records", "\(searcher.documentCount)"),
        ("make_seconds", Report.number((made - start) / .seconds(1))),
        ("peak_rss_mb", "\(Report.peakMemory)"),
      ]))
    for (name, typed) in makeUp.typing { try time(name, typed, on: index) }
  }

  /// Each of `typed` once, and a check that most of them have an answer.
  private func time(_ name: String, _ typed: [String], on index: SuggestionIndex) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    var answered = 0
    for text in typed {
      let start = clock.now
      let found = index.suggestions(for: text, language: .french, limit: 10)
      times.append((clock.now - start) / .microseconds(1))
      if !found.isEmpty { answered += 1 }
    }
    guard answered * 2 > typed.count else {
      throw ValidationError("only \(answered) of \(typed.count) had an answer")
    }
    let timings = Timings(times)
    print(
      Report.line([
        ("typed", Report.text(name)), ("queries", "\(typed.count)"),
        ("median_us", Report.number(timings.percentile(0.5))),
        ("p99_us", Report.number(timings.percentile(0.99))),
        ("max_us", Report.number(timings.percentile(1))),
      ]))
  }
}

/// Practices whose titles and partners are made of words of the taxonomy and of made-up names, the
/// same each time.
private struct MadeUpPractices {
  private let themes: [Theme]
  private let countries: [Country]
  /// Words of labels, by language.
  private let words: [Language: [String]]

  init(taxonomy: Taxonomy) {
    themes = taxonomy.themes
    countries = taxonomy.countries
    var words: [Language: [String]] = [:]
    for language in Language.ofTheCatalogue {
      let labels = taxonomy.themes.compactMap { $0.label[language] }
      words[language] = Set(labels.flatMap { $0.split(separator: " ").map(String.init) }).sorted()
    }
    self.words = words
  }

  func record(_ number: Int) -> Record? {
    guard let id = RecordID("made-up-\(number)") else { return nil }
    var title = LocalizedText()
    for language in [Language.english, .french] { title[language] = self.title(number, language) }
    var record = Record(
      id: id, kind: .tool, title: title, themes: [pick(themes, number, 1).id], summary: title)
    record.countries = [pick(countries, number, 2).id]
    record.partners = (0..<2).map { rank in
      let number = Self.mixed(number, 20 + rank) % 30_000
      return Record.Partner(
        name: LocalizedText([
          .english: "\(name(number, 0)) centre for \(name(number, 1))",
          .french: "Centre \(name(number, 0)) pour \(name(number, 1))",
        ]))
    }
    return record
  }

  /// What is typed: beginnings of one letter, of three, of two words, of titles.
  var typing: [(name: String, typed: [String])] {
    let titles = (0..<400).map { title(Self.mixed($0, 40) % 10_000, .french) }
    let begun = titles.map { $0.split(separator: " ").map(String.init) }.filter { $0.count > 2 }
    return [
      ("one letter", "abcdefghilmnoprstuv".map(String.init)),
      ("three letters", begun.map { String($0[0].prefix(3)) }),
      ("two words begun", begun.map { "\($0[0].prefix(4)) \($0[2].prefix(3))" }),
      ("four words", begun.map { $0.prefix(4).joined(separator: " ") }),
    ]
  }

  private func title(_ number: Int, _ language: Language) -> String {
    let pool = words[language] ?? []
    let chosen = (0..<5).map { pick(pool, number, 100 + $0) }
    return (chosen + [name(number % 50_000, 2)]).joined(separator: " ")
  }

  /// A made-up name of three syllables.
  private func name(_ number: Int, _ salt: Int) -> String {
    let consonants = Array("bcdfghjklmnprstvz")
    let vowels = Array("aeiou")
    var value = Self.mixed(number, salt)
    var name = ""
    for _ in 0..<3 {
      name.append(consonants[value % consonants.count])
      value /= consonants.count
      name.append(vowels[value % vowels.count])
      value /= vowels.count
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private func pick<Value>(_ values: [Value], _ number: Int, _ salt: Int) -> Value {
    values[Self.mixed(number, salt) % values.count]
  }

  /// A number that tells nothing of the two it is made of (the finaliser of SplitMix64).
  private static func mixed(_ number: Int, _ salt: Int) -> Int {
    var value = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(salt) &* 0xD1B5_4A32_D192_ED03
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) >> 1)
  }
}
