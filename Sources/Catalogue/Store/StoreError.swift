import GRDB

/// Why the record store cannot do what was asked.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// There is no catalogue in the folder.
    case missing
    /// A later Passerelle wrote the file.
    case laterFormat
    /// Another process has been writing for too long.
    case busy
    /// No room is left, or the file may not be written.
    case cannotWrite(String)
    /// What the file holds contradicts itself.
    case damaged(String)
    /// The record has another version than the one the change was planned for.
    case changedMeanwhile(RecordID)
    /// There is no record of that id.
    case noSuchRecord(RecordID)
    /// There is no import of that number.
    case noSuchImport(Int64)
    /// No import is left that could be undone.
    case nothingToUndo
    /// Another import has undone it.
    case alreadyUndone(Int64, by: Int64)
    /// The record has been changed by a later import.
    case changedSince(Int64, RecordID, by: Int64)
    /// The plan was made for another catalogue, or with another taxonomy.
    case otherCatalogue
    /// Anything else that SQLite reports.
    case failed(String)
  }

  /// The path of the database file.
  public let path: String
  public let reason: Reason

  public var description: String {
    switch reason {
    case .missing:
      "\(path): there is no catalogue here yet; import sheets into it first"
    case .laterFormat:
      "\(path): a later version of Passerelle wrote this catalogue; use that one"
    case .busy:
      "\(path): another process has been writing to the catalogue; try again when it is done"
    case .cannotWrite(let why):
      "\(path): the catalogue cannot be written: \(why)"
    case .damaged(let what):
      "\(path): the catalogue is damaged: \(what); restore it, or import the sheets anew"
    case .changedMeanwhile(let id):
      "\(path): “\(id)” has been changed since the import was planned; plan it again"
    case .noSuchRecord(let id):
      "\(path): there is no record “\(id)” to join to"
    case .noSuchImport(let number):
      "\(path): there is no import \(number); `passerelle imports` lists those there are"
    case .nothingToUndo:
      "\(path): no import is left to undo"
    case .alreadyUndone(let number, let other):
      "\(path): import \(number) was undone by import \(other); undo that one to do it again"
    case .changedSince(let number, let id, let later):
      "\(path): import \(later) has changed “\(id)” after import \(number); undo that one first"
    case .otherCatalogue:
      "\(path): the plan was made for another catalogue, or with another taxonomy; plan it again"
    case .failed(let why):
      "\(path): \(why)"
    }
  }
}

extension StoreError {
  /// What came from below, as an error of the store at `path`.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(path: path, reason: .failed("\(error)"))
      return
    }
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    let reason: Reason =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(message)
      case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
        .cannotWrite(message)
      default: .failed(message)
      }
    self.init(path: path, reason: reason)
  }
}
