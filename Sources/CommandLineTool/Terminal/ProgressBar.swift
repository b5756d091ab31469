import Catalogue
import Foundation
import Synchronization

/// Shows how far a long job is: a bar that moves on a terminal, a line now and then in a pipe.
struct ProgressBar {
  let terminal: Terminal
  private var lastQuarter = -1

  init(terminal: Terminal) { self.terminal = terminal }

  /// What to write to say that `done` of `total` are done, the last of them `item`; nothing where
  /// there is no need.
  mutating func text(done: Int, of total: Int, item: String) -> String? {
    guard total > 0 else { return nil }
    guard terminal.isInteractive else {
      let quarter = done * 4 / total
      defer { lastQuarter = quarter }
      return quarter > lastQuarter ? "read \(done) of \(total)\n" : nil
    }
    if done == total { return "\r\u{1B}[K" }
    let filled = done * 20 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    let counts = "\(bar) \(done)/\(total) "
    return "\r\u{1B}[K" + counts + item.onOneLine.suffix(max(0, terminal.width - counts.count - 1))
  }
}

/// A ``ProgressBar`` on standard error that several tasks may move.
final class ProgressLine: Sendable {
  private let bar = Mutex(ProgressBar(terminal: .standardError))

  func show(done: Int, of total: Int, item: String) {
    bar.withLock { bar in
      if let text = bar.text(done: done, of: total, item: item) {
        FileHandle.standardError.write(Data(text.utf8))
      }
    }
  }
}
