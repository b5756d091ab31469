import Analysis
import Testing

@Suite struct InclusiveSpellingTests {
  @Test(arguments: [
    ("les migrant.e.s arrivent", ["les", "migrant", "arrivent"]),
    ("migrant·e·s", ["migrant"]),
    ("migrant•e•s migrant⋅es", ["migrant", "migrant"]),
    ("migrant(e)s expert(e)s", ["migrant", "expert"]),
    ("agent.e.s public.que.s", ["agent", "public"]),
    ("demandeur.euse.s d’asile", ["demandeur", "d’asile"]),
    ("ressortissant.e.s, participant.e.s.", ["ressortissant", "participant"]),
    (
      "formateur.rice.s citoyen·ne·s professionnel.le.s", ["formateur", "citoyen", "professionnel"]
    ),
    ("élu.e.s né.e bénéficiaire(s)", ["élu", "né", "bénéficiaire"]),
    ("étudiant-e-s acteur-trice-s", ["étudiant", "acteur"]),
    ("MIGRANT.E.S EXPERT(E)S", ["MIGRANT", "EXPERT"]),
    ("policier.ère.s POLICIER.ÈRE.S", ["policier", "POLICIER"]),
    ("chercheurs/euses", ["chercheurs"]),
  ])
  func takesFrenchFormsBackToTheirWord(text: String, words: [String]) {
    #expect(WordTokenizerTests.words(in: text) == words)
  }

  @Test(arguments: [
    ("migrantes/as y los/as niños/as", ["migrantes", "y", "los", "niños"]),
    ("trabajador(a) trabajadores/-as", ["trabajador", "trabajadores"]),
    ("niñ@s ciudadan@", ["niños", "ciudadano"]),
    ("alumno/a(s)", ["alumno"]),
  ])
  func takesSpanishFormsBackToTheirWord(text: String, words: [String]) {
    #expect(WordTokenizerTests.words(in: text) == words)
  }

  @Test(arguments: [
    ("Migrant*innen und Expert:innen", ["Migrant", "und", "Expert"]),
    ("MigrantInnen Lehrer_innen Lehrer/innen", ["Migrant", "Lehrer", "Lehrer"]),
    ("Lehrer(in) Lehrer/-in Lehrer*in", ["Lehrer", "Lehrer", "Lehrer"]),
    ("migrant*innen", ["migrant"]),
  ])
  func takesGermanFormsBackToTheirWord(text: String, words: [String]) {
    #expect(WordTokenizerTests.words(in: text) == words)
  }

  @Test(arguments: [
    ("fin.Les autres", ["fin", "Les", "autres"]),
    ("est-elle donne-les", ["est", "elle", "donne", "les"]),
    ("built_in log:in", ["built", "in", "log", "in"]),
    ("and/or he/she", ["and", "or", "he", "she"]),
    ("name@states.org", ["name", "states", "org"]),
    ("migrant.example", ["migrant", "example"]),
    ("LinkedIn INNEN", ["LinkedIn", "INNEN"]),
    ("word (e) f(x)", ["word", "e", "f", "x"]),
  ])
  func leavesOtherWordsAlone(text: String, words: [String]) {
    #expect(WordTokenizerTests.words(in: text) == words)
  }
}
