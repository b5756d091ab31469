/// A value that JSON holds as one text, in the form of its description.
public protocol CodedAsText: Codable, CustomStringConvertible {
  /// Nothing for a text that is none.
  init?(_ text: String)

  /// What a text that is none lacks, to stand behind it: “is not a date”.
  static var refusal: String { get }
}

extension CodedAsText {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” \(Self.refusal)"))
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
