/// Who did what, and what came of it.
extension Record {
  public struct Partner: Sendable, Hashable, Codable {
    public var name: LocalizedText
    /// `requesting`, `involved`, `implementing`, `cooperating`, `supporting`…
    public var role: String?
    /// `government`, `ngo`, `academia`…
    public var type: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
      name: LocalizedText, role: String? = nil, type: String? = nil, country: String? = nil
    ) {
      self.name = name
      self.role = role
      self.type = type
      self.country = country
    }
  }

  /// A country whose experts took part: another fact than a country of the practice.
  public struct Expertise: Sendable, Hashable, Codable {
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// Whether the country is, or then was, an EU Member State.
    public var isMemberState: Bool
    public var note: LocalizedText

    public init(country: String, isMemberState: Bool, note: LocalizedText = .init()) {
      self.country = country
      self.isMemberState = isMemberState
      self.note = note
    }
  }

  public struct Output: Sendable, Hashable, Codable {
    /// An id of the taxonomy's kinds of output.
    public var type: String
    public var subject: LocalizedText
    /// The languages it exists in.
    public var languages: [Language]
    /// `planned`, `in-work` or `done`.
    public var status: String?
    public var date: PartialDate?
    public var address: String?

    public init(
      type: String, subject: LocalizedText = .init(), languages: [Language] = [],
      status: String? = nil, date: PartialDate? = nil, address: String? = nil
    ) {
      self.type = type
      self.subject = subject
      self.languages = languages
      self.status = status
      self.date = date
      self.address = address
    }
  }

  /// What changed afterwards.
  public struct Result: Sendable, Hashable, Codable {
    public var date: PartialDate?
    public var what: LocalizedText

    public init(date: PartialDate? = nil, what: LocalizedText) {
      self.date = date
      self.what = what
    }
  }

  public struct Milestone: Sendable, Hashable, Codable {
    public var date: PartialDate?
    /// The wording of the source where a date cannot say it: “end of 2022”.
    public var stated: String?
    public var what: LocalizedText

    public init(date: PartialDate? = nil, stated: String? = nil, what: LocalizedText) {
      self.date = date
      self.stated = stated
      self.what = what
    }
  }

  public struct Figure: Sendable, Hashable, Codable {
    public enum Comparator: String, Sendable, Hashable, Codable, CaseIterable {
      case equal
      case moreThan = "more-than"
      case atLeast = "at-least"
      case about
      case atMost = "at-most"
      case lessThan = "less-than"
    }

    public var what: LocalizedText
    /// As the source writes it: `>40`.
    public var stated: String
    public var comparator: Comparator
    public var value: Double?
    public var unit: String?
    public var asOf: PartialDate?

    public init(
      what: LocalizedText, stated: String, comparator: Comparator = .equal, value: Double? = nil,
      unit: String? = nil, asOf: PartialDate? = nil
    ) {
      self.what = what
      self.stated = stated
      self.comparator = comparator
      self.value = value
      self.unit = unit
      self.asOf = asOf
    }
  }
}
