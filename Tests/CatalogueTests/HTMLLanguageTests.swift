import Catalogue
import Testing

@Suite struct HTMLLanguageTests {
  @Test(arguments: [
    ("en", "The families who arrive are met by someone from the city and by a neighbour."),
    ("fr", "Les familles qui arrivent sont accueillies par la mairie et par une voisine."),
    ("es", "Las familias que llegan son recibidas por el municipio y por una vecina."),
    ("ru", "Семьи, которые приезжают, встречают сотрудник мэрии и соседка, и это не случайно."),
    ("de", "Die Familien werden von der Stadt und von einer Nachbarin empfangen und begleitet."),
    ("it", "Le famiglie che arrivano sono accolte dal comune e da una vicina di casa."),
    ("pt", "As famílias que chegam são recebidas pela câmara e por uma vizinha."),
    ("nl", "De gezinnen die aankomen worden door de stad en een buurvrouw ontvangen."),
    ("pl", "Rodziny, które przyjeżdżają, są witane przez urząd oraz przez sąsiadkę."),
    ("uk", "Родини, які приїжджають, зустрічають працівники міста та їхня сусідка."),
    ("ar", "يستقبل موظف من البلدية العائلات التي تصل إلى المدينة مع جارة."),
    ("el", "Οι οικογένειες που φτάνουν γίνονται δεκτές από τον δήμο."),
  ])
  func tellsTheLanguageOfASentence(tag: String, sentence: String) throws {
    let guess = try #require(LanguageDetector().guess(sentence))

    #expect(guess.language.tag == tag)
    #expect(guess.confidence > 0)
  }

  @Test(arguments: ["", "2019, 42 %", "***"])
  func makesNoGuessWithoutWords(text: String) {
    #expect(LanguageDetector().guess(text) == nil)
  }

  @Test func isSurerTheMoreWordsThereAre() throws {
    let sentence = "La ville accueille les familles avec une voisine et un agent. "

    let one = try #require(LanguageDetector().guess("La ville accueille"))
    let many = try #require(LanguageDetector().guess(String(repeating: sentence, count: 5)))

    #expect(one.confidence < 0.5)
    #expect(many.confidence > 0.8)
  }

  @Test func followsADeclarationOnlyWhereTheWordsAllowIt() {
    let sure = LanguageGuess(language: .french, confidence: 1)
    let sister = LanguageGuess(
      language: Language("da"), confidence: 0.1, rivals: [Language("no"): 0.9])
    let few = LanguageGuess(language: .french, confidence: 0.2, evidence: 0.2)

    #expect(sure.settled(declared: .english) == .french)
    #expect(sure.settled(declared: Language("fr-CA")) == .french)
    #expect(sure.settled(declared: nil) == .french)
    #expect(sister.settled(declared: Language("no")) == Language("no"))
    #expect(few.settled(declared: .english) == .english)
    #expect(few.settled(declared: Language("en-GB")) == .english)
  }

  @Test(arguments: [
    ("fr-fr", "La ville accueille les familles avec une voisine et un agent."), ("fr_BE", "Villa"),
    ("FR", "La ville accueille les familles."),
  ])
  func givesARecordALanguageWithoutItsRegion(declared: String, text: String) throws {
    let page = try HTMLPageReader().page(
      from: Array("<html lang='\(declared)'><body><p>\(text)</p></body></html>".utf8),
      file: "a.html")

    #expect(page.language == .french)
  }
}
