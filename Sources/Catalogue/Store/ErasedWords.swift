import Foundation

/// Words to be taken out of a catalogue, a person's name for one, wherever they stand as words of
/// their own: in capitals or not, with whatever space between them.
public struct ErasedWords: Sendable {
  /// What stands in their place.
  public static let replacement = "[…]"
  /// Fewer would stand in too many texts that mean something else.
  public static let fewestLetters = 3

  private let all: NSRegularExpression
  /// The first of the words, which a text must hold to hold all; unlike them it has no space that
  /// another form of the text could write otherwise.
  private let first: NSRegularExpression
  /// The words as a part of an address.
  let slug: Slug?

  /// Nothing for fewer letters than ``fewestLetters``.
  public init?(_ words: String) {
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let start = parts.first, words.count(where: \.isLetter) >= Self.fewestLetters,
      let all = Self.expression(of: parts), let first = Self.expression(of: [start])
    else { return nil }
    self.all = all
    self.first = first
    slug = Slug(words)
  }

  /// `parts` one behind the other, no letter or digit directly before or behind them.
  private static func expression(of parts: [String]) -> NSRegularExpression? {
    let words = parts.map(NSRegularExpression.escapedPattern(for:)).joined(separator: "\\s+")
    return try? NSRegularExpression(
      pattern: "(?<![\\p{L}\\p{M}\\p{N}])\(words)(?![\\p{L}\\p{M}\\p{N}])",
      options: .caseInsensitive)
  }

  /// `text` without them.
  public func removed(from text: String) -> String {
    all.stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: Self.replacement)
  }

  /// Whether a text in another form, as JSON, may hold them.
  func mayStand(in text: String) -> Bool {
    first.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
