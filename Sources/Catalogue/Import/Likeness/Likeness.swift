/// A record, or another candidate, that may be about the same practice as a candidate.
///
/// It is a proposal: nothing is merged before a person says so.
public struct Likeness: Sendable, Hashable, Codable {
  /// What speaks for it.
  public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The record names the candidate's address among its sources.
    case address
    /// Both are the Action of the same country and number, and no phase of the programme parts them.
    case action
    /// Their texts share runs of words.
    case words
  }

  /// The record of the catalogue; absent for a candidate of the same import.
  public var record: RecordID?
  /// The file and part of the other candidate.
  public var other: String?
  public var basis: Basis
  /// 0 to 1: for ``Basis/words``, the share of the shorter text's runs that the other has too; 1
  /// otherwise.
  public var share: Double
}
