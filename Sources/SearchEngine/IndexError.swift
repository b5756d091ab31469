import Bytes

/// Why an index could not be opened, read or written.
public struct IndexError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// The folder holds no index.
    case missing
    /// A file is cut short, changed, or not what its name says.
    case damaged(String)
    /// Written by a version of the engine that this one does not know.
    case unknownVersion(UInt32)
    /// Another process writes; which one where that is known: `process 4711 on archive`.
    case locked(by: String?)
    /// The index was made with other fields, columns or analyzers.
    case otherSchema(String)
    /// A document cannot be indexed.
    case invalidDocument(String)
    /// The operating system refused.
    case system(String)
  }

  public var kind: Kind
  /// The file or folder concerned.
  public var file: String
  /// Where in the file, in bytes from its start, where that is known.
  public var offset: Int?

  public init(_ kind: Kind, file: String, offset: Int? = nil) {
    self.kind = kind
    self.file = file
    self.offset = offset
  }

  init(_ error: BytesError) {
    file = error.path
    switch error.kind {
    case .missing: kind = .missing
    case .locked(let holder):
      kind = .locked(by: holder.map { "process \($0.process) on \($0.machine)" })
    case .system: kind = .system("\(error)")
    }
  }

  public var description: String {
    let place = offset.map { "\(file):\($0)" } ?? file
    return switch kind {
    case .missing: "\(place): there is no index here; “passerelle rebuild” makes it"
    case .damaged(let what): "\(place): \(what); “passerelle rebuild” makes it anew"
    case .unknownVersion(let version):
      "\(place): format version \(version) is not known here; “passerelle rebuild” makes it anew"
    case .locked(let holder?): "\(place): \(holder) is writing this index; try again later"
    case .locked(nil): "\(place): another process is writing this index; try again later"
    case .otherSchema(let what): "\(place): \(what); “passerelle rebuild” makes it anew"
    case .invalidDocument(let what): "\(place): \(what)"
    case .system(let what): what
    }
  }
}
