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
    /// Where it leads, for a redirect.
    var location: String?
  }

  /// What the server answers itself: a redirect is not followed.
  func get(_ path: String) async throws -> Answer {
    let url = try #require(URL(string: path, relativeTo: address))
    let session = URLSession(
      configuration: .ephemeral, delegate: StayingHere(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(from: url)
    let answer = try #require(response as? HTTPURLResponse)
    return Answer(
      status: answer.statusCode, body: String(decoding: data, as: UTF8.self),
      location: answer.value(forHTTPHeaderField: "Location"))
  }

  /// Asks until `isThere` says yes, at most 20 seconds; gives the last answer.
  func get(
    _ path: String, until isThere: (Answer) -> Bool
  ) async throws -> Answer {
    var answer = try await get(path)
    for _ in 0..<200 where !isThere(answer) {
      try await Task.sleep(for: .milliseconds(100))
      answer = try await get(path)
    }
    return answer
  }

  private final class StayingHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
      completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
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
