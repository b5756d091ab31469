import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

@Suite struct ConceptIndexTests {
  private static let shipped = Result {
    let folder = ShippedCatalogue.packageRoot.appendingPathComponent("Catalogue/taxonomy").path
    let taxonomy = try Taxonomy(folder: folder)
    return (taxonomy: taxonomy, index: ConceptIndex(taxonomy: taxonomy))
  }

  let taxonomy: Taxonomy
  let index: ConceptIndex

  init() throws { (taxonomy, index) = try Self.shipped.get() }

  func concepts(in text: String) -> [String] {
    index.matches(in: text).map { index.concepts[$0.concept].id }
  }

  @Test(arguments: [
    ("trafficking in human beings", ["thb"]),
    ("TRAITE DES ÊTRES HUMAINS", ["thb"]),
    ("la traite des etres humains", ["thb"]),
    ("trata de personas", ["thb"]),
    ("торговли людьми", ["thb"]),
    ("TEH", ["thb"]),
    ("teh", ["thb"]),
    ("trafic illicite de migrants", ["migrant-smuggling"]),
    ("tráfico ilícito de migrantes", ["migrant-smuggling"]),
    ("TIM", ["migrant-smuggling"]),
    ("Équateur", ["EC"]),
    ("equateur", ["EC"]),
    ("Kirghizistan", ["KG"]),
    ("Кыргызстан", ["KG"]),
    ("MIEUX", ["mieux"]),
    ("mieux", []),
    ("trafficker", ["trafficker"]),
    ("traffickers", ["trafficker"]),
    ("trafficking", []),
    ("integrated", []),
    ("мигрантами", ["migrant"]),
    ("xyzzy", []),
    ("Kazakh", ["KZ"]), ("kazakhes", ["KZ"]), ("kazajos", ["KZ"]), ("казахстанские", ["KZ"]),
    ("American", []), ("US", ["US"]), ("us", []), ("EM UE", ["eu-member-state"]),
    ("EM-UE", ["eu-member-state"]), ("T.E.H.", ["thb"]), ("due", []), ("DUE", ["eu-delegation"]),
    ("tim", []), ("vet", []), ("réfugiés", ["refugee"]), ("refugies", ["refugee"]),
    ("", []),
  ])
  func finds(text: String, as expected: [String]) {
    #expect(concepts(in: text) == expected)
  }

  @Test func takesTheLongestNameWhereSeveralOverlap() {
    #expect(concepts(in: "integrated border management").contains("ibm"))
    #expect(!concepts(in: "integrated border management").contains("integration"))
  }

  @Test func findsSeveralNamesInReadingOrder() {
    #expect(concepts(in: "TEH au Costa Rica") == ["thb", "CR"])
  }

  @Test func tellsWhereANameStands() throws {
    let text = "été : traite des êtres humains"

    let match = try #require(index.matches(in: text).first)

    #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self).hasPrefix("traite"))
    #expect(match.range.upperBound == text.utf8.count)
  }

  @Test func neverPutsFalseFriendsIntoOneConcept() {
    for pair in taxonomy.glossary.falseFriends {
      let first = index.concepts.filter { $0.id == pair.first }
      for concept in first {
        let second = taxonomy.glossary.ring(pair.second)
        let shared = Set(concept.names.values.joined())
          .intersection(Set(second?.terms.values.joined() ?? [:].values.joined()))
        #expect(shared.isEmpty, "\(pair.first) and \(pair.second) share \(shared)")
      }
    }
  }
}
