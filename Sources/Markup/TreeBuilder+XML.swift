import Bytes
import CLibXML2

extension TreeBuilder {
  /// Reads `document`, in any encoding, strictly.
  func readXML(_ document: [UInt8]) {
    guard document.count <= limits.size else {
      return refuse("the file is larger than \(limits.size.byteWords)", at: 0)
    }
    switch Charset.decodeXML(document) {
    case .success(let text): source = text
    case .failure(let problem): return refuse(problem.message, at: 0)
    }
    if let offset = StartTag.offset(in: source, withMoreAttributesThan: limits.attributes) {
      return refuse("an element with more than \(limits.attributes) attributes", at: offset)
    }
    unsafe parse(makeContext: xmlNewParserCtxt, events: .xml) { context, text in
      // The declared encoding was already made UTF-8. Without NOENT, `&amp;` in an attribute would
      // come as `&#38;`; entities other than the predefined are refused where they are declared.
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOENT.rawValue
      return unsafe xmlCtxtReadMemory(
        context, text.baseAddress, Int32(text.count), nil, nil, Int32(options))
    }
    if nodes.isEmpty { refuse("the document has no element", at: 0) }
  }
}

extension xmlSAXHandler {
  /// What an XML document is made of. Nothing that would load another file is handled.
  fileprivate static var xml: xmlSAXHandler {
    var events = unsafe xmlSAXHandler()
    unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe events.entityDecl = { builder, name, _, _, _, _ in
      let name = unsafe name.map { unsafe String(decodingCString: $0, as: UTF8.self) } ?? ""
      unsafe TreeBuilder.running(builder).refuse("entities may not be declared: “\(name)”")
    }
    unsafe events.startElementNs = { builder, local, _, namespace, _, _, count, _, values in
      guard let local = unsafe local else { return }
      let builder = unsafe TreeBuilder.running(builder)
      unsafe builder.startElement(name: builder.rank(ofName: local, namespace: namespace))
      guard let values = unsafe values else { return }
      // Five pointers each: name, prefix, namespace, start and end of the value.
      for index in 0..<Int(count) {
        guard let name = unsafe values[5 * index], let start = unsafe values[5 * index + 3],
          let end = unsafe values[5 * index + 4]
        else { continue }
        unsafe builder.addAttribute(
          name: builder.rank(ofName: name, namespace: values[5 * index + 2]),
          value: UnsafeBufferPointer(start: start, count: end - start))
      }
    }
    unsafe events.endElementNs = { builder, local, _, namespace in
      guard let local = unsafe local else { return }
      let builder = unsafe TreeBuilder.running(builder)
      unsafe builder.endElement(name: builder.rank(ofName: local, namespace: namespace))
    }
    unsafe events.reference = { builder, name in
      guard let name = unsafe name else { return }
      // The parser has reported that it does not know the entity; its name stays to be seen.
      var text = unsafe "&\(String(decodingCString: name, as: UTF8.self));"
      text.withUTF8 { unsafe TreeBuilder.running(builder).addText($0) }
    }
    return unsafe events
  }
}
