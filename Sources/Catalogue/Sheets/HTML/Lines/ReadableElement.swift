/// Scores elements by the paragraphs inside them, as readers of articles do since 2010: each
/// paragraph counts for its parent, half for the next element around, a third for the one after.
struct ReadableElement {
  /// The elements that hold the text: the best one, and those beside it that score well too.
  let parts: [Int]

  /// What a paragraph has at least, in characters.
  private static let shortest: Int32 = 25
  /// Share of the best score that an element beside the best must have.
  private static let siblingShare = 0.2

  init(_ page: PageTree, text: TextMeasure, marks: PageMarks) {
    var scores = [Float](repeating: 0, count: page.count)
    for (block, length) in text.blockLength.enumerated() where length >= Self.shortest {
      guard page.tags[block].headingLevel == nil else { continue }
      let plain = Float(length) * (1 - text.blockLinkDensity(block))
      let points = 1 + Float(text.blockCommas[block]) + min(3, plain / 100)
      var around = page.parent(block)
      for share in [1, 2, 3] as [Float] {
        guard let node = around else { break }
        scores[node] += points / share
        around = page.parent(node)
      }
    }
    var best = 0
    for node in scores.indices where scores[node] > 0 {
      if marks.own[node].contains(.body) { scores[node] += 25 }
      if !marks.own[node].isDisjoint(with: [.comments, .footer, .related, .navigation, .consent]) {
        scores[node] -= 25
      }
      scores[node] *= 1 - text.linkDensity(node)
      if scores[node] > scores[best] { best = node }
    }
    guard scores[best] > 0, let around = page.parent(best) else {
      parts = [best]
      return
    }
    let least = max(10, scores[best] * Float(Self.siblingShare))
    parts = page.children(around).filter { node in
      node == best || scores[node] >= least
        || page.tags[node] == .p && text.blockLength[node] > 80 && text.linkDensity(node) < 0.25
    }
  }
}
