import Catalogue
import Passerelle

/// The countries of the practices by region, and those that gave expertise.
struct CountriesPage: Page {
  struct Region: Sendable {
    var anchor: String
    var name: Phrase
    var count: String
    var address: String
    var countries: [LabelledLink]
  }

  var frame: PageFrame
  var regions: [Region]
  var elsewhere: [LabelledLink]
  var groupings: [LabelledLink]
  var experts: [LabelledLink]
  var expertsAddress: String

  init(_ context: PageContext) {
    let words = context.words
    let counts = CountryCounts(context)
    regions = counts.regions.map { region in
      Region(
        anchor: region.id, name: region.name,
        count: words.text("count.practices", count: region.count),
        address: context.addresses.search(context.language, .region, region.id),
        countries: region.countries)
    }
    elsewhere = counts.elsewhere
    groupings = counts.groupings
    experts = counts.experts
    expertsAddress = context.addresses.experts(context.language)
    frame = PageFrame(
      context, title: words.text("countries.title"), part: .countries,
      description: words.text("countries.lead")
    ) { context.addresses.countries($0) }
  }
}
