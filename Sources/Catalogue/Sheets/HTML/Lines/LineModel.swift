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

  /// How likely a line is text: above 0 it is more likely than not (log odds).
  ///
  /// - Parameter values: what is measured of the line.
  func score(_ values: ArraySlice<Float>) -> Float {
    var sum: Float = 0
    for root in roots {
      var rank = root
      while nodes[rank].feature >= 0 {
        let node = nodes[rank]
        rank =
          values[values.startIndex + Int(node.feature)] <= node.value ? rank + 1 : Int(node.other)
      }
      sum += nodes[rank].value
    }
    return sum
  }
}
