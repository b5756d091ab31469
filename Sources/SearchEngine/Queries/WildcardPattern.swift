/// A pattern of letters, `*` for any number of any, and `?` for one.
struct WildcardPattern: Sendable {
  private let pattern: [Unicode.Scalar]
  /// What all matches begin with, as UTF-8.
  let literalPrefix: [UInt8]

  init(_ pattern: String) {
    self.pattern = Array(pattern.unicodeScalars)
    literalPrefix = Array(
      pattern.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") })
  }

  /// Whether `term`, UTF-8, matches from its first letter to its last. Takes time proportional to the
  /// product of both lengths at worst.
  func matches(_ term: [UInt8]) -> Bool {
    let letters = Array(String(decoding: term, as: UTF8.self).unicodeScalars)
    var (place, letter) = (0, 0)
    // Where to go on when a match fails: after the last star, one letter further.
    var (afterStar, retry): (Int?, Int) = (nil, 0)
    while letter < letters.count {
      if place < pattern.count, pattern[place] == "*" {
        place += 1
        (afterStar, retry) = (place, letter)
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == letters[letter] {
        place += 1
        letter += 1
      } else if let star = afterStar {
        retry += 1
        (place, letter) = (star, retry)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
