extension Int {
  /// A number of bytes as people say it: `64 bytes`, `32 MB`. What is no whole number of kilobytes
  /// (1,024 bytes) or megabytes is said in the next smaller unit, so that nothing is rounded.
  package var byteWords: String {
    let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")]
    for (size, name) in units where self >= size && self.isMultiple(of: size) {
      return "\(self / size) \(name)"
    }
    return self == 1 ? "1 byte" : "\(self) bytes"
  }
}
