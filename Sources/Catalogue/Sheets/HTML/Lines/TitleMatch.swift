/// Which lines of a page repeat its title, its description, or each other.
struct TitleMatch {
  private let signs: LineSigns
  private let title: ArraySlice<UInt8>
  private let description: ArraySlice<UInt8>
  /// How often the page has each key.
  private let counts: HashTable<Int>
  /// The line that is the headline.
  private let titleLine: Int?

  init(_ lines: [PageLine], _ signs: LineSigns, title: String?, description: String?) {
    let title = (title?.lettersAndDigitBytes ?? [])[...]
    let titleKey = TextHash.of(title.span)
    titleLine =
      title.isEmpty
      ? nil
      : lines.indices.first { lines[$0].isHeading && signs.signs[$0].key == titleKey }
        ?? lines.indices.first { signs.signs[$0].key == titleKey }
    var counts = HashTable<Int>(capacity: lines.count)
    for sign in signs.signs { counts.update(sign.key, default: 0) { $0 += 1 } }
    self.signs = signs
    self.title = title
    self.description = (description?.lettersAndDigitBytes ?? [])[...]
    self.counts = counts
  }

  /// 3 for the title, 2 for the description, 1 for a part of the title, 0 otherwise.
  func match(_ index: Int) -> Float {
    let key = signs.key(index)
    guard !key.isEmpty else { return 0 }
    if key == title { return 3 }
    if key.count > 30, !description.isEmpty,
      description.starts(with: key) || key.starts(with: description)
    {
      return 2
    }
    guard !title.isEmpty else { return 0 }
    return title.holds(key) || key.holds(title) ? 1 : 0
  }

  /// How often the page has the line, up to 5.
  func repeats(_ index: Int) -> Float {
    let key = signs.key(index)
    return key.isEmpty ? 1 : Float(min(5, counts[signs.signs[index].key] ?? 1))
  }

  /// Lines behind the headline, from -10 to 30; -11 where there is none.
  func distance(_ index: Int) -> Float {
    titleLine.map { Float(max(-10, min(30, index - $0))) } ?? -11
  }
}
