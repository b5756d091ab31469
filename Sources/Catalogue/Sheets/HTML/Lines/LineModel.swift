/// Tells from what is measured of a line whether it is text of the page.
///
/// A sum of small decision trees, each of which asks a few questions about ``LineFeatures`` and adds
/// what the answers are worth (gradient boosting; Friedman 2001). They were fitted on pages whose
/// text is known, by `scripts/fit-lines`; `docs/extraction.md` says on which, and how the sum does on
/// pages of other sites.
struct LineModel {
  /// A question, or what an answer is worth.
  private struct Node {
    /// Rank of the value asked for; -1 for an answer.
    let feature: Int32
    /// The largest value that leads to the first of the next two nodes, or the worth.
    let value: Float
    /// Rank of the first of the two; larger values lead to the second.
    let next: Int32
  }

  private struct Tree {
    let root: Int
    /// The least and the most that the trees behind may add.
    var least: Float = 0
    var most: Float = 0
  }

  private var nodes: [Node] = []
  private var trees: [Tree] = []

  static let fitted = LineModel(table: LineModelTable.trees)

  /// - Parameter table: trees, parted by semicolons, each in preorder: `12<0.5` asks, `=-0.03`
  ///   answers.
  init(table: String) {
    // Byte by byte: by characters, this took as long as two pages.
    for tree in table.utf8.split(separator: UInt8(ascii: ";")) {
      var tokens = tree.split { $0 <= 0x20 }[...]
      guard !tokens.isEmpty else { continue }
      trees.append(Tree(root: nodes.count))
      nodes.append(Node(feature: -1, value: 0, next: 0))
      read(&tokens, at: nodes.count - 1)
    }
    for tree in trees.indices.dropLast().reversed() {
      let next = trees[tree + 1]
      let end = tree + 2 < trees.count ? trees[tree + 2].root : nodes.count
      let worths = nodes[next.root..<end].filter { $0.feature < 0 }.map(\.value)
      trees[tree].least = next.least + (worths.min() ?? 0)
      trees[tree].most = next.most + (worths.max() ?? 0)
    }
  }

  /// Reads a node, and those below it, into the place at `rank`.
  private mutating func read(_ tokens: inout ArraySlice<Substring.UTF8View>, at rank: Int) {
    guard let token = tokens.popFirst() else { return }
    guard let sign = token.firstIndex(of: UInt8(ascii: "<")),
      let feature = Int32(Substring(token[..<sign])),
      let value = Float(Substring(token[token.index(after: sign)...]))
    else {
      nodes[rank] = Node(feature: -1, value: Float(Substring(token.dropFirst())) ?? 0, next: 0)
      return
    }
    let next = nodes.count
    nodes[rank] = Node(feature: feature, value: value, next: Int32(next))
    // Answers that are worth nothing stand there until the two are read.
    let none = Node(feature: -1, value: 0, next: 0)
    nodes += [none, none]
    read(&tokens, at: next)
    read(&tokens, at: next + 1)
  }

  /// Whether a line is more likely text than not: whether the sum, its log odds, is above 0.
  ///
  /// - Parameters:
  ///   - values: what is measured of the lines of a page.
  ///   - start: where that of the line begins.
  func isText(_ values: [Float], at start: Int) -> Bool {
    let values = values.span.extracting(droppingFirst: start)
    let nodes = nodes.span
    var sum: Float = 0
    for tree in trees {
      var node = nodes[tree.root]
      while node.feature >= 0 {
        // Nobody could foretell where a branch goes, so there is none.
        let isLarger = values[Int(node.feature)] > node.value
        node = nodes[Int(node.next) &+ (isLarger ? 1 : 0)]
      }
      sum += node.value
      // Most lines are settled before the last tree.
      if sum + tree.least > Self.slack { return true }
      if sum + tree.most < -Self.slack { return false }
    }
    return sum > 0
  }

  /// What rounding may change in a sum.
  private static let slack: Float = 1e-4
}
