public import Catalogue
public import Foundation
public import Interchange

extension Publication {
  /// What files are made with that lead to the pages of this site.
  public static func ofTheSite(
    origin: String, language: Language, taxonomy: Taxonomy, date: Date,
    publisher: PublisherConfiguration
  ) -> Publication {
    let addresses = Addresses(origin: origin)
    var publication = Publication(
      origin: origin, language: language, taxonomy: taxonomy, date: date
    ) { id, language in addresses.practice(language, id) }
    publication.sectionNames = SectionNames.all
    publisher.describe(&publication)
    return publication
  }
}
