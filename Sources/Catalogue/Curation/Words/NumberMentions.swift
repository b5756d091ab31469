/// Numbers that a page says of things, to find where it contradicts itself.
enum NumberMentions {
  struct Mention: Sendable, Hashable {
    /// As it is written: `plus de 10 États`.
    var stated: String
    var comparator: Record.Figure.Comparator
    var value: Double
    /// What is counted, as one word for all that mean the same.
    var thing: String
  }

  /// The same number of the same things, said in two ways: “more than 10” and “ten” countries.
  ///
  /// Which of them is right, nobody but an editor can tell.
  static func conflicts(in texts: [String]) -> [(Mention, Mention)] {
    var first: [String: Mention] = [:]
    var told: Set<String> = []
    var conflicts: [(Mention, Mention)] = []
    for mention in texts.flatMap(mentions) {
      let key = "\(mention.thing) \(mention.value)"
      guard let known = first[key] else {
        first[key] = mention
        continue
      }
      guard known.comparator != mention.comparator,
        told.insert("\(key) \(mention.comparator)").inserted
      else { continue }
      conflicts.append((known, mention))
    }
    return conflicts
  }

  /// The numbers of `text`, each with the word behind it.
  static func mentions(in text: String) -> [Mention] {
    let words = text.spacedWords
    var mentions: [Mention] = []
    let small = words.map { $0.lowercased() }
    let numbers = small.map(NumberWords.mayBeNumber)
    let openings = small.map(NumberWords.mayOpen)
    var index = 0
    while index < words.count {
      var taken = 1
      guard numbers[index] || openings[index],
        numbers[index..<min(index + 4, words.count)].contains(true)
      else {
        index += 1
        continue
      }
      // Longer runs hold a word that no number has.
      let most = small[index..<min(index + 4, words.count - 1)].prefix(while: NumberWords.mayBePart)
      for length in stride(from: most.count, to: 0, by: -1) {
        let run = small[index..<index + length]
        guard let number = NumberWords.read(run.joined(separator: " ")), number.unit == nil,
          let (thing, end) = thing(words, behind: index + length),
          !isYear(number.value, run: run)
        else { continue }
        mentions.append(
          Mention(
            stated: words[index..<end].joined(separator: " "),
            comparator: number.comparator, value: number.value, thing: thing))
        taken = length
        break
      }
      index += taken
    }
    return mentions
  }

  private static func isYear(_ value: Double, run: ArraySlice<String>) -> Bool {
    run.count == 1 && (1900...2100).contains(value)
  }

  /// What a number that ends before `rank` counts, and where its words end: the word there, or
  /// behind a preposition, `une trentaine de pays`.
  private static func thing(_ words: [Substring], behind rank: Int) -> (thing: String, end: Int)? {
    if let thing = thing(words[rank]) { return (thing, rank + 1) }
    guard rank + 1 < words.count, joints.contains(words[rank].lowercased()) else { return nil }
    return thing(words[rank + 1]).map { ($0, rank + 2) }
  }

  private static let joints: Set<String> = ["of", "de", "des"]

  /// What the word behind a number counts; nothing for a month, which makes a date of it, and for
  /// no noun at all.
  private static func thing(_ word: Substring) -> String? {
    let bare = word.lowercased().filter { $0.isLetter }
    guard bare.count >= 4, MonthNames.number(of: bare) == nil,
      let stem = WordStem.stems(of: bare).first
    else { return nil }
    return countries.contains(bare) ? "country" : stem
  }

  /// Words for countries, in English, French, Spanish and Russian.
  private static let countries: Set<String> = [
    "countries", "states", "pays", "états", "etats", "países", "estados", "стран", "государств",
  ]
}
