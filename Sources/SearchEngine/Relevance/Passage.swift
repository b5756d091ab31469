/// Where a form of a word stands in a document.
struct FormOccurrence {
  /// Rank of the document among those looked at.
  var place: Int32
  /// Rank of the field in the schema.
  var field: Int32
  var position: Int32
  /// Rank of the word in the question.
  var word: Int32
  /// What it counts in a passage.
  var weight: Float

  /// Rises with the field, then with the position.
  private var order: Int64 { Int64(field) &<< 32 | Int64(position) }

  static func comesBefore(_ first: FormOccurrence, _ second: FormOccurrence) -> Bool {
    first.order == second.order ? first.word < second.word : first.order < second.order
  }
}

/// Finds the passage with the most of a question.
struct PassageFinder {
  /// By word, the best weight in the window that is being summed, and which window that was.
  private var best: [Float]
  private var windows: [Int]
  private var window = 0

  init(wordCount: Int) {
    best = Array(repeating: 0, count: wordCount)
    windows = Array(repeating: -1, count: wordCount)
  }

  /// What the best passage is worth: the sum of its words' weights, each word once.
  ///
  /// - Parameters:
  ///   - occurrences: By field, then position.
  ///   - length: How far apart the first and the last word of a passage stand at most.
  mutating func bestPassage(
    _ occurrences: ArraySlice<FormOccurrence>, length: Int
  ) -> Float {
    let length = Int32(clamping: max(length, 0))
    var found: Float = 0
    for last in occurrences.indices {
      window += 1
      var sum: Float = 0
      var index = last
      while index >= occurrences.startIndex,
        occurrences[index].field == occurrences[last].field,
        occurrences[last].position - occurrences[index].position <= length
      {
        let word = Int(occurrences[index].word)
        let weight = occurrences[index].weight
        if windows[word] != window {
          windows[word] = window
          best[word] = weight
          sum += weight
        } else if weight > best[word] {
          sum += weight - best[word]
          best[word] = weight
        }
        index -= 1
      }
      found = max(found, sum)
    }
    return found
  }
}
