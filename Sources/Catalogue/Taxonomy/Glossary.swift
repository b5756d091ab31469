/// Words that mean the same within and across languages, and those that only look as if they did.
public struct Glossary: Sendable, Hashable {
  /// Terms and acronyms that a search takes as equals.
  public struct Ring: Sendable, Hashable, Identifiable {
    public let id: String
    /// The theme it falls under.
    public let theme: String
    /// Themes whose records answer who asks for it, although it is no name of theirs.
    public let leadsTo: [String]
    /// Terms by language; the first of each is the preferred one.
    public let terms: [Language: [String]]
    public let acronyms: [Language: [String]]
  }

  /// Two rings that a reader, or a stemmer, may take for one.
  public struct FalseFriends: Sendable, Hashable {
    /// Ids of the two rings.
    public let first: String
    public let second: String
    public let note: LocalizedText
    /// By language, the two words that must stay apart: that of the first, that of the second.
    public let surface: [Language: [String]]
  }

  public let rings: [Ring]
  public let falseFriends: [FalseFriends]
  /// Acronyms with more than one reading, to resolve by country.
  public let ambiguousAcronyms: [String]
  /// Acronyms that are words or letters of another language: they match in capitals only.
  public let capitalsOnly: Set<String>
  /// Acronyms that people write for others, and those they mean; to be asked about, never replaced.
  public let slips: [String: String]

  private let rankByID: [String: Int]

  init(
    rings: [Ring], falseFriends: [FalseFriends], ambiguousAcronyms: [String],
    capitalsOnly: Set<String>, slips: [String: String]
  ) {
    self.rings = rings
    self.falseFriends = falseFriends
    self.ambiguousAcronyms = ambiguousAcronyms
    self.capitalsOnly = capitalsOnly
    self.slips = slips
    rankByID = Dictionary(
      rings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func ring(_ id: String) -> Ring? { rankByID[id].map { rings[$0] } }
}
