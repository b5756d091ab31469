/// What a site's robots.txt asks of programs (RFC 9309), for one of them.
struct RobotsRules: Sendable, Hashable {
  private struct Rule: Sendable, Hashable {
    var pattern: String
    var isAllowed: Bool
  }

  private var rules: [Rule] = []
  /// Between two requests, in seconds, where the site asks for it.
  private(set) var crawlDelay: Double?

  /// Nothing is asked.
  static let none = RobotsRules()
  /// Everything is to be left alone.
  static let disallowingAll: RobotsRules = {
    var rules = RobotsRules()
    rules.rules = [Rule(pattern: "/", isAllowed: false)]
    return rules
  }()

  private init() {}

  /// The rules of `text` for the program called `name`: those of the groups that name it, or else
  /// those for all.
  init(_ text: String, for name: String) {
    var own = RobotsRules()
    var general = RobotsRules()
    var namesUs = false
    var (isOwn, isGeneral) = (false, false)
    var isInHead = false
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      let parts = line.split(separator: ":", maxSplits: 1).map { Self.trimmed($0) }
      guard parts.count == 2 || line.contains(":") else { continue }
      let key = parts.first?.lowercased() ?? ""
      let value = parts.count == 2 ? parts[1] : ""
      if key == "user-agent" {
        if !isInHead { (isOwn, isGeneral) = (false, false) }
        isInHead = true
        // Some write a version behind the name.
        let token = value.prefix { Self.isPartOfName($0) }
        if token.lowercased() == name.lowercased() { (isOwn, namesUs) = (true, true) }
        if value == "*" { isGeneral = true }
        continue
      }
      isInHead = false
      if isOwn { own.take(key, value) }
      if isGeneral { general.take(key, value) }
    }
    self = namesUs ? own : general
  }

  /// Whether a program's name may hold the sign.
  static func isPartOfName(_ sign: Character) -> Bool {
    sign.isASCII && sign.isLetter || sign == "-" || sign == "_"
  }

  private mutating func take(_ key: String, _ value: String) {
    switch key {
    case "allow" where !value.isEmpty:
      rules.append(Rule(pattern: PathSpelling.plain(value), isAllowed: true))
    case "disallow" where !value.isEmpty:
      rules.append(Rule(pattern: PathSpelling.plain(value), isAllowed: false))
    case "crawl-delay": crawlDelay = Double(value).flatMap { $0 >= 0 ? $0 : nil }
    default: break
    }
  }

  /// Whether `path`, with its query, may be fetched: the longest pattern that fits decides, and of
  /// two as long the one that allows.
  func allows(_ path: String) -> Bool {
    let path = PathSpelling.plain(path)
    let fitting = rules.filter { Self.fits(path, $0.pattern) }
    guard let longest = fitting.map(\.pattern.utf8.count).max() else { return true }
    return fitting.contains { $0.pattern.utf8.count == longest && $0.isAllowed }
  }

  /// Whether `path` begins as `pattern` says, in which `*` is any run and `$` the end.
  private static func fits(_ path: String, _ pattern: String) -> Bool {
    let isToTheEnd = pattern.hasSuffix("$")
    let parts = (isToTheEnd ? pattern.dropLast() : pattern[...])
      .split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, path.hasPrefix(first) else { return false }
    var rest = path.dropFirst(first.count)
    for (rank, part) in parts.dropFirst().enumerated() where !part.isEmpty {
      let isLast = rank == parts.count - 2
      if isLast, isToTheEnd { return rest.hasSuffix(part) }
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return !isToTheEnd || rest.isEmpty || parts.last?.isEmpty == true && parts.count > 1
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
