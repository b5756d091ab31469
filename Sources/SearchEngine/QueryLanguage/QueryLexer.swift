/// Cuts what was typed into the pieces that ``QueryParser`` puts together.
struct QueryLexer {
  enum Piece: Equatable {
    case text(String)
    /// Text in quotation marks, without them.
    case quotation(String)
    /// `name:` directly before its value.
    case fieldName(String)
    /// Directly between two values of a field.
    case comma
    case and, or, not
    /// `-` and `+` directly before what they stand for.
    case minus, plus
    case open, close
  }

  struct Token: Equatable {
    var piece: Piece
    /// In UTF-8 bytes of what was typed.
    var range: Range<Int>
  }

  private let characters: [Character]
  /// The offset of each character, and of the end, in UTF-8 bytes.
  private let offsets: [Int]
  private let isFieldName: (String) -> Bool
  private var index = 0
  private(set) var tokens: [Token] = []
  private(set) var hasUnclosedQuotation = false

  init(_ text: Substring, isFieldName: @escaping (String) -> Bool) {
    characters = Array(text)
    var offset = 0
    offsets =
      characters.map { character in
        defer { offset += character.utf8.count }
        return offset
      } + [text.utf8.count]
    self.isFieldName = isFieldName
  }

  mutating func run() {
    while index < characters.count {
      let character = characters[index]
      let start = index
      if Self.isSpace(character) {
        index += 1
      } else if let closing = Self.closingMarks[character] {
        readQuotation(closedBy: closing)
      } else if character == "(" || character == ")" {
        index += 1
        append(character == "(" ? .open : .close, from: start)
      } else if Self.minusSigns.contains(character), startsSomething(at: index + 1) {
        index += 1
        append(.minus, from: start)
      } else if character == "+", startsSomething(at: index + 1) {
        index += 1
        append(.plus, from: start)
      } else {
        readWord()
      }
    }
  }

  private mutating func append(_ piece: Piece, from start: Int, to end: Int? = nil) {
    tokens.append(Token(piece: piece, range: offsets[start]..<offsets[end ?? index]))
  }

  /// Whether something other than space stands at `position`, so that a sign before it means it.
  private func startsSomething(at position: Int) -> Bool {
    guard position < characters.count else { return false }
    let next = characters[position]
    return !Self.isSpace(next) && next != ")" && !Self.minusSigns.contains(next) && next != "+"
  }

  private mutating func readQuotation(closedBy closing: Set<Character>) {
    index += 1
    let start = index
    while index < characters.count, !closing.contains(characters[index]) { index += 1 }
    let inside = characters[start..<index].map { character in
      Self.isSpace(character) || Self.quotationMarks.contains(character) ? " " : character
    }
    append(.quotation(Self.trimmed(String(inside))), from: start)
    if index < characters.count {
      index += 1
    } else {
      hasUnclosedQuotation = true
    }
  }

  /// Reads to the next space, quotation mark or parenthesis. A pair of parentheses inside a word
  /// belongs to it: `migrant(e)s`.
  private mutating func readWord() {
    let start = index
    while index < characters.count {
      let character = characters[index]
      if Self.isSpace(character) || character == ")" { break }
      if Self.closingMarks[character] != nil || Self.looseMarks.contains(character) { break }
      if character == "(" {
        guard index > start, let end = endOfInnerParentheses() else { break }
        index = end
        continue
      }
      index += 1
      if character == ":", splitsOffField(from: start) { return }
      if character == ",", isInsideFieldValues {
        if index - 1 > start {
          append(.text(String(characters[start..<(index - 1)])), from: start, to: index - 1)
        }
        append(.comma, from: index - 1)
        return
      }
    }
    if index == start {
      // A closing mark without its partner.
      index += 1
      return
    }
    appendWord(from: start)
  }

  private mutating func appendWord(from start: Int) {
    let text = String(characters[start..<index])
    switch text {
    case "AND", "&&": append(.and, from: start)
    case "OR", "||", "|": append(.or, from: start)
    case "NOT", "!": append(.not, from: start)
    default: append(.text(text), from: start)
    }
  }

  /// Where the parentheses that open here close again, if only a few letters stand inside.
  private func endOfInnerParentheses() -> Int? {
    var end = index + 1
    while end < characters.count, characters[end].isLetter, end - index <= 5 { end += 1 }
    guard end < characters.count, end > index + 1, characters[end] == ")" else { return nil }
    return end + 1
  }

  /// Takes `name:` as the name of a field if there is one of that name.
  private mutating func splitsOffField(from start: Int) -> Bool {
    let name = String(characters[start..<(index - 1)]).lowercased()
    guard isFieldName(name) else { return false }
    append(.fieldName(name), from: start)
    return true
  }

  /// Whether the values of a field are being read: `country:AR,` rather than `one, two`.
  private var isInsideFieldValues: Bool {
    switch tokens.last?.piece {
    case .fieldName, .comma: offsets[index] > 0
    case .quotation:
      tokens.dropLast().last.map { $0.piece.isFieldOrComma } ?? false
    default: false
    }
  }

  static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace || character.isNewline
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// Quotation marks that open, with those that close them.
  private static let closingMarks: [Character: Set<Character>] = [
    "\"": ["\"", "”", "“"], "“": ["”", "\"", "“"], "„": ["“", "”", "\""], "«": ["»"],
    "”": ["”", "\""],
  ]
  private static let looseMarks: Set<Character> = ["»"]
  private static let quotationMarks = looseMarks.union(closingMarks.keys)
  private static let minusSigns: Set<Character> = ["-", "−", "–"]
}

extension QueryLexer.Piece {
  fileprivate var isFieldOrComma: Bool {
    switch self {
    case .fieldName, .comma: true
    default: false
    }
  }
}
