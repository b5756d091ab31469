import Markup

/// Feeds any bytes to the parser of XML.
@_cdecl("LLVMFuzzerTestOneInput")
public func readSheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? MarkupDocument(xml: bytes, file: "fuzz") else { return 0 }
  precondition(document.root?.text.utf8.count ?? 0 <= document.bytes.count * 3)
  return 0
}
