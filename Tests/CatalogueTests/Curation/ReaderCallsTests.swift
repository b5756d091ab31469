import Testing

@testable import Catalogue

@Suite struct ReaderCallsTests {
  @Test(arguments: [
    ("Suivez-nous pour obtenir des mises à jour régulières !", nil),
    ("L'équipe a fini. Suivez-nous sur nos canaux !", "L'équipe a fini."),
    ("Stay tuned for more!", nil), ("They follow us everywhere.", "They follow us everywhere."),
    ("— Restez à l'écoute.", nil), ("  Two  spaces stay. ", "  Two  spaces stay. "), ("", ""),
    ("Подписывайтесь на канал. Министерство приняло закон.", "Министерство приняло закон."),
  ])
  func leavesWhatTellsOfThePractice(text: String, kept: String?) {
    #expect(ReaderCalls.removed(from: text) == kept)
  }
}
