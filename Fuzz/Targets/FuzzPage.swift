import Catalogue

/// Feeds any bytes to the reader of pages, in both profiles.
@_cdecl("LLVMFuzzerTestOneInput")
public func readWholePage(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  for profile in TextProfile.allCases {
    let page = try? HTMLPageReader(profile: profile).page(
      from: bytes, file: "fuzz", address: "https://site.example/2024/a")
    precondition(page?.text.isEmpty != true || page?.sections.isEmpty == true)
  }
  return 0
}
