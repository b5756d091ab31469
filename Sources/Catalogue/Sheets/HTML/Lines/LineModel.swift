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
    /// The largest value that leads to the next node, or the worth.
    let value: Float
    /// Where larger values lead.
    let other: Int32
  }

  private var nodes: [Node] = []
  /// Where each tree begins.
  private var roots: [Int] = []
  /// The least and the most that the trees behind each may add.
  private var least: [Float] = []
  private var most: [Float] = []

  static let fitted = LineModel(table: LineModelTable.trees)

  /// - Parameter table: trees, parted by semicolons, each in preorder: `12<0.5` asks, `=-0.03`
  ///   answers.
  init(table: String) {
    for tree in table.split(separator: ";") {
      var tokens = tree.split(whereSeparator: \.isWhitespace)[...]
      guard !tokens.isEmpty else { continue }
      roots.append(nodes.count)
      read(&tokens)
    }
    least = .init(repeating: 0, count: roots.count)
    most = least
    for tree in roots.indices.dropLast().reversed() {
      let next = tree + 1
      let end = next + 1 < roots.count ? roots[next + 1] : nodes.count
      let worths = nodes[roots[next]..<end].filter { $0.feature < 0 }.map(\.value)
      least[tree] = least[next] + (worths.min() ?? 0)
      most[tree] = most[next] + (worths.max() ?? 0)
    }
  }

  private mutating func read(_ tokens: inout ArraySlice<Substring>) {
    guard let token = tokens.popFirst() else { return }
    let parts = token.split(separator: "<")
    guard parts.count == 2, let feature = Int32(parts[0]), let value = Float(parts[1]) else {
      nodes.append(Node(feature: -1, value: Float(token.dropFirst()) ?? 0, other: 0))
      return
    }
    let rank = nodes.count
    nodes.append(Node(feature: feature, value: value, other: 0))
    read(&tokens)
    nodes[rank] = Node(feature: feature, value: value, other: Int32(nodes.count))
    read(&tokens)
  }

  /// Whether a line is more likely text than not: whether the sum, its log odds, is above 0.
  ///
  /// - Parameters:
  ///   - values: what is measured of the lines of a page.
  ///   - start: where that of the line begins.
  func isText(_ values: [Float], at start: Int) -> Bool {
    var sum: Float = 0
    for (tree, root) in roots.enumerated() {
      var node = nodes[root]
      var rank = root
      while node.feature >= 0 {
        rank = values[start + Int(node.feature)] <= node.value ? rank + 1 : Int(node.other)
        node = nodes[rank]
      }
      sum += node.value
      // Most lines are settled before the last tree.
      if sum + least[tree] > Self.slack { return true }
      if sum + most[tree] < -Self.slack { return false }
    }
    return sum > 0
  }

  /// What rounding may change in a sum.
  private static let slack: Float = 1e-4
}
