import Foundation

/// Shows how far a long job is: a bar that moves on a terminal, a line now and then in a pipe.
struct ProgressBar {
  private let terminal: Terminal
  private let write: (String) -> Void
  private var lastPercent = -1

  init(
    terminal: Terminal = .standardError,
    write: @escaping (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    self.terminal = terminal
    self.write = write
  }

  /// Says that `done` of `total` are done, the last of them `item`.
  mutating func show(done: Int, of total: Int, item: String) {
    guard total > 0 else { return }
    let percent = done * 100 / total
    if terminal.isInteractive {
      let filled = percent / 5
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      let counts = "\(bar) \(done)/\(total) "
      write("\r\u{1B}[K" + counts + item.suffix(max(0, terminal.width - counts.count - 1)))
      if done == total { write("\r\u{1B}[K") }
    } else if percent / 25 > lastPercent / 25 || lastPercent < 0 {
      write("read \(done) of \(total)\n")
    }
    lastPercent = percent
  }
}
