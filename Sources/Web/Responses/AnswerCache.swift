import NIOCore
import Synchronization

/// Answers made before, by address and coding, for one version of the catalogue.
///
/// Two generations: an answer enters the young one, and one found in the old one moves back into it.
/// When the young generation has taken half of the capacity it becomes the old one, and what was
/// there goes. So what is asked for often stays, and a flood of addresses nobody asks for again
/// cannot take more than the capacity. Every operation takes constant time.
final class AnswerCache: Sendable {
  private struct Key: Hashable {
    var address: String
    var coding: ContentCoding
  }

  private struct Generations {
    var version = ""
    var young: [Key: Answer] = [:]
    var old: [Key: Answer] = [:]
    /// What the young generation takes, in bytes.
    var size = 0
  }

  /// The most that one generation takes, in bytes.
  private let generationSize: Int
  private let generations = Mutex(Generations())

  /// `capacity` is in bytes, counting bodies, addresses and a guess for the headers.
  init(capacity: Int) { generationSize = capacity / 2 }

  /// The answer of `address` in `version`, if it was made before.
  func answer(for address: String, coding: ContentCoding = .identity, version: String) -> Answer? {
    let key = Key(address: address, coding: coding)
    return generations.withLock { generations in
      guard generations.version == version else { return nil }
      if let answer = generations.young[key] { return answer }
      guard let answer = generations.old[key] else { return nil }
      insert(answer, for: key, into: &generations)
      return answer
    }
  }

  /// Keeps an answer. Those of another version are dropped.
  func insert(
    _ answer: Answer, for address: String, coding: ContentCoding = .identity, version: String
  ) {
    let key = Key(address: address, coding: coding)
    generations.withLock { generations in
      if generations.version != version {
        generations = Generations()
        generations.version = version
      }
      insert(answer, for: key, into: &generations)
    }
  }

  private func insert(
    _ answer: Answer, for key: Key, into generations: inout Generations
  ) {
    let size = answer.body.readableBytes + key.address.utf8.count + 512
    // What would push everything else out is not worth keeping.
    guard size <= generationSize / 8 else { return }
    if generations.size + size > generationSize {
      generations.old = generations.young
      generations.young = [:]
      generations.size = 0
    }
    if generations.young.updateValue(answer, forKey: key) == nil { generations.size += size }
  }
}
