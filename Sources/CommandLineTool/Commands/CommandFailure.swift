/// Why a command that was asked rightly cannot do what it was asked: where, what, and what to do, in
/// one line.
///
/// A mistake in the arguments themselves is a `ValidationError`, which shows how to ask.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// No version of a practice `id` was ever kept.
  static func unknownPractice(_ id: String) -> CommandFailure {
    CommandFailure("there has been no practice “\(id)”; “passerelle search” finds ids")
  }
}
