import Analysis
import Catalogue

/// What a record is called by whoever knows it: its id, the name of its Action, its titles.
///
/// Whoever types a whole name wants that record before all that speak of the same country. Names are
/// compared by their letters and digits alone, so that `costa-rica-iv`, `Costa Rica IV` and
/// `Costa Rica 4` are one.
enum KnownName {
  /// A name of more letters than this is a text.
  private static let mostLetters = 120

  /// The keys of all names of `record`, each once.
  static func keys(of record: Record, taxonomy: Taxonomy) -> [String] {
    let titles = ([record.title] + record.aliases).flatMap { $0.words.values.sorted() }
    let names = [record.id.rawValue] + actionNames(of: record, taxonomy: taxonomy) + titles
    var seen: Set<String> = []
    return names.compactMap(key).filter { seen.insert($0).inserted }
  }

  /// The name of the Action; one that is named for its country, by what the country is called in
  /// every language: `Peru II`, `Pérou II`, `Перу II`.
  private static func actionNames(of record: Record, taxonomy: Taxonomy) -> [String] {
    guard let name = record.actionName else { return [] }
    let labels = record.countries.compactMap { taxonomy.country($0)?.label }
    return [name]
      + labels.flatMap { label in
        guard let known = label[.english], name.hasPrefix(known) else { return [String]() }
        return label.words.values.sorted().map { $0 + name.dropFirst(known.count) }
      }
  }

  /// The letters and digits of `name`, without case and accents, the number of an Action at its end
  /// in Roman numerals; nothing for a text without any, or with too many.
  static func key(of name: String) -> String? {
    var words = Analyzer.standard.tokens(in: name).terms
    if words.count > 1, let last = words.last, let number = Int(last),
      let numeral = romanNumeral(number)
    {
      words[words.count - 1] = numeral
    }
    let key = words.joined().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty || key.count > mostLetters ? nil : key
  }

  /// As Actions in one country are numbered; nothing for what no Action is.
  private static func romanNumeral(_ number: Int) -> String? {
    guard (1..<40).contains(number) else { return nil }
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: number / 10) + units[number % 10]
  }
}
