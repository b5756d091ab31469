import Markup

@testable import Catalogue

/// Feeds any XML to the readers of other people's formats: the first byte says which, the rest is the
/// document.
@_cdecl("LLVMFuzzerTestOneInput")
public func readForeignSheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first,
    let document = try? MarkupDocument(xml: Array(bytes.dropFirst()), file: "fuzz"),
    let root = document.root
  else { return 0 }
  let format = SheetFormats.all[Int(choice) % SheetFormats.all.count]
  // What a document does not claim to be, a reader may be given all the same.
  let entries = (try? format.entries(in: root)) ?? []
  precondition(entries.count <= document.nodes.count)
  return 0
}
