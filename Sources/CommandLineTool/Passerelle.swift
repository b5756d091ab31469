import ArgumentParser
import Web

/// `passerelle`: the catalogue from a terminal.
@main
struct PasserelleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "A catalogue of knowledge-exchange practices, with its own search engine.",
    discussion: """
      Practice sheets (XML or HTML) are imported into a catalogue, indexed, and found again by \
      theme, country and free text, across languages.

        passerelle import --dry-run Catalogue/sheets   show what would change
        passerelle import Catalogue/sheets             bring the sheets in
        passerelle search "traite des êtres humains"   ask, in any language
        passerelle show kazakhstan-ii                  read a practice
        passerelle serve                               http://127.0.0.1:8080
      """,
    version: ProgramVersion.current,
    groupedSubcommands: [
      CommandGroup(
        name: "Finding",
        subcommands: [
          Search.self, Show.self, Alert.self, Themes.self, Countries.self, Stats.self,
        ]),
      CommandGroup(
        name: "Editing",
        subcommands: [
          Import.self, Watch.self, Imports.self, Undo.self, History.self, Erase.self, Export.self,
        ]),
      CommandGroup(
        name: "Running",
        subcommands: [
          Serve.self, Assist.self, Check.self, Rebuild.self, IndexCommand.self,
        ]),
    ])
}
