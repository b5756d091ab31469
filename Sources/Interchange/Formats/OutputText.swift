/// Text at the end of what is to be sent.
func += (output: inout [UInt8], text: String) { output.append(contentsOf: text.utf8) }

extension String {
  /// In one line, with single spaces: for formats in which a line break ends a value.
  var inOneLine: String {
    split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// With what `replacement` has in the place of a scalar; those it has nothing for stay.
  ///
  /// To Swift a quotation mark with a combining accent behind it is another character, which to
  /// whoever reads the file it is not; so scalars are looked at.
  func escapingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let other = replacement(scalar) {
        text += other
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
