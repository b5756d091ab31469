/// The endings of inclusive spellings, by the sign before them.
enum InclusiveEndings {
  /// What stands between a word and an ending.
  enum Separator {
    case dot, hyphen, slash, parenthesis, star

    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x2E, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5: self = .dot
      case 0x2D, 0x2010, 0x2011: self = .hyphen
      case 0x2F: self = .slash
      case 0x28: self = .parenthesis
      case 0x2A, 0x3A, 0x5F: self = .star
      default: return nil
      }
    }
  }

  /// In bytes.
  static let longest = 6
  /// What may follow a closing parenthesis: `expert(e)s`.
  static let plurals = ["s", "x", "en", "es"].map { Array($0.utf8) }
  static let innerGerman = Array("Innen".utf8)

  /// Whether `ending` may stand after `separator` in a word of this shape. Endings are written small
  /// unless the word is in capitals to its end, so that a sentence that starts right after a full
  /// stop is left alone.
  static func contains(_ ending: [UInt8], after separator: Separator, in word: WordShape) -> Bool {
    guard let small = smallLetters(of: ending, capitalsAllowed: word.endsWithCapital) else {
      return false
    }
    if german.contains(small) {
      // `in` is a word of several languages; German writes it after a noun alone.
      return separator != .hyphen && (small.count > 2 || word.startsWithCapital)
    }
    switch separator {
    case .dot: return french.contains(small)
    case .hyphen: return afterHyphen.contains(small)
    case .slash: return french.contains(small) || southern.contains(small)
    case .parenthesis:
      return french.contains(small) || southern.contains(small) || inParentheses.contains(small)
    case .star: return false
    }
  }

  /// `nil` where there is a capital and none is allowed.
  private static func smallLetters(of ending: [UInt8], capitalsAllowed: Bool) -> [UInt8]? {
    var small = ending
    for (offset, byte) in ending.enumerated() {
      // È and É differ from è and é in one bit of their second byte, like ASCII letters.
      let isAccented = offset > 0 && ending[offset - 1] == 0xC3 && 0x80...0x9E ~= byte
      guard 0x41...0x5A ~= byte || isAccented else { continue }
      guard capitalsAllowed else { return nil }
      small[offset] = byte | 0x20
    }
    return small
  }

  private static func endings(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let german = endings("in innen inn")

  private static let french = endings(
    """
    e es s x é ée ées ve ves ive ives fe fes che ches que ques gue gues \
    le les elle elles lle lles ale ales ne nes nne nnes enne ennes onne onnes ine ines \
    te tes tte ttes ette ettes se ses sse sses esse esses euse euses eure eures rice rices trice \
    trices ère ères ière ières ere eres iere ieres re res aux eaux eux
    """)

  /// After a hyphen pronouns stand too (`est-elle`, `donne-les`), so these are fewer.
  private static let afterHyphen = endings(
    "e es s euse euses rice rices trice trices ère ères ière ières")

  /// Spanish, Portuguese and Italian.
  private static let southern = endings("a as o os e es i s na nas ra ras sa sas")

  private static let inParentheses = endings("s es ies ren en er n nen")
}
