import CLibXML2

/// Set up once, before the first document.
private let libxml2IsReady: Void = xmlInitParser()

extension TreeBuilder {
  /// The builder that libxml2 was told about.
  static func running(_ builder: UnsafeMutableRawPointer?) -> TreeBuilder {
    guard let builder = unsafe builder else { preconditionFailure("libxml2 lost its builder") }
    return unsafe Unmanaged<TreeBuilder>.fromOpaque(builder).takeUnretainedValue()
  }

  /// Runs a parser over ``source``.
  ///
  /// - Parameters:
  ///   - makeContext: makes the parser.
  ///   - events: what is done with what it finds; texts, comments and errors are filled in here.
  ///   - read: has it read the bytes. The tree it gives back, if any, holds no more than what
  ///     libxml2 makes for itself before it is stopped.
  func parse(
    makeContext: () -> UnsafeMutablePointer<xmlParserCtxt>?,
    events: xmlSAXHandler,
    read: (UnsafeMutablePointer<xmlParserCtxt>, UnsafeBufferPointer<CChar>) -> xmlDocPtr?
  ) {
    _ = libxml2IsReady
    guard let context = unsafe makeContext() else { fatalError("libxml2 is out of memory") }
    unsafe self.context = unsafe context
    defer {
      unsafe self.context = nil
      unsafe xmlFreeParserCtxt(context)
    }
    var events = unsafe events
    unsafe events.addCommonEvents()
    unsafe context.pointee.sax.pointee = unsafe events
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
    let tree = unsafe source.withUnsafeBytes { bytes in
      unsafe read(context, bytes.assumingMemoryBound(to: CChar.self))
    }
    if let tree = unsafe tree { unsafe xmlFreeDoc(tree) }
    finish()
  }
}

extension xmlSAXHandler {
  fileprivate mutating func addCommonEvents() {
    let addText: charactersSAXFunc = { builder, text, count in
      unsafe TreeBuilder.running(builder).addText(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe characters = addText
    unsafe ignorableWhitespace = addText
    unsafe cdataBlock = addText
    unsafe comment = { builder, text in
      guard let text = unsafe text else { return }
      unsafe TreeBuilder.running(builder).addComment(
        UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    unsafe serror = { builder, error in
      guard let error = unsafe error, let message = unsafe error.pointee.message else { return }
      let isFatal = unsafe error.pointee.level == XML_ERR_FATAL
      unsafe TreeBuilder.running(builder).report(isFatal: isFatal) {
        unsafe String(String(cString: message).prefix { !$0.isNewline })
      }
    }
  }
}
