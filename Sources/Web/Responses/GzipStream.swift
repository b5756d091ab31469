import CZlib

/// Compression of an answer as RFC 1952 has it, piece by piece, in some 300 KB however long the
/// answer is.
///
/// Safe although it holds pointers: it owns what it points at, gives out copies alone, and zlib is
/// given the length of everything it reads or writes.
@safe final class GzipStream {
  /// zlib keeps the address of its state, which therefore must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// What compresses a list to within two hundredths of the best in a third of its time.
  private static let level: Int32 = 6

  /// Nothing where there is no memory for it.
  init?() {
    let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    guard unsafe passerelle_gzip_begin(state, Self.level) == Z_OK else {
      unsafe state.deallocate()
      return nil
    }
    unsafe self.state = state
  }

  deinit {
    unsafe deflateEnd(state)
    unsafe state.deallocate()
  }

  /// What is ready to be sent once `bytes` have come; often nothing.
  func add(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, flush: Z_NO_FLUSH) }

  /// What is left to be sent.
  func finish() -> [UInt8] { packed([], flush: Z_FINISH) }

  private func packed(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var input = bytes
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe state.pointee.next_in = source.baseAddress
      unsafe state.pointee.avail_in = uInt(source.count)
      var free = 0
      repeat {
        unsafe buffer.withUnsafeMutableBufferPointer { target in
          unsafe state.pointee.next_out = target.baseAddress
          unsafe state.pointee.avail_out = uInt(target.count)
          unsafe deflate(state, flush)
          free = unsafe Int(state.pointee.avail_out)
        }
        output += buffer[..<(buffer.count - free)]
        // A full buffer may mean that more is waiting.
      } while free == 0
    }
    return output
  }
}
