/// The name that a source keeps from one edition to the next: an identifier of its format, or its
/// address; by it the record that it gave is found again.
public struct SourceKey: Sendable, Hashable, Codable {
  /// How a record belongs to a source.
  public enum Role: String, Sendable, Hashable, Codable {
    /// The record is what the source says.
    case origin
    /// An editor joined what the source says to a record that others gave.
    case merged
  }

  public let text: String

  /// The key of an entry, from its identifier or else its address. An identifier that means something
  /// in its own file only, as “1” or “loc-7” does, is that of an entry of the file.
  ///
  /// - Parameter path: Of the file, or its address.
  init?(_ entry: ForeignEntry, in path: String) {
    if let identifier = entry.identifier, !identifier.isEmpty {
      if Self.isGlobal(identifier, of: entry.part) {
        self.init(stored: "\(entry.part):\(identifier)")
      } else {
        self.init(stored: SourceKey(path: path).text + "|" + identifier)
      }
    } else if let address = entry.address, !address.isEmpty {
      self.init(stored: address)
    } else {
      return nil
    }
  }

  /// The key of a file, or of one of several candidates in it.
  init(path: String, part: String? = nil) {
    let name = path.isWebAddress ? path : "file:" + path
    text = part.map { name + "#" + $0 } ?? name
  }

  /// Whether an identifier names the same thing wherever it stands: that of an IATI activity, a DOI, or
  /// one that begins with the name of a register.
  private static func isGlobal(_ identifier: String, of part: String) -> Bool {
    if part == "activity" || identifier.hasPrefix("10.") && identifier.contains("/") { return true }
    guard let colon = identifier.firstIndex(of: ":"), identifier[colon...].count > 1 else {
      return false
    }
    return registers.contains(identifier[..<colon].lowercased())
  }

  private static let registers: Set<String> = [
    "http", "https", "urn", "oai", "doi", "hdl", "ark", "tag", "info", "uuid", "isbn", "issn",
    "cordis",
  ]

  /// Which of several candidates of a file, if it was one.
  var part: String? { text.firstIndex(of: "#").map { String(text[text.index(after: $0)...]) } }

  /// A key as it was written down.
  init(stored text: String) { self.text = text }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
