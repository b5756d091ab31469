public import Foundation

/// A new, empty folder that is removed with all it holds when the last reference to it goes.
public final class TemporaryFolder: Sendable {
  /// The folder's absolute path, without a slash at its end.
  public let path: String

  /// Makes the folder.
  public init() throws {
    let name = "passerelle-test-\(UInt64.random(in: 0 ... .max))"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder as an address.
  public var url: URL { URL(fileURLWithPath: path, isDirectory: true) }

  /// The path of `name` in the folder.
  public func path(of name: String) -> String { path + "/" + name }
}
