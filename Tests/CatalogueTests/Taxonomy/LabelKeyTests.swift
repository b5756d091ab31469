import Testing

@testable import Catalogue

@Suite struct LabelKeyTests {
  @Test(arguments: [
    ("Équateur", "equateur"), ("Côte d’Ivoire", "cote d ivoire"),
    ("Côte d'Ivoire", "cote d ivoire"),
    ("« Pays »", "pays"), ("Guinea-Bissau", "guinea bissau"), ("Ёлка", "елка"),
    ("  A \u{A0} B\n", "a b"), ("e\u{301}", "e"), ("", ""), ("…", ""),
  ])
  func foldsCaseAccentsAndPunctuation(label: String, key: String) {
    #expect(LabelKey(label).text == key)
  }

  @Test(arguments: [
    ("migrant.e.s", "migrants"), ("participant·e·s", "participants"),
    ("agent.e.s public.que.s", "agents publics"), ("demandeur.euse.s", "demandeurs"),
    ("expert(e)s", "experts"), ("ressortissant•e", "ressortissant"),
    ("travailleur.se.s migrant.e.s", "travailleurs migrants"),
  ])
  func readsSpellingsForBothGendersAsTheirBase(spelling: String, base: String) {
    #expect(InclusiveSpelling.base(of: spelling) == base)
  }

  @Test(arguments: ["fin. Les", "fin.Les", "3.2", "(en)", "www.example.org", "a (e", "x."])
  func leavesOtherPointsAndBracketsAlone(text: String) {
    #expect(InclusiveSpelling.base(of: text) == text)
  }
}
