/// Spellings that name all genders by breaking a word: `migrant.e.s`, `expert(e)s`,
/// `demandeur·euse·s`, `réfugié-e-s`, `acteur/rice/s`, `niños/as`, `refugiad@s`, `todxs`.
enum InclusiveSpelling {
  /// The text with each such word as its base, in the plural where it had one: `migrants`.
  static func base(of text: String) -> String {
    guard mayBreakAWord(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    /// Where the present word began.
    var start = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isLetter(scalar) {
        if index == 0 || !isLetter(scalars[index - 1]) { start = index }
        if scalar == "x", index - start >= 3, endsWord(scalars, at: index + 1, plural: true),
          !vowels.contains(scalars[index - 1])
        {
          result.append("o")
          index += 1
          continue
        }
      } else if index > start, isLetter(scalars[index - 1]),
        let found = ending(at: index, of: scalars, word: start..<index)
      {
        if found.isNeuter { result.append("o") }
        if found.isPlural, found.isNeuter || !"sx".unicodeScalars.contains(scalars[index - 1]) {
          result.append("s")
        }
        index = found.end
        start = index
        continue
      }
      result.append(scalar)
      index += 1
    }
    return String(result)
  }

  /// A quick look at the bytes: whether one of the signs stands between two letters, or a word may
  /// end in `xs`.
  private static func mayBreakAWord(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var last: UInt8 = 0
    for offset in bytes.indices {
      let byte = bytes[offset]
      switch byte {
      case 0x2E, 0x28, 0x2D, 0x2F, 0x40, 0xC2, 0xE2:
        let next = offset + (byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 1)
        if isLetterByte(last), next >= bytes.count || byte == 0x40 || isLetterByte(bytes[next]) {
          return true
        }
      case 0x73 where last == 0x78: return true
      default: break
      }
      last = byte
    }
    return false
  }

  private static func isLetterByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetterByte(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Whether nothing of a word stands at `index`, or, where a plural may follow, its `s` alone.
  private static func endsWord(
    _ scalars: [Unicode.Scalar], at index: Int, plural: Bool = false
  ) -> Bool {
    var index = index
    if plural {
      guard index < scalars.count, scalars[index] == "s" else { return false }
      index += 1
    }
    return index >= scalars.count
      || !isLetter(scalars[index]) && !("0"..."9").contains(scalars[index])
  }

  private static let vowels = Set("aeiouyáéíóúàèêëïôöüAEIOU".unicodeScalars)

  // MARK: Endings

  /// The end of the broken-off endings that start at `start`.
  private static func ending(
    at start: Int, of scalars: [Unicode.Scalar], word: Range<Int>
  ) -> (end: Int, isPlural: Bool, isNeuter: Bool)? {
    guard let sign = Sign(scalars[start]) else { return nil }
    if sign == .at {
      let isPlural = start + 1 < scalars.count && scalars[start + 1] == "s"
      let end = start + (isPlural ? 2 : 1)
      // “name@s.example” is an address.
      let isAddress =
        end + 1 < scalars.count && scalars[end] == "." && isLetter(scalars[end + 1])
      return endsWord(scalars, at: end) && !isAddress ? (end, isPlural, true) : nil
    }
    // A bar or hyphen joins words as well: a base of three letters at least, and nothing behind.
    let isLoose = sign == .bar || sign == .hyphen
    if word.count < (isLoose ? 3 : 2) { return nil }
    let isCapital =
      word.count >= 3 && word.allSatisfy { scalars[$0].properties.isUppercase }
    var index = start
    var isPlural = false
    var parts = 0
    while index < scalars.count, parts < 2, let next = Sign(scalars[index]), next == sign {
      var end = index + 1
      while end < scalars.count, isLetter(scalars[end]) { end += 1 }
      var part = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
      if isCapital { part = part.lowercased() }
      guard sign.endings.contains(part) || (parts > 0 && part == "s") else { break }
      if sign == .bracket {
        guard end < scalars.count, scalars[end] == ")" else { break }
        end += 1
        if end < scalars.count, scalars[end] == "s" {
          isPlural = true
          end += 1
        }
      }
      isPlural = isPlural || part == "s" || part.hasSuffix("es")
      index = end
      parts += 1
    }
    guard parts > 0, !isLoose || endsWord(scalars, at: index) else { return nil }
    return (index, isPlural, false)
  }

  /// What stands between a word and an ending.
  private enum Sign {
    case point, bracket, hyphen, bar, at

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ".", "·", "•", "‧", "∙", "⋅", "⸱": self = .point
      case "(": self = .bracket
      case "-", "‐", "‑": self = .hyphen
      case "/": self = .bar
      case "@": self = .at
      default: return nil
      }
    }

    var endings: Set<String> {
      switch self {
      case .point: InclusiveSpelling.french
      case .bracket: InclusiveSpelling.inBrackets
      case .hyphen: InclusiveSpelling.behindHyphen
      case .bar: InclusiveSpelling.behindBar
      case .at: []
      }
    }
  }

  /// Feminine endings as they are written behind a point.
  private static let french: Set<String> = [
    "e", "es", "s", "se", "ses", "euse", "euses", "rice", "rices", "trice", "trices", "ne", "nes",
    "le", "les", "te", "tes", "ve", "ves", "que", "ques", "ère", "ères", "ienne", "iennes", "sse",
    "esse",
  ]
  private static let inBrackets = french.union(["a", "as"])
  /// Pronouns stand behind hyphens too: `donne-le`.
  private static let behindHyphen: Set<String> = [
    "e", "es", "euse", "euses", "rice", "rices", "trice", "trices", "ère", "ères", "ienne",
    "iennes",
  ]
  private static let behindBar = french.subtracting(["s", "le", "les", "que", "se"])
    .union(["a", "as", "os"])
}
