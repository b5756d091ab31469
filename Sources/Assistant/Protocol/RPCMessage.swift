public import Interchange

/// A request or a notification (JSON-RPC 2.0).
public struct RPCMessage: Sendable {
  /// Nothing for a notification, which is not answered.
  public let id: JSONValue?
  public let method: String
  public let parameters: JSONValue

  /// - Throws: where `bytes` hold something else.
  public init(reading bytes: some Collection<UInt8>) throws(RPCError) {
    guard let value = JSONValue(reading: bytes) else { throw .notJSON }
    guard value["jsonrpc"] == "2.0", let method = value["method"]?.string else {
      throw .notARequest
    }
    switch value["id"] {
    case nil: id = nil
    case .string, .integer: id = value["id"]
    default: throw .notARequest
    }
    switch value["params"] {
    case nil: parameters = .object([])
    case .object: parameters = value["params"] ?? .object([])
    default: throw .wrongParameters("params is not an object.")
    }
    self.method = method
  }

  /// The revision that the message names in its `_meta`, as those without a handshake do.
  public var protocolVersion: String? {
    parameters["_meta"]?["io.modelcontextprotocol/protocolVersion"]?.string
  }

  /// What is called or read, for the methods that name something.
  public var subject: String? { (parameters["name"] ?? parameters["uri"])?.string }
}
