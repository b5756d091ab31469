import Analysis
import Synchronization

/// A text that extracts are taken from again and again: its characters, where its sentences start,
/// and its tokens as each analyzer has them, all but the first made when asked for and then kept.
///
/// It takes some ten times the bytes of the text: four for each character, and about 26 for each
/// token of each analyzer.
public final class PreparedText: Sendable {
  public let text: String
  let characters: CharacterList
  private let tokens = Mutex<[String: TokenBuffer]>([:])
  private let sentences = Mutex<[Int]?>(nil)

  /// Costs a walk over the characters of `text`, which has at most 4 GiB.
  public init(_ text: String) {
    self.text = text
    characters = CharacterList(text)
  }

  /// The places of the characters that sentences start with, in order.
  var sentenceStarts: [Int] {
    if let known = sentences.withLock({ $0 }) { return known }
    let made = SentenceStarts(characters).places
    sentences.withLock { $0 = made }
    return made
  }

  /// The tokens that `analyzer` finds. Two who ask at once for the first time may both make them.
  func tokens(of analyzer: Analyzer) -> TokenBuffer {
    if let known = tokens.withLock({ $0[analyzer.name] }) { return known }
    let made = analyzer.tokens(in: text)
    tokens.withLock { $0[analyzer.name] = made }
    return made
  }
}
