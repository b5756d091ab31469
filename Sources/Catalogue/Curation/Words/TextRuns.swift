/// Parts texts into words by their bytes.
///
/// Asking Unicode's tables what each character is took a second for a megabyte of text; ``Letters``
/// knows those of most texts. A mark on a letter belongs to its word.
extension StringProtocol where SubSequence == Substring {
  /// The words between white space.
  var spacedWords: [Substring] {
    runs { $0.isSpace ? .between : .within }
  }

  /// The runs of letters.
  var letterRuns: [Substring] { letterRuns { _ in false } }

  /// The runs of letters and of what `isSign` says belongs to them.
  @inline(__always) func letterRuns(_ isSign: (Unicode.Scalar) -> Bool) -> [Substring] {
    let table = Letters.table
    return runs { scalar in
      let kind = table.kind(of: scalar)
      if kind.contains(.letter) || isSign(scalar) { return .within }
      return kind.contains(.mark) ? .joined : .between
    }
  }

  /// Runs of characters that are ``RunPlace/within``, with what is ``RunPlace/joined`` to them.
  @inline(__always) func runs(_ place: (Unicode.Scalar) -> RunPlace) -> [Substring] {
    let text = Substring(self)
    let utf8 = text.utf8
    let bytes = utf8.span
    var runs: [Substring] = []
    var start = -1
    var index = 0
    while index < bytes.count {
      let offset = index
      let scalar = bytes.scalar(at: &index)
      switch place(scalar) {
      case .within: if start < 0 { start = offset }
      case .joined: break
      case .between:
        if start >= 0 { runs.append(text.bytes(start..<offset)) }
        start = -1
      }
    }
    if start >= 0 { runs.append(text.bytes(start..<bytes.count)) }
    return runs
  }
}

/// Where a character stands in a run of others.
enum RunPlace {
  case within, between
  /// Part of the run that it follows, where it follows one.
  case joined
}

extension Substring {
  /// The part at some offsets of its UTF-8.
  func bytes(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  var isSpace: Bool {
    if value < 0x85 { return value == 0x20 || (0x09...0x0D).contains(value) }
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }
}
