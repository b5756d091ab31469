import ArgumentParser

/// Measures the engine on a corpus of real texts, with the command line that other engines' benchmark
/// programs keep, and the reader of pages on a folder of them.
@main
struct PasserelleBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle-bench",
    abstract: "Measures how fast Passerelle's search engine builds and answers, and reads pages.",
    subcommands: [
      IndexCommand.self, QueryCommand.self, RelevanceCommand.self, RelevanceCostCommand.self,
      OpenCommand.self, ConcurrencyCommand.self, SuggestCommand.self, ExtractCommand.self,
      LinesCommand.self, PagesCommand.self,
    ])
}
