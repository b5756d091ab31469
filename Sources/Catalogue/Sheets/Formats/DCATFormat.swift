import Markup

/// Descriptions of data sets and services in DCAT, as DCAT-AP and its national profiles write them
/// in RDF/XML. Who to contact is not read.
struct DCATFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    root.name == "RDF" && root.namespace == RDFGraph.namespace
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let graph = RDFGraph(root)
    let described = graph.nodes.filter { node in
      !node.types.isDisjoint(with: ["Dataset", "DatasetSeries", "DataService"])
    }
    if described.isEmpty {
      throw refusal("the RDF file describes neither a data set nor a service (DCAT)", at: root)
    }
    return described.map { entry($0, in: graph) }
  }

  private func entry(_ node: RDFGraph.Node, in graph: RDFGraph) -> ForeignEntry {
    var entry = ForeignEntry(part: "data set", at: node.element)
    if !node.name.hasPrefix("_:") { entry.identifier = node.name }
    for property in node.properties {
      let element = property.element
      switch (property.name, property.value) {
      case ("title", .words): entry.add(property) { .title($0) }
      case ("alternative", .words): entry.add(property) { .alias($0) }
      case ("description", .words): entry.add(property) { .summary($0) }
      case ("keyword", .words): entry.add(property) { .subject($0) }
      case ("language", .resource(let name)):
        entry.language = entry.language ?? LanguageCode.language(name)
      case ("theme", .resource(let name)):
        for label in labels(of: graph[name]) { entry.add(label) { .subject($0) } }
      case ("spatial", .resource(let name)): addPlace(name, in: graph, at: element, to: &entry)
      case ("spatial", .words): entry.add(property) { .country($0) }
      case ("temporal", .resource(let name)): addPeriod(graph[name], to: &entry)
      case ("publisher", .resource(let name)): addPublisher(graph[name], to: &entry)
      case ("landingPage", .resource(let address)), ("endpointURL", .resource(let address)),
        ("landingPage", .words(let address)):
        guard address.isWebAddress else { break }
        if entry.address == nil { entry.address = address }
        entry.add(.source(address: address, date: nil), at: element)
      case ("distribution", .resource(let name)):
        addDistribution(graph[name], to: &entry)
      default: break
      }
    }
    return entry
  }

  private func labels(of node: RDFGraph.Node?) -> [RDFGraph.Property] {
    (node?.properties ?? []).filter { property in
      guard case .words = property.value else { return false }
      return ["prefLabel", "label", "name", "geographicName"].contains(property.name)
    }
  }

  /// A place is named in the file, or its address ends in its code or name:
  /// `http://publications.europa.eu/resource/authority/country/DEU`.
  private func addPlace(
    _ name: String, in graph: RDFGraph, at element: MarkupElement, to entry: inout ForeignEntry
  ) {
    let labels = labels(of: graph[name])
    if let label = labels.first {
      entry.add(label) { .country($0) }
    } else if name.contains("/country/"), let code = name.split(separator: "/").last {
      entry.add(.country(String(code)), at: element)
    }
  }

  private func addPeriod(_ node: RDFGraph.Node?, to entry: inout ForeignEntry) {
    for property in node?.properties ?? [] {
      guard case .words(let words) = property.value, let date = ForeignDate.read(words) else {
        continue
      }
      switch property.name {
      case "startDate": entry.add(.start(date), at: property.element)
      case "endDate": entry.add(.end(date), at: property.element)
      default: break
      }
    }
  }

  private func addPublisher(_ node: RDFGraph.Node?, to entry: inout ForeignEntry) {
    // One name a language; the same organisation, one after the other.
    for name in labels(of: node) {
      entry.add(name) { .partner(name: $0, role: nil, type: nil, country: nil) }
    }
  }

  private func addDistribution(_ node: RDFGraph.Node?, to entry: inout ForeignEntry) {
    guard let node else { return }
    var address: String?
    var title: String?
    var format: String?
    var language: Language?
    for property in node.properties {
      switch (property.name, property.value) {
      case ("accessURL", .resource(let name)), ("accessURL", .words(let name)):
        address = address ?? name.collapsingSpace
      case ("downloadURL", .resource(let name)), ("downloadURL", .words(let name)):
        address = name.collapsingSpace
      case ("title", .words(let words)): title = title ?? words.collapsingSpace
      case ("mediaType", .words(let name)), ("mediaType", .resource(let name)):
        // The register of media types has their names for addresses.
        let type = name.split(separator: "/").suffix(2).joined(separator: "/")
        format = MediaType.format(type) ?? format
      case ("format", .resource(let name)):
        format = format ?? name.split(separator: "/").last.map(String.init)
      case ("language", .resource(let name)):
        language = language ?? LanguageCode.language(name)
      default: break
      }
    }
    guard let address, address.isWebAddress else { return }
    entry.add(
      .resource(
        Record.Resource(
          title: title ?? address, address: address, language: language, format: format)),
      at: node.element)
  }
}

extension ForeignEntry {
  /// Adds the words of a property, unless it has none.
  fileprivate mutating func add(
    _ property: RDFGraph.Property, as value: (String) -> Statement.Value
  ) {
    guard case .words(let text) = property.value else { return }
    let words = text.collapsingSpace
    if !words.isEmpty { add(value(words), at: property.element) }
  }
}
