import Catalogue
public import Foundation

/// The catalogue as one dataset, described for data portals in DCAT-AP 3.
///
/// Practices are no datasets: what is described is the whole, the forms it can be had in and the
/// services that answer questions.
public struct DatasetDescription: Sendable {
  /// Where the whole catalogue is to be had in a form.
  public struct Distribution: Sendable {
    public var title: String
    public var address: String
    /// Without parameters: `text/csv`.
    public var mediaType: String
    /// Whether every practice can be told in it.
    public var isWhole: Bool

    public init(title: String, address: String, mediaType: String, isWhole: Bool = true) {
      self.title = title
      self.address = address
      self.mediaType = mediaType
      self.isWhole = isWhole
    }
  }

  /// What answers questions about the practices.
  public struct Service: Sendable {
    /// Names the service among the others: `api`.
    public var id: String
    public var title: String
    public var address: String
    /// The address of what the service says of itself.
    public var description: String

    public init(id: String, title: String, address: String, description: String) {
      self.id = id
      self.title = title
      self.address = address
      self.description = description
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
  public var services: [Service]

  public init(
    publication: Publication, count: Int, modified: Date?, countries: [String],
    distributions: [Distribution], services: [Service]
  ) {
    self.publication = publication
    self.count = count
    self.modified = modified
    self.countries = countries
    self.distributions = distributions
    self.services = services
  }

  public var turtle: String { graph.turtle }

  public var jsonLD: String { graph.jsonLD.text + "\n" }

  private var origin: String { publication.origin }

  private var graph: Graph {
    var graph = Graph()
    graph.things.append(catalogue)
    graph.things.append(dataset)
    for rank in distributions.indices { graph.things.append(distribution(rank)) }
    graph.things += services.map(dataService)
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
    for service in services { thing.add("dcat:service", .node(id(service))) }
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
      .text(
        distribution.isWhole
          ? "All \(count) practices as \(distribution.title)."
          : "The practices that can be told as \(distribution.title).", language: "en"))
    thing.add("dcat:accessURL", .node(distribution.address))
    thing.add("dcat:downloadURL", .node(distribution.address))
    thing.add("dcat:mediaType", .node(Self.mediaType(distribution.mediaType)))
    thing.add(
      "dcatap:availability",
      .node("http://publications.europa.eu/resource/authority/planned-availability/STABLE"))
    if let license = publication.license { thing.add("dct:license", .node(license)) }
    return thing
  }

  private func dataService(_ service: Service) -> Graph.Thing {
    var thing = Graph.Thing(id(service), "dcat:DataService")
    thing.add("dct:title", ["en": "\(publication.name): \(service.title)"])
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

  private func id(_ service: Service) -> String { origin + "/#" + service.id }

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
