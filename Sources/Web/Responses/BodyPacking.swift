/// The bytes of an answer that is sent in pieces, packed on their way or as they are.
struct BodyPacking {
  /// There is no memory for packing.
  struct Failure: Error {}

  private let stream: GzipStream?

  init(_ coding: ContentCoding) throws(Failure) {
    stream = coding == .gzip ? GzipStream() : nil
    if coding == .gzip, stream == nil { throw Failure() }
  }

  /// What is to be sent now that `bytes` have come.
  func add(_ bytes: [UInt8]) -> [UInt8] { stream?.add(bytes) ?? bytes }

  /// What is to be sent now that `bytes` have come and no more will.
  func finish(_ bytes: [UInt8]) -> [UInt8] {
    guard let stream else { return bytes }
    return stream.add(bytes) + stream.finish()
  }
}
