/// What a practice is read beside, where its facts come from, and where these differ.
extension Record {
  public struct Relation: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case follows
      case followedBy = "followed-by"
      case buildsOn = "builds-on"
      case runsBeside = "runs-beside"
      case partOf = "part-of"
      case seeAlso = "see-also"
    }

    public var kind: Kind
    public var record: RecordID

    public init(kind: Kind, record: RecordID) {
      self.kind = kind
      self.record = record
    }
  }

  /// A file or page worth reading on; not where the facts come from.
  public struct Resource: Sendable, Hashable, Codable {
    public var title: String
    public var address: String
    public var language: Language?
    /// `PDF`, `DOCX`; absent for a page.
    public var format: String?

    public init(title: String, address: String, language: Language? = nil, format: String? = nil) {
      self.title = title
      self.address = address
      self.language = language
      self.format = format
    }
  }

  /// Where the facts come from.
  public struct Source: Sendable, Hashable, Codable {
    public var address: String
    public var title: String?
    public var language: Language?
    public var date: PartialDate?
    public var retrieved: PartialDate?

    public init(
      address: String, title: String? = nil, language: Language? = nil, date: PartialDate? = nil,
      retrieved: PartialDate? = nil
    ) {
      self.address = address
      self.title = title
      self.language = language
      self.date = date
      self.retrieved = retrieved
    }
  }

  public struct Conflict: Sendable, Hashable, Codable {
    /// The field the sources differ on, where it is one: `figures`.
    public var field: String?
    public var what: LocalizedText

    public init(field: String? = nil, what: LocalizedText) {
      self.field = field
      self.what = what
    }
  }
}
