import Testing

@testable import Catalogue

/// Names of persons go; what they do, and the names of places and institutions, stay.
@Suite struct PersonalDataTests {
  let persons: PersonalData

  init() throws {
    persons = PersonalData(taxonomy: try ShippedCatalogue.taxonomy.get())
  }

  @Test(arguments: [
    ("Ambassador John Smith opened it.", "Ambassador opened it."),
    ("la coordinadora Ana Ruiz López dijo que sigue", "la coordinadora dijo que sigue"),
    ("le ministre de l’Intérieur, Gérald Exemple, a salué", "le ministre de l’Intérieur, a salué"),
    ("Nous remercions la directrice Marie Durand.", "Nous remercions la directrice."),
    ("“Yes,” said Anna Example, Head of Unit.", "“Yes,” said Head of Unit."),
    ("Anna Example (Head of Unit, BAMF) spoke.", "[…] (Head of Unit, BAMF) spoke."),
    ("Todo sigue. Juan García, jefe de la unidad, dijo", "Todo sigue. Jefe de la unidad, dijo"),
    ("John A. Smith, Director of OFII, said", "Director of OFII, said"),
    ("Dr. Jane van der Berg, expert, said", "[…], expert, said"),
    ("Prof. Dr. Hans Müller und Frau Erika Muster", "[…] und […]"),
    ("И.И. Иванов, начальник отдела, сказал", "Начальник отдела, сказал"),
    ("По словам Марии Ивановой, руководителя отдела", "По словам руководителя отдела"),
    ("Tel. 01 23 45 67 89, or anna(at)example.org", "Tel. […], or […]"),
    ("Tel.: (0033) 1 23 45 67 89", "Tel.: […]"),
  ])
  func takesOutNames(text: String, kept: String) {
    #expect(persons.removed(text) == kept)
  }

  @Test(arguments: [
    "In Costa Rica, Head of Unit and staff met.", "El Salvador, jefe de delegación",
    "Burkina Faso, chef de file", "European Commission, Head of Delegation",
    "Human Rights, Ombudsman of Ecuador", "the Minister of Labour, Social Protection, and Health",
    "the Director General of Migration", "the Cambridge Judge Business School tackled it",
    "Ambassador Training Programme Report",
    "Responsable Ressources Humaines", "Le Bureau a reçu 01 23 45 67 89 demandes",
    "niñ@s y adolescentes", "2 m. Dupont", "",
  ])
  func leavesPlacesAndInstitutionsAlone(text: String) {
    #expect(persons.removed(text) == text)
  }
}
