public import Catalogue

/// A form in which a list of practices can be taken away.
public struct ExchangeFormat: Sendable, Hashable, Identifiable {
  /// What stands behind the dot of an address or a file: `csv`.
  public let suffix: String
  /// With its parameters: `text/csv; charset=utf-8; header=present`.
  public let contentType: String
  /// Whether files want to be kept rather than looked at.
  public let isDownload: Bool
  /// Whether the newest stand first whatever was asked, as in feeds.
  public let isFeed: Bool
  /// Whether it names the organisation that reports.
  private let needsReporter: Bool
  private let make: @Sendable (ListDescription, Publication) throws(ExchangeError) -> any ListWriter

  public var id: String { suffix }

  /// As readers know it: `CSV`.
  public var name: String {
    switch suffix {
    case "jsonl": "JSON Lines"
    case "jsonld": "JSON-LD"
    case "bib": "BibTeX"
    case "csl.json": "CSL-JSON"
    case "atom": "Atom"
    case "iati.xml": "IATI"
    case "md": "Markdown"
    default: suffix.uppercased()
    }
  }

  /// Without parameters: `text/csv`.
  public var mediaType: String { String(contentType.prefix { $0 != ";" }) }

  init(
    _ suffix: String, _ contentType: String, isDownload: Bool = true, isFeed: Bool = false,
    needsReporter: Bool = false,
    make:
      @escaping @Sendable (ListDescription, Publication) throws(ExchangeError) -> any ListWriter
  ) {
    self.suffix = suffix
    self.contentType = contentType
    self.isDownload = isDownload
    self.isFeed = isFeed
    self.needsReporter = needsReporter
    self.make = make
  }

  /// Whether files are packed as they are, so that packing them again gains nothing.
  public var isPacked: Bool { self == .xlsx }

  /// Throws where the catalogue lacks what the format asks for.
  public func check(_ publication: Publication) throws(ExchangeError) {
    if needsReporter, publication.reporter == nil { throw ExchangeError(.noReporter) }
  }

  /// Begins a file.
  ///
  /// - Throws: ``ExchangeError`` where the catalogue lacks what the format asks for.
  public func writer(
    _ list: ListDescription, _ publication: Publication
  ) throws(ExchangeError) -> any ListWriter {
    try make(list, publication)
  }

  /// All there are, in the order they are offered.
  public static let all: [ExchangeFormat] = [
    .csv, .xlsx, .json, .jsonLines, .jsonLD, .ris, .bibTeX, .cslJSON, .atom, .rss, .iati, .markdown,
  ]

  public static func named(_ suffix: String) -> ExchangeFormat? {
    all.first { $0.suffix == suffix }
  }

  public static func == (left: Self, right: Self) -> Bool { left.suffix == right.suffix }

  public func hash(into hasher: inout Hasher) { hasher.combine(suffix) }
}

/// Writes the practices of a list one after another, so that a list of any length takes little
/// memory. Each call appends what is ready to be sent; UTF-8 where the format is text.
public protocol ListWriter {
  /// What stands before the first practice. Called once, first.
  mutating func start(_ output: inout [UInt8]) throws(ExchangeError)
  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) throws(ExchangeError)
  /// What stands behind the last. Called once, last.
  mutating func finish(_ output: inout [UInt8]) throws(ExchangeError)
}

extension ListWriter {
  public mutating func start(_ output: inout [UInt8]) throws(ExchangeError) {}
  public mutating func finish(_ output: inout [UInt8]) throws(ExchangeError) {}
}

extension ExchangeFormat {
  /// A whole file at once, for lists that are short.
  public func file(
    of practices: [DatedRecord], _ list: ListDescription, _ publication: Publication
  ) throws(ExchangeError) -> [UInt8] {
    var output: [UInt8] = []
    var writer = try writer(list, publication)
    try writer.start(&output)
    for practice in practices { try writer.add(practice, to: &output) }
    try writer.finish(&output)
    return output
  }
}

/// Why a file cannot be made.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// IATI wants identifiers that begin with those of the organisation that reports.
    case noReporter
    /// A spreadsheet could not be written: why.
    case spreadsheet(String)
  }

  public let reason: Reason

  public init(_ reason: Reason) { self.reason = reason }

  public var description: String {
    switch reason {
    case .noReporter:
      "There is no IATI export: the catalogue has no identifier of an organisation that reports; "
        + "give --iati-reporter."
    case .spreadsheet(let why): "The spreadsheet cannot be written: \(why)."
    }
  }
}
