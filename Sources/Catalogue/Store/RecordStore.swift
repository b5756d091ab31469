import Foundation
import GRDB

/// The records of a catalogue with all their versions, in `catalogue.sqlite` in its folder.
///
/// It is the truth that the index is made from. Any number of processes may read while one writes;
/// a reader sees all of a batch or nothing of it. What ``apply(_:at:)`` has returned from survives
/// a kill or a power cut (write-ahead log, synced at each commit).
public struct RecordStore: Sendable {
  /// The path of the database file.
  public let path: String

  let pool: any DatabaseWriter

  public static let fileName = "catalogue.sqlite"

  /// How long to wait for another process that is writing, in seconds.
  static let patience = 10.0

  /// Opens the store in `folder`, bringing it to the present format; makes an empty one, and the
  /// folder, where there is none and `creating` is true.
  public init(folder: String, creating: Bool = true) throws(StoreError) {
    let path = folder + "/" + Self.fileName
    self.path = path
    if !FileManager.default.fileExists(atPath: path) {
      guard creating else { throw StoreError(path: path, reason: .missing) }
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw StoreError(path: path, reason: .cannotWrite(error.localizedDescription))
      }
    }
    do {
      let pool = try DatabasePool(path: path, configuration: Self.configuration)
      if try pool.read(Self.migrator.hasBeenSuperseded) {
        throw StoreError(path: path, reason: .laterFormat)
      }
      // GRDB chooses NORMAL for write-ahead logs, with which a power cut may undo what an import
      // has already acknowledged.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try Self.migrator.migrate(pool)
      self.pool = pool
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// An empty store that no file holds, for planning what the first import into `folder` would do.
  public init(emptyFor folder: String) throws(StoreError) {
    path = folder + "/" + Self.fileName
    do {
      let queue = try DatabaseQueue(configuration: Self.configuration)
      try Self.migrator.migrate(queue)
      pool = queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.label = "catalogue"
    return configuration
  }

  /// What `body` reads, all of it as of one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Does all of `body`, or nothing if it throws.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.write(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
