/// A language, as a BCP 47 tag: `fr`, `en`, `pt-BR`.
///
/// As the key of a dictionary it is coded as the key of a JSON object.
public struct Language: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  public let tag: String

  public init(_ tag: String) { self.tag = tag }

  /// The primary subtag: `pt` for `pt-BR`.
  public var primary: String {
    tag.utf8.firstIndex(of: UInt8(ascii: "-")).map { String(tag[..<$0]) } ?? tag
  }

  public var description: String { tag }

  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }

  public init(from decoder: any Decoder) throws {
    tag = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tag)
  }

  public static let english = Language("en")
  public static let french = Language("fr")
  public static let spanish = Language("es")
  public static let russian = Language("ru")

  /// The languages that the taxonomy and the site speak, in the order they are offered.
  public static let ofTheCatalogue = [english, french, spanish, russian]
}

extension Language: CodingKeyRepresentable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  public var codingKey: any CodingKey { Key(stringValue: tag) }

  public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}
