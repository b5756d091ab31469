import Catalogue
public import Foundation

/// The catalogue as one dataset, described for data portals in DCAT-AP 3.
///
/// Practices are no datasets: what is described is the whole, the forms it can be had in and the
/// service that answers questions.
public struct DatasetDescription: Sendable {
  /// Where the whole catalogue is to be had in a form.
  public struct Distribution: Sendable {
    public var title: String
    public var address: String
    /// Without parameters: `text/csv`.
    public var mediaType: String

    public init(title: String, address: String, mediaType: String) {
      self.title = title
      self.address = address
      self.mediaType = mediaType
    }
  }

  public var publication: Publication
  /// How many practices there are.
  public var count: Int
  /// When any of them last changed.
  public var modified: Date?
  /// Codes of the countries of practices.
  public var countries: [String]
  public var distributions: [Distribution]
  /// The address of the service, and of its description.
  public var service: (address: String, description: String)

  public init(
    publication: Publication, count: Int, modified: Date?, countries: [String],
    distributions: [Distribution], service: (address: String, description: String)
  ) {
    self.publication = publication
    self.count = count
    self.modified = modified
    self.countries = countries
    self.distributions = distributions
    self.service = service
  }

  public var turtle: String { graph.turtle }

  public var jsonLD: String { graph.jsonLD.text + "\n" }

  private var origin: String { publication.origin }

  private var graph: Graph {
    var graph = Graph()
    graph.things.append(catalogue)
    graph.things.append(dataset)
    for rank in distributions.indices { graph.things.append(distribution(rank)) }
    graph.things.append(dataService)
    graph.things.append(publisher)
    if let contact {
      graph.things.append(contact)
    }
    for language in Language.ofTheCatalogue {
      graph.things.append(Graph.Thing(Self.language(language), "dct:LinguisticSystem"))
    }
    for type in Set(distributions.map(\.mediaType)).sorted() {
      graph.things.append(Graph.Thing(Self.mediaType(type), "dct:MediaType"))
    }
    if let license = publication.license {
      graph.things.append(Graph.Thing(license, "dct:LicenseDocument"))
    }
    return graph
  }

  private var catalogue: Graph.Thing {
    var thing = Graph.Thing(origin + "/#catalogue", "dcat:Catalog")
    describe(&thing)
    thing.add("foaf:homepage", .node(origin + "/"))
    thing.add("dcat:dataset", .node(origin + "/#dataset"))
    thing.add("dcat:service", .node(origin + "/#api"))
    addLanguages(to: &thing)
    return thing
  }

  private var dataset: Graph.Thing {
    var thing = Graph.Thing(origin + "/#dataset", "dcat:Dataset")
    describe(&thing)
    thing.add("dct:identifier", .text(origin + "/#dataset", language: nil))
    thing.add("dcat:landingPage", .node(origin + "/"))
    if contact != nil { thing.add("dcat:contactPoint", .node(origin + "/#contact")) }
    for theme in publication.taxonomy.topThemes {
      for language in theme.label.languages {
        thing.add("dcat:keyword", .text(theme.label[language] ?? "", language: language.tag))
      }
    }
    for code in countries.sorted() {
      guard let alpha3 = publication.taxonomy.country(code)?.alpha3 else { continue }
      thing.add("dct:spatial", .node(Self.country(alpha3)))
    }
    // Society and population, of the Publications Office's list of data themes.
    thing.add(
      "dcat:theme", .node("http://publications.europa.eu/resource/authority/data-theme/SOCI"))
    addLanguages(to: &thing)
    for rank in distributions.indices { thing.add("dcat:distribution", .node(id(rank))) }
    return thing
  }

  private func distribution(_ rank: Int) -> Graph.Thing {
    let distribution = distributions[rank]
    var thing = Graph.Thing(id(rank), "dcat:Distribution")
    thing.add("dct:title", .text(distribution.title, language: "en"))
    thing.add(
      "dct:description",
      .text("All \(count) practices as \(distribution.title).", language: "en"))
    thing.add("dcat:accessURL", .node(distribution.address))
    thing.add("dcat:downloadURL", .node(distribution.address))
    thing.add("dcat:mediaType", .node(Self.mediaType(distribution.mediaType)))
    thing.add(
      "dcatap:availability",
      .node("http://publications.europa.eu/resource/authority/planned-availability/STABLE"))
    if let license = publication.license { thing.add("dct:license", .node(license)) }
    return thing
  }

  private var dataService: Graph.Thing {
    var thing = Graph.Thing(origin + "/#api", "dcat:DataService")
    thing.add("dct:title", ["en": "\(publication.name): interface for programs"])
    thing.add("dcat:endpointURL", .node(service.address))
    thing.add("dcat:endpointDescription", .node(service.description))
    thing.add("dcat:servesDataset", .node(origin + "/#dataset"))
    thing.add("dct:publisher", .node(origin + "/#publisher"))
    return thing
  }

  private var publisher: Graph.Thing {
    var thing = Graph.Thing(origin + "/#publisher", "foaf:Agent")
    thing.add("foaf:name", .text(publication.publisher, language: nil))
    return thing
  }

  private var contact: Graph.Thing? {
    publication.contact.map { address in
      var thing = Graph.Thing(origin + "/#contact", "vcard:Kind")
      thing.add("vcard:fn", .text(publication.publisher, language: nil))
      thing.add("vcard:hasEmail", .node("mailto:\(address)"))
      return thing
    }
  }

  private func describe(_ thing: inout Graph.Thing) {
    thing.add("dct:title", .text(publication.name, language: "en"))
    for language in publication.description.languages {
      thing.add(
        "dct:description",
        .text(publication.description[language] ?? "", language: language.tag))
    }
    thing.add("dct:publisher", .node(origin + "/#publisher"))
    if let modified {
      thing.add("dct:modified", .typed(Timestamp.iso(modified), type: "xsd:dateTime"))
    }
    if let license = publication.license { thing.add("dct:license", .node(license)) }
  }

  private func addLanguages(to thing: inout Graph.Thing) {
    for language in Language.ofTheCatalogue {
      thing.add("dct:language", .node(Self.language(language)))
    }
  }

  private func id(_ rank: Int) -> String { origin + "/#distribution-\(rank + 1)" }

  private static func mediaType(_ type: String) -> String {
    "http://www.iana.org/assignments/media-types/" + type
  }

  private static func country(_ alpha3: String) -> String {
    "http://publications.europa.eu/resource/authority/country/" + alpha3
  }

  /// The Publications Office names languages by ISO 639-3.
  private static func language(_ language: Language) -> String {
    let code =
      switch language.primary {
      case "fr": "FRA"
      case "es": "SPA"
      case "ru": "RUS"
      default: "ENG"
      }
    return "http://publications.europa.eu/resource/authority/language/" + code
  }
}
