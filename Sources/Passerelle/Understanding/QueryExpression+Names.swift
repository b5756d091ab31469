import SearchEngine

extension QueryExpression {
  /// The same, with a name of several words taken whole behind a sign: `-Costa Rica`, read as
  /// `-Costa` and `Rica`, becomes `-(Costa Rica)`.
  ///
  /// - Parameter nameLength: How many of these words, one behind the other, are a name that begins
  ///   with the first; 0 or 1 where there is none of several.
  func takingNamesWhole(by nameLength: ([QueryWord]) -> Int) -> QueryExpression {
    switch self {
    case .any(let parts): return .any(parts.map { $0.takingNamesWhole(by: nameLength) })
    case .all(let parts): return .all(parts.map { $0.takingNamesWhole(by: nameLength) })
    case .not(let inner): return .not(inner.takingNamesWhole(by: nameLength))
    case .required(let inner): return .required(inner.takingNamesWhole(by: nameLength))
    case .sequence(let parts):
      let whole = Self.namesTakenWhole(in: parts, by: nameLength)
      return whole.count == 1 ? whole[0] : .sequence(whole)
    default: return self
    }
  }

  private static func namesTakenWhole(
    in parts: [QueryExpression], by nameLength: ([QueryWord]) -> Int
  ) -> [QueryExpression] {
    var whole: [QueryExpression] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      index += 1
      guard let (first, sign) = part.signedWord else {
        whole.append(part.takingNamesWhole(by: nameLength))
        continue
      }
      let following = parts[index...].prefix { $0.word != nil }.compactMap(\.word)
      let more = max(nameLength([first] + following), 1) - 1
      index += more
      whole.append(
        more == 0 ? part : sign(.sequence(([first] + following.prefix(more)).map(Self.word))))
    }
    return whole
  }

  /// Whether it is words alone, without signs and fields.
  var isWords: Bool {
    switch self {
    case .word, .phrase: true
    case .sequence(let parts): parts.allSatisfy { $0.word != nil }
    default: false
    }
  }

  private var word: QueryWord? {
    if case .word(let word) = self { word } else { nil }
  }

  /// The word behind a sign, and how the sign is put before something else.
  private var signedWord: (word: QueryWord, sign: (QueryExpression) -> QueryExpression)? {
    switch self {
    case .not(.word(let word)): (word, QueryExpression.not)
    case .required(.word(let word)): (word, QueryExpression.required)
    default: nil
    }
  }
}
