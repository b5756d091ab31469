public import Interchange

/// Why a request cannot be answered (JSON-RPC 2.0, with the codes of MCP).
public struct RPCError: Error, Sendable, Hashable {
  public let code: Int
  public let message: String
  public var data: JSONValue?

  init(_ code: Int, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  static let notJSON = RPCError(-32700, "This is not JSON.")
  static let notARequest = RPCError(
    -32600,
    "This is no JSON-RPC 2.0 request: an object with jsonrpc, method and, for an answer, id.")
  static func unknownMethod(_ name: String) -> RPCError {
    RPCError(-32601, "There is no method “\(name.prefix(100))”.")
  }
  static func wrongParameters(_ why: String) -> RPCError { RPCError(-32602, why) }
  static let failed = RPCError(-32603, "The catalogue cannot be read now. Ask again later.")

  /// Headers say something else than the message.
  public static func headerMismatch(_ name: String) -> RPCError {
    RPCError(-32020, "The header \(name) does not match the message.")
  }

  static func unsupportedVersion(_ requested: String) -> RPCError {
    RPCError(
      -32022, "The protocol version “\(requested.prefix(100))” is not spoken here.",
      data: [
        "supported": .array(ProtocolVersion.supported.map(JSONValue.string)),
        "requested": .string(String(requested.prefix(100))),
      ])
  }

  /// The whole response.
  public func response(to id: JSONValue = .null) -> JSONValue {
    [
      "jsonrpc": "2.0", "id": id,
      "error": .members([
        "code": .integer(code), "message": .string(message), "data": data,
      ]),
    ]
  }
}
