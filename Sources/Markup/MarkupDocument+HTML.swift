import Bytes

extension MarkupDocument {
  /// Reads a page of HTML, however badly made, in the encoding that its bytes show or, where they
  /// could be in several, that it says.
  ///
  /// Throws only at what goes beyond `limits`.
  ///
  /// - Parameter charset: the encoding that came with the page from elsewhere, as in a
  ///   `Content-Type` header.
  public convenience init(
    html bytes: [UInt8], file: String, charset: String? = nil, limits: MarkupLimits = .page
  ) throws(MarkupError) {
    guard bytes.count <= limits.size else {
      let message = "the file is larger than \(limits.size.byteWords)"
      throw MarkupError(
        file: file,
        problems: [
          MarkupProblem(
            position: MarkupPosition(line: 1, column: 1), message: message, isFatal: true)
        ])
    }
    let source = Charset.decodeHTML(bytes, declared: charset)
    let parser = unsafe source.withUnsafeBufferPointer { source in
      var parser = unsafe PageParser(PageSource(source), limits: limits)
      parser.read()
      return parser
    }
    if let refusal = parser.refusal {
      let position = SourceLines(source).position(of: refusal.offset, in: source)
      throw MarkupError(
        file: file,
        problems: [MarkupProblem(position: position, message: refusal.message, isFatal: true)])
    }
    var bytes = source
    if !parser.resolved.isEmpty {
      bytes = []
      bytes.reserveCapacity(source.count + parser.resolved.count)
      bytes.append(contentsOf: source)
      bytes.append(contentsOf: parser.resolved)
    }
    self.init(
      file: file, nodes: parser.nodes, attributes: parser.attributes, names: parser.names.names,
      usualNameCount: MarkupName.usual.count, bytes: bytes, source: source, reports: [])
  }
}
