/// The organisation that publishes the catalogue's activities to IATI.
public struct IATIReporter: Sendable, Hashable {
  /// Its identifier, with which those of its activities begin: `XM-DAC-41126`.
  public var reference: String
  public var name: String
  /// A code of IATI's list OrganisationType: 10 government, 40 multilateral…
  public var type: String

  public init(reference: String, name: String, type: String) {
    self.reference = reference
    self.name = name
    self.type = type
  }
}
