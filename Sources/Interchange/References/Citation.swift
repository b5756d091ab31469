public import Catalogue

extension Publication {
  /// The title of a practice for the reader, without its language.
  public func headline(of record: Record) -> String { title(of: record).text }

  /// A practice in one line, as a text would name it: who, what, when, where to be read.
  public func citation(of record: Record) -> String {
    let authors = authors(of: record).joined(separator: "; ")
    let year = record.referenceDate.map { " (\($0.year))" } ?? ""
    let action = record.actionName.map { " [\($0)]" } ?? ""
    return "\(authors)\(year): \(headline(of: record))\(action). \(name). "
      + "\(permalink(record.id)) (\(Timestamp.day(date)))"
  }
}
