import ArgumentParser
import SearchEngine

/// `passerelle index check`: whether every byte is as it was written.
struct IndexCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read every byte of an index and tell what is wrong with it.",
    discussion: "Exits with 1 if anything is.")

  @OptionGroup var options: IndexOptions

  private struct Answer: Encodable {
    var isWhole: Bool
    var problems: [String]
  }

  func run() throws {
    let problems = IndexCheck.run(directory: options.directory).map(\.description)
    if options.json {
      print(try JSONText.page(Answer(isWhole: problems.isEmpty, problems: problems)))
    } else {
      printLines(problems.isEmpty ? ["\(options.directory) is whole."] : problems)
    }
    guard problems.isEmpty else { throw ExitCode.failure }
  }
}
