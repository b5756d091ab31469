/// The no-break spaces that French sets beside its signs, which pages lose or never had.
enum FrenchSpacing {
  private static let space: Character = "\u{A0}"

  /// `text` with a no-break space in place of a space before `;`, `:`, `!`, `?` and `»`, and behind
  /// `«`.
  static func restored(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var characters = text.makeIterator()
    var next = characters.next()
    var last: Character = " "
    while let character = next {
      next = characters.next()
      let isBeside = last == "«" || next.map { ";:!?»".contains($0) } == true
      result.append(character == " " && isBeside ? space : character)
      last = character
    }
    return result
  }
}
