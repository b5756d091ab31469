/// Reads lists of objectives of the Global Compact as people write them: `3-7, 9, 10, 22 et 23`.
enum ObjectiveList {
  /// The numbers, each once and in order, and what is written there but is no objective.
  static func read(_ text: String) -> (numbers: [Int], refused: [String]) {
    var numbers: Set<Int> = []
    var refused: [String] = []
    for part in parts(of: text) {
      let ends = part.split(separator: "-").map(String.init)
      let values = ends.compactMap { Int($0) }
      if values.count == ends.count, let first = values.first, let last = values.last,
        values.count <= 2, first <= last, last - first < 100
      {
        for number in first...last {
          if Objective.numbers.contains(number) {
            numbers.insert(number)
          } else {
            refused.append("\(number)")
          }
        }
      } else {
        refused.append(part)
      }
    }
    return (numbers.sorted(), refused)
  }

  /// The list cut where its parts end, with ranges as `3-7`.
  private static func parts(of text: String) -> [String] {
    var words: [String] = []
    for run in text.lowercased().split(whereSeparator: { ",;&/".contains($0) || $0.isWhitespace }) {
      let word = String(run.map { "‐‑‒–—−".contains($0) ? "-" : $0 })
      if !fillers.contains(word) { words.append(word.trimmingPoint) }
    }
    var parts: [String] = []
    var isRange = false
    for word in words where !word.isEmpty {
      if word == "-" || rangeWords.contains(word) {
        isRange = !parts.isEmpty
      } else if isRange, let start = parts.popLast() {
        parts.append("\(start)-\(word)")
        isRange = false
      } else {
        parts.append(word)
      }
    }
    return parts
  }

  private static let rangeWords: Set<String> = ["to", "through", "à", "au", "a", "al", "по", "до"]
  private static let fillers: Set<String> = [
    "and", "et", "y", "e", "и", "objective", "objectives", "objectif", "objectifs", "objetivo",
    "objetivos", "цель", "цели", "no.", "nos.", "n°", "№", "from", "de", "del", "с", "от", "gcm",
    "les", "los", "the", "",
  ]
}

extension String {
  /// Without points and brackets at its ends.
  fileprivate var trimmingPoint: String {
    var text = self[...]
    while let last = text.last, ".:)".contains(last) { text.removeLast() }
    while let first = text.first, "(#".contains(first) { text.removeFirst() }
    return String(text)
  }
}
