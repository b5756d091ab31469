import Foundation

/// What standard output is: a terminal with colours and a width, or a pipe.
struct Terminal: Sendable {
  enum Style: String, Sendable {
    case bold = "1"
    case faint = "2"
    case match = "1;33"
    case heading = "1;36"
    case good = "32"
    case bad = "31"
  }

  /// Whether somebody looks at it as it comes.
  let isInteractive: Bool
  /// Never with `NO_COLOR` set (no-color.org) or on a dumb terminal.
  let hasColours: Bool
  /// Columns, 40 to 200; 100 where it is no terminal.
  let width: Int

  init(isInteractive: Bool, environment: [String: String], columns: Int?) {
    self.isInteractive = isInteractive
    let refusesColours = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColours = isInteractive && !refusesColours && environment["TERM"] != "dumb"
    let wanted = columns ?? environment["COLUMNS"].flatMap(Int.init) ?? 100
    width = min(max(wanted, 40), 200)
  }

  /// The one that standard output is connected to.
  static let standardOutput = Terminal(
    isInteractive: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment,
    columns: columns(of: STDOUT_FILENO))

  /// The one that standard error is connected to, where progress is shown.
  static let standardError = Terminal(
    isInteractive: isatty(STDERR_FILENO) == 1, environment: ProcessInfo.processInfo.environment,
    columns: columns(of: STDERR_FILENO))

  func styled(_ text: String, _ style: Style) -> String {
    hasColours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

/// Writes to standard error, for what is not the answer.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Writes the answer, a line each, to standard output.
func printLines(_ lines: [String]) {
  for line in lines { print(line) }
}

/// Writes the answer to standard output as one JSON value, its names in alphabetical order.
func printJSON(
  _ value: some Encodable, dates: JSONEncoder.DateEncodingStrategy = .deferredToDate
) throws {
  let encoder = JSONEncoder()
  encoder.dateEncodingStrategy = dates
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
