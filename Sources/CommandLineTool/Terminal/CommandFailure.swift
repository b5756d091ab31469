/// Why a command that was called as it should be cannot do what was asked: one line, without a word
/// on how commands are called.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
