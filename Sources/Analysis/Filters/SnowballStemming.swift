internal import Synchronization

/// Cuts endings by the rules of a Snowball stemmer: `migrantes` and `migrants` give `migr`.
///
/// Expects small letters with their accents. Terms with a digit stay as they are.
public struct SnowballStemming: TokenFilter {
  public enum Algorithm: String, Sendable, CaseIterable {
    case english, french, spanish, russian, german, italian, portuguese, greek, romanian, turkish
  }

  private let pool: StemmerPool

  public init(_ algorithm: Algorithm) {
    pool = StemmerPool(algorithm)
  }

  public func apply(to buffer: inout TokenBuffer) {
    let stemmer = pool.take()
    for index in buffer.tokens.indices { stemmer.stem(index, of: &buffer) }
    pool.putBack(stemmer)
  }
}

/// Stemmers of one language that are not in use. A stemmer keeps what it has learnt when it comes
/// back, and there are never more of them than threads that stemmed at once.
final class StemmerPool: Sendable {
  private let algorithm: SnowballStemming.Algorithm
  private let idle = Mutex<[Stemmer]>([])

  init(_ algorithm: SnowballStemming.Algorithm) {
    self.algorithm = algorithm
  }

  func take() -> Stemmer {
    idle.withLock { $0.popLast() } ?? Stemmer(algorithm)
  }

  func putBack(_ stemmer: Stemmer) {
    idle.withLock { $0.append(stemmer) }
  }
}
