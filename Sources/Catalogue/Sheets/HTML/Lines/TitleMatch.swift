/// Which lines of a page repeat its title, its description, or each other.
struct TitleMatch {
  private let keys: [String]
  private let title: String
  private let description: String
  private let counts: [String: Int]
  /// The line that is the headline.
  private let titleLine: Int?

  /// Longer lines are paragraphs, in bytes.
  private static let longest = 600

  init(_ lines: [PageLine], title: String?, description: String?) {
    let title = title?.lettersAndDigits ?? ""
    let keys = lines.map { line in
      line.text.utf8.count <= Self.longest ? line.text.lettersAndDigits : ""
    }
    titleLine =
      title.isEmpty
      ? nil
      : keys.indices.first { lines[$0].isHeading && keys[$0] == title }
        ?? keys.firstIndex(of: title)
    counts = keys.reduce(into: [:]) { counts, key in
      if !key.isEmpty { counts[key, default: 0] += 1 }
    }
    self.keys = keys
    self.title = title
    self.description = description?.lettersAndDigits ?? ""
  }

  /// 3 for the title, 2 for the description, 1 for a part of the title, 0 otherwise.
  func match(_ index: Int) -> Float {
    let key = keys[index]
    guard !key.isEmpty else { return 0 }
    if key == title { return 3 }
    if key.utf8.count > 30, description.hasPrefix(key) || key.hasPrefix(description),
      !description.isEmpty
    {
      return 2
    }
    guard !title.isEmpty else { return 0 }
    return title.holds(key) || key.holds(title) ? 1 : 0
  }

  /// How often the page has the line, up to 5.
  func repeats(_ index: Int) -> Float { Float(min(5, counts[keys[index]] ?? 1)) }

  /// Lines behind the headline, from -10 to 30; -11 where there is none.
  func distance(_ index: Int) -> Float {
    titleLine.map { Float(max(-10, min(30, index - $0))) } ?? -11
  }
}

extension String {
  /// Whether the bytes of `part` stand anywhere in it.
  fileprivate func holds(_ part: String) -> Bool {
    utf8.count >= part.utf8.count && Array(utf8)[...].holds(part)
  }
}
