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

  /// The key of an entry, from its identifier or else its address.
  init?(_ entry: ForeignEntry) {
    if let identifier = entry.identifier, !identifier.isEmpty {
      text = "\(entry.part):\(identifier)"
    } else if let address = entry.address, !address.isEmpty {
      text = address
    } else {
      return nil
    }
  }

  /// The key of a file, or of one of several candidates in it.
  init(path: String, part: String? = nil) {
    let name = path.isWebAddress ? path : "file:" + path
    text = part.map { name + "#" + $0 } ?? name
  }

  /// A key written down earlier.
  init(stored text: String) { self.text = text }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
