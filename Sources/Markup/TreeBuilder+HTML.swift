import CLibXML2

extension TreeBuilder {
  /// Reads a page as browsers do: whatever the bytes are, something comes out.
  func readHTML(_ page: [UInt8], charset: String?) {
    guard page.count <= limits.size else {
      return refuse("the file is larger than \(limits.size) bytes", at: 0)
    }
    source = Charset.decodeHTML(page, declared: charset)
    // The parser takes a zero byte for the end.
    for offset in source.indices where source[offset] == 0 { source[offset] = UInt8(ascii: " ") }
    if let offset = StartTag.offset(in: source, withMoreAttributesThan: limits.attributes) {
      return refuse("an element with more than \(limits.attributes) attributes", at: offset)
    }
    guard !source.isEmpty else { return }
    unsafe parse(makeContext: htmlNewParserCtxt, events: .html) { context, text in
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
      return unsafe htmlCtxtReadMemory(
        context, text.baseAddress, Int32(text.count), nil, "UTF-8", Int32(options))
    }
  }
}

extension xmlSAXHandler {
  /// What a page is made of.
  fileprivate static var html: xmlSAXHandler {
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe events.startElement = { builder, name, attributes in
      guard let name = unsafe name else { return }
      let builder = unsafe TreeBuilder.running(builder)
      unsafe builder.startElement(name: builder.rank(ofName: name))
      guard var pair = unsafe attributes else { return }
      // Names and values by turns, up to a null pointer; a value is null where none was written.
      while let name = unsafe pair[0] {
        let value = unsafe pair[1]
        unsafe builder.addAttribute(
          name: builder.rank(ofName: name),
          value: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        unsafe pair += 2
      }
    }
    unsafe events.endElement = { builder, name in
      guard let name = unsafe name else { return }
      let builder = unsafe TreeBuilder.running(builder)
      unsafe builder.endElement(name: builder.rank(ofName: name))
    }
    return unsafe events
  }
}
