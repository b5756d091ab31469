/// A word of running text, as names are looked for.
struct PersonWord {
  let text: Substring
  /// Without the signs at its end.
  let bare: Substring
  let startsWithCapital: Bool
  /// Whether a sign stands in it that makes an address of it, or a number of a telephone.
  let mayBeAddress: Bool

  init(_ text: Substring) {
    self.text = text
    var end = text.endIndex
    while end > text.startIndex {
      let last = text.unicodeScalars.index(before: end)
      guard Self.isClosing(text.unicodeScalars[last]) else { break }
      end = last
    }
    bare = text[..<end]
    let first = text.unicodeScalars.first ?? " "
    startsWithCapital =
      first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    mayBeAddress = text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "["): true
      default: byte.isASCIIDigit
      }
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!", "?", "»", "”", "\"", ")": true
    default: false
    }
  }

  /// The signs at its end.
  var trailing: Substring { text[bare.endIndex...] }

  /// Whether it is written as a name is: a capital, then small letters, hyphens, apostrophes.
  var isNameLike: Bool {
    guard startsWithCapital, bare.count > 1 else { return false }
    return bare.dropFirst().contains(where: \.isLowercase)
      && bare.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
  }

  /// Whether it is initials: `A.`, `И.И.,`.
  var isInitials: Bool {
    guard startsWithCapital, trailing.first == ".", bare.utf8.count <= 8 else { return false }
    return bare.split(separator: ".").allSatisfy { part in
      part.count == 1 && part.first?.isUppercase == true
    }
  }

  var isMailAddress: Bool {
    guard mayBeAddress else { return false }
    if let at = bare.firstIndex(of: "@"), at != bare.startIndex { return bare[at...].contains(".") }
    // As people write them against robots: `name(at)example.org`.
    let low = bare.lowercased()
    return ["(at)", "[at]"].contains { sign in
      guard let range = low.firstRange(of: sign), range.lowerBound != low.startIndex else {
        return false
      }
      return low[range.upperBound...].contains(".")
    }
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool {
    bare.endIndex != text.endIndex && trailing.contains { ".!?".contains($0) } && !isInitials
  }
}
