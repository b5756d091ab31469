/// A part of a record's text.
public struct Section: Sendable, Hashable, Codable {
  /// The part it plays; sections of a record stand in this order.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case context, request, exchange, outputs, results, lessons, other
  }

  public var role: Role
  /// The heading of the source where it has one; otherwise the role's own name is shown.
  public var heading: String?
  public var blocks: [Block]

  public init(role: Role, heading: String? = nil, blocks: [Block]) {
    self.role = role
    self.heading = heading
    self.blocks = blocks
  }

  /// All words of the section without its heading, a line a paragraph, list or row.
  public var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }
}

/// A paragraph, list, quotation or table of a ``Section``.
public enum Block: Sendable, Hashable, Codable {
  case paragraph(String)
  case quotation(String)
  case list([String], isOrdered: Bool)
  /// Rows of cells; the first row is the head where `hasHead`.
  case table([[String]], hasHead: Bool)

  public var plainText: String {
    switch self {
    case .paragraph(let text), .quotation(let text): text
    case .list(let items, _): items.map(Self.withoutStop).joined(separator: "; ")
    case .table(let rows, _): rows.map { $0.joined(separator: " · ") }.joined(separator: "\n")
    }
  }
  /// An item of a list without the sign at its end, so that items can stand behind one another.
  private static func withoutStop(_ item: String) -> Substring {
    let end = item.last
    return end == ";" || end == "," ? item.dropLast() : item[...]
  }
}
