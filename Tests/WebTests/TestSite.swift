import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Passerelle
import TestSupport
import Testing

@testable import Web

/// A site over a small catalogue of its own, asked through its router.
struct TestSite: Sendable {
  /// A site that nothing is committed to, for the many tests that only look.
  static let shared = Result { try TestSite() }

  /// 2026-11-22T12:00:00Z.
  static let now = 1_795_348_800

  let catalogue: PublishedCatalogue
  /// Where the catalogue and its index lie; nothing for one that others use too.
  private let folder: TemporaryFolder?
  private let application: any ApplicationProtocol

  /// A catalogue of the records of ``Practices``, or of others.
  init(_ records: [Record] = Practices.all, publicAddress: String? = nil) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "Catalogue")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.taxonomy.path, toPath: path + "/taxonomy")
    try Self.put(records, into: path)
    try self.init(
      PublishedCatalogue(catalogue: path, index: folder.path(of: "Index")), in: folder,
      publicAddress: publicAddress)
  }

  /// A catalogue that is there already.
  init(
    _ catalogue: PublishedCatalogue, in folder: TemporaryFolder? = nil,
    publicAddress: String? = nil
  ) throws {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    self.catalogue = catalogue
    self.folder = folder
    application = try makeApplication(
      catalogue: catalogue,
      configuration: WebConfiguration(
        publicAddress: publicAddress, logger: logger, now: { Self.now }))
  }

  private static let taxonomy = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Catalogue/taxonomy")

  static func put(_ records: [Record], into folder: String) throws {
    try RecordStore(folder: folder).apply(
      StoreBatch(what: "test", puts: records.map { StoreBatch.Put(record: $0) }),
      at: Date(timeIntervalSince1970: TimeInterval(now)))
  }

  /// Another process commits `records`, and the server notices.
  func commit(_ records: [Record]) throws {
    let folder = try #require(folder)
    let path = folder.path(of: "Catalogue")
    try Self.put(records, into: path)
    _ = try PublishedCatalogue(catalogue: path, index: folder.path(of: "Index"))
    _ = try catalogue.refresh()
  }

  /// Another process undoes the last import, and the server notices.
  func undo() throws {
    let folder = try #require(folder)
    let path = folder.path(of: "Catalogue")
    try RecordStore(folder: path).undo(at: Date(timeIntervalSince1970: TimeInterval(Self.now)))
    _ = try PublishedCatalogue(catalogue: path, index: folder.path(of: "Index"))
    _ = try catalogue.refresh()
  }

  /// What the site answers.
  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var body: String { String(decoding: bytes, as: UTF8.self) }

    subscript(header: String) -> String? {
      HTTPField.Name(header).flatMap { headers[$0] }
    }
  }

  func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Answer {
    try await send(.get, address, headers)
  }

  func send(
    _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields = [:]
  ) async throws -> Answer {
    try await ask { client in try await client.send(method, address, headers) }
  }

  func post(_ address: String, _ body: String, _ headers: HTTPFields) async throws -> Answer {
    try await ask { client in
      try await client.send(.post, address, headers, body: ByteBuffer(string: body))
    }
  }

  /// Asks one running application several things.
  func ask<Value: Sendable>(
    _ body: @escaping @Sendable (Client) async throws -> Value
  ) async throws -> Value {
    try await Self.ask(application, body)
  }

  private static func ask<Value: Sendable>(
    _ application: some ApplicationProtocol,
    _ body: @escaping @Sendable (Client) async throws -> Value
  ) async throws -> Value {
    try await application.test(.router) { client in try await body(Client(client: client)) }
  }

  struct Client: Sendable {
    let client: any TestClientProtocol

    func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Answer {
      try await send(.get, address, headers)
    }

    func send(
      _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields,
      body: ByteBuffer? = nil
    ) async throws -> Answer {
      let response = try await client.executeRequest(
        uri: address, method: method, headers: headers, body: body)
      return Answer(
        status: response.status.code, headers: response.headers,
        bytes: Array(response.body.readableBytesView))
    }
  }
}

extension TestSite.Answer {
  /// The body as JSON.
  func json() throws -> [String: JSONValue] {
    try JSONDecoder().decode([String: JSONValue].self, from: Data(body.utf8))
  }

  /// Addresses in `href`, as they stand in the page with `&amp;` undone.
  var links: [String] {
    body.matches(of: /href="([^"]*)"/).map {
      String($0.1).replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
    }
  }

  /// The page without the one script that is the site's own file, and without linked data, which is
  /// no script and has no sign of an element in it.
  var withoutOwnScript: String {
    body.replacing(/<script src="\/assets\/site-[0-9a-f]{16}\.js" defer><\/script>/, with: "")
      .replacing(/<script type="application\/ld\+json">\{[^<]*\}<\/script>/, with: "")
  }

  /// The words of the page without tags, in one line.
  var words: String {
    body.replacing("<wbr>", with: "").replacing(/<[^>]*>/, with: " ")
      .replacing(/\s+/, with: " ")
  }
}

/// A value of a JSON document.
enum JSONValue: Decodable, Equatable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(name: String) -> JSONValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
}
