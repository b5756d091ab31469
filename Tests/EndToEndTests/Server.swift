import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A running `passerelle serve` on a free port; stopped when the last reference goes.
final class Server {
  let address: URL
  private let process: Process

  /// Starts and waits, at most 20 seconds, until the server says where it listens.
  init(arguments: [String], in folder: URL) async throws {
    let errors = try File.temporary(in: folder)
    let process = try Program.process(["serve", "--port", "0"] + arguments, in: folder)
    process.standardError = errors.handle
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    self.process = process
    var address: URL?
    for _ in 0..<200 where address == nil && process.isRunning {
      address = Self.address(in: try errors.text())
      if address == nil { try await Task.sleep(for: .milliseconds(100)) }
    }
    guard let address else {
      process.terminate()
      throw Failure(log: try errors.text())
    }
    self.address = address
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  struct Failure: Error {
    var log: String
  }

  struct Answer {
    var status: Int
    var body: String
  }

  func get(_ path: String) async throws -> Answer {
    let url = try #require(URL(string: path, relativeTo: address))
    let (data, response) = try await URLSession.shared.data(from: url)
    let status = try #require(response as? HTTPURLResponse).statusCode
    return Answer(status: status, body: String(decoding: data, as: UTF8.self))
  }

  /// The first address with a port other than 0 in what the server has said.
  private static func address(in log: String) -> URL? {
    for word in log.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard word.hasPrefix("http://"), let url = URL(string: String(word)), let port = url.port,
        port > 0
      else { continue }
      return url
    }
    return nil
  }
}
