import Markup

/// Feeds any bytes to the parser of pages; the tree must nest, and every text lie in the document.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? MarkupDocument(html: bytes, file: "fuzz") else { return 0 }
  for (rank, node) in document.nodes.enumerated() {
    precondition(node.parent < rank && node.end > rank && Int(node.end) <= document.nodes.count)
    if node.parent >= 0 { precondition(node.end <= document.nodes[Int(node.parent)].end) }
    if node.kind != .element { precondition(node.content.upperBound <= document.bytes.count) }
  }
  return 0
}
