import Catalogue
import HTTPTypes
import Hummingbird

/// What an address answers, ready to be sent any number of times.
struct Answer: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: ByteBuffer
  /// Changes whenever the body does; nothing where it is not worth telling.
  let tag: String?

  private init(
    status: HTTPResponse.Status, headers: HTTPFields, body: ByteBuffer, tag: String?
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.tag = tag
  }

  private init(
    status: HTTPResponse.Status, contentType: String, text: String, tag: String?,
    fields: HTTPFields
  ) {
    var headers = SiteHeaders.always
    headers[.contentType] = contentType
    headers[.cacheControl] = "no-cache"
    headers[.vary] = "Accept-Encoding"
    for field in fields { headers[field.name] = field.value }
    if let tag { headers[.eTag] = tag }
    self.status = status
    self.headers = headers
    self.tag = tag
    body = ByteBuffer(string: text)
  }

  static func page(
    _ html: String, language: Language, status: HTTPResponse.Status = .ok, tag: String? = nil
  ) -> Answer {
    var fields = HTTPFields()
    fields[.contentLanguage] = language.tag
    return Answer(
      status: status, contentType: "text/html; charset=utf-8", text: html, tag: tag, fields: fields)
  }

  static func json(
    _ json: String, contentType: String = "application/json", links: [String] = [],
    tag: String? = nil
  ) -> Answer {
    var fields = SiteHeaders.forPrograms
    if !links.isEmpty { fields[SiteHeaders.link] = links.joined(separator: ", ") }
    return Answer(
      status: .ok, contentType: contentType, text: json, tag: tag, fields: fields)
  }

  static func problem(_ kind: ProblemKind, _ json: String) -> Answer {
    Answer(
      status: kind.status, contentType: "application/problem+json", text: json, tag: nil,
      fields: SiteHeaders.forPrograms)
  }

  /// What programs of any site may read.
  static func document(_ text: String, contentType: String) -> Answer {
    Answer(
      status: .ok, contentType: contentType, text: text, tag: nil,
      fields: SiteHeaders.forPrograms)
  }

  static func plainText(_ text: String) -> Answer {
    Answer(
      status: .ok, contentType: "text/plain; charset=utf-8", text: text, tag: nil, fields: [:])
  }

  /// The same, compressed, under a tag of its own; itself where compressing does not pay.
  func packed() -> Answer {
    guard body.readableBytes >= Self.smallestPacked,
      let bytes = Gzip.compress(Array(body.readableBytesView))
    else { return self }
    var headers = headers
    headers[.contentEncoding] = ContentCoding.gzip.rawValue
    // A strong validator names bytes, and these are others (RFC 9110, 8.8.3.3).
    let tag = tag.map { "\($0.dropLast())-gzip\"" }
    if let tag { headers[.eTag] = tag }
    return Answer(status: status, headers: headers, body: ByteBuffer(bytes: bytes), tag: tag)
  }

  /// What fits one packet anyway, in bytes.
  private static let smallestPacked = 1_024

  /// The whole of it.
  var response: Response {
    Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  /// The response, packed if the sender of `request` takes that.
  func packedResponse(to request: Request) -> Response {
    let coding = ContentCoding.accepted(in: request.headers[.acceptEncoding])
    return (coding == .gzip ? packed() : self).response
  }

  /// The response to `request`: without the body if the sender has it already.
  func response(to request: Request) -> Response {
    if let tag, let known = request.headers[.ifNoneMatch], Self.names(tag, in: known) {
      var headers = headers
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    return response
  }

  /// Whether `If-None-Match` names `tag`; weak comparison (RFC 9110, 13.1.2).
  static func names(_ tag: String, in field: String) -> Bool {
    if field == tag { return true }
    return field.split(separator: ",").contains { part in
      let candidate = part.drop { $0 == " " || $0 == "\t" }
        .prefix { $0 != " " && $0 != "\t" }
      return candidate == "*" || candidate == tag || candidate == "W/" + tag
    }
  }
}

/// Headers that do not depend on what is answered.
enum SiteHeaders {
  /// On every response. A page may load its own style sheet, script and pictures, send its own forms
  /// and ask its own server, and nothing else: nothing written into a page runs, whatever a sheet
  /// has brought in.
  static let always: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
      + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    referrerPolicy: "no-referrer",
  ]

  /// On what programs read: it is public, so pages of other sites may read it too.
  static let forPrograms: HTTPFields = [.accessControlAllowOrigin: "*"]

  static let link = HTTPField.Name.required("Link")
  /// How many practices a file has.
  static let totalCount = HTTPField.Name.required("X-Total-Count")
  private static let referrerPolicy = HTTPField.Name.required("Referrer-Policy")
}

extension HTTPField.Name {
  /// A name written here, which is one.
  static func required(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else {
      preconditionFailure("\(text) is no header's name")
    }
    return name
  }
}
