public import Interchange

/// Who stands behind the catalogue, as files and feeds name them.
public struct PublisherConfiguration: Sendable, Hashable {
  /// The name of the organisation; that of the program where none is given.
  public var name: String?
  /// An e-mail address for questions and reports.
  public var contact: String?
  /// The address of the licence of the records.
  public var license: String?
  /// Who reports activities to IATI.
  public var reporter: IATIReporter?

  public init(
    name: String? = nil, contact: String? = nil, license: String? = nil,
    reporter: IATIReporter? = nil
  ) {
    self.name = name
    self.contact = contact
    self.license = license
    self.reporter = reporter
  }

  public func describe(_ publication: inout Publication) {
    if let name { publication.publisher = name }
    publication.contact = contact
    publication.license = license
    publication.reporter = reporter
  }
}
