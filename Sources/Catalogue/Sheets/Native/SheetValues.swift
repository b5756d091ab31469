/// Reads the values of attributes, and says what is wrong with those that cannot be.
struct SheetValues {
  let taxonomy: Taxonomy

  /// What is wrong with `text` as a value of the kind `value`; nothing if it is right.
  func problem(of text: String, as value: SheetGrammar.Value) -> String? {
    let isRight =
      switch value {
      case .recordID: RecordID(text) != nil
      case .date: PartialDate(text) != nil
      case .language: Self.isLanguage(text)
      case .languages: !text.words.isEmpty && text.words.allSatisfy { Self.isLanguage(String($0)) }
      case .concept(let kind): taxonomy.contains(text, kind: kind)
      case .objective: Int(text).map(Objective.numbers.contains) == true
      case .choice(let values): values.contains(text)
      case .boolean: Self.boolean(text) != nil
      case .decimal: Self.decimal(text) != nil
      case .address: Self.isAddress(text)
      case .words: !text.collapsingSpace.isEmpty
      }
    return isRight ? nil : explanation(of: text, as: value)
  }

  private func explanation(of text: String, as value: SheetGrammar.Value) -> String {
    switch value {
    case .recordID:
      "“\(text)” is not an id: use lower-case letters and digits in groups joined by hyphens"
    case .date:
      "“\(text)” is not a date: write 2022, 2022-10, 2022-10-03, or 2022-21 for spring 2022"
        + " (22 summer, 23 autumn, 24 winter)"
    case .language, .languages:
      "“\(text)” is not a language: write its code, such as en, fr, es or ru"
    case .concept(let kind): explanation(ofConcept: text, kind: kind)
    case .objective:
      "“\(text)” is not an objective of the Global Compact: they are numbered 1 to 23"
    case .choice(let values):
      if let near = NearestNames.nearest(to: text, among: values).first {
        "“\(text)” is not a value here; did you mean “\(near)”?"
      } else {
        "“\(text)” is not a value here: use \(values.joined(separator: ", "))"
      }
    case .boolean: "“\(text)” is neither true nor false"
    case .decimal:
      if Self.isDecimal(text.collapsingSpace) {
        "a number of \(text.count) digits is too large to be kept"
      } else {
        "“\(text)” is not a number: write digits, with a point before decimals"
      }
    case .address: "“\(text)” is not an address"
    case .words: "the attribute is empty"
    }
  }

  private func explanation(ofConcept text: String, kind: ConceptKind) -> String {
    let problem = "“\(text)” is not \(kind.indefiniteName) of the taxonomy"
    guard let near = taxonomy.nearest(to: text, kind: kind, limit: 1).first else {
      return kind == .country ? problem + ": use the two capitals of ISO 3166" : problem
    }
    let label = taxonomy.label(of: near, kind: kind, in: .english)
    return problem + "; did you mean “\(near)”"
      + (kind == .country ? " (\(label))?" : "?")
  }

  /// Whether `text` has the form of a language tag (BCP 47).
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// `true`, `1`, `false` or `0` (XML Schema).
  static func boolean(_ text: String) -> Bool? {
    switch text.collapsingSpace {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  /// A number without an exponent (XML Schema `decimal`); nothing for one too large to be kept.
  static func decimal(_ text: String) -> Double? {
    let text = text.collapsingSpace
    guard isDecimal(text) else { return nil }
    // Double does not take a bare point at the end for granted.
    return Double(text.hasSuffix(".") ? text + "0" : text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    return text.count - digits.count <= 1 && digits.contains { ("0"..."9").contains($0) }
      && digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      && digits.count { $0 == "." } <= 1
  }

  /// Whether `text` could be an address: nothing in it that none may contain.
  private static func isAddress(_ text: String) -> Bool {
    !text.isEmpty
      && !text.unicodeScalars.contains {
        $0.value <= 0x20 || "<>\"{}|\\^`".unicodeScalars.contains($0)
      }
  }
}

extension String {
  /// The words between white space of XML.
  var words: [Substring] {
    runs { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" ? .between : .within }
  }

  /// The text with each run of white space of XML as one space, and none at its ends. No-break
  /// spaces stay.
  var collapsingSpace: String { isOnOneLine ? self : words.joined(separator: " ") }

  /// Whether no white space but single spaces stands in it, and none at its ends: most texts are so.
  private var isOnOneLine: Bool {
    let bytes = utf8.span
    var last = UInt8(ascii: " ")
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 {
        if byte == UInt8(ascii: " ") ? last == byte : byte == 0x09 || byte == 0x0A || byte == 0x0D {
          return false
        }
      }
      last = byte
    }
    return bytes.isEmpty || last != UInt8(ascii: " ")
  }
}
