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
      case ("title", .words(let words)): entry.add(wordsOf: words) { .title($0) }
      case ("alternative", .words(let words)): entry.add(wordsOf: words) { .alias($0) }
      case ("description", .words(let words)): entry.add(wordsOf: words) { .summary($0) }
      case ("keyword", .words(let words)): entry.add(wordsOf: words) { .subject($0) }
      case ("language", .resource(let name)):
        entry.language = entry.language ?? LanguageCode.language(name)
      case ("theme", .resource(let name)):
        for label in labels(of: graph[name]) { entry.add(wordsOf: label) { .subject($0) } }
      case ("spatial", .resource(let name)): addPlace(name, in: graph, at: element, to: &entry)
      case ("spatial", .words(let words)): entry.add(wordsOf: words) { .country($0) }
      case ("temporal", .resource(let name)): addPeriod(graph[name], to: &entry)
      case ("publisher", .resource(let name)): addPublisher(graph[name], to: &entry)
      case ("landingPage", .resource(let address)), ("endpointURL", .resource(let address)):
        if entry.address == nil { entry.address = address }
        entry.add(.source(address: address, date: nil), at: element)
      case ("distribution", .resource(let name)):
        addDistribution(graph[name], to: &entry)
      default: break
      }
    }
    return entry
  }

  private func labels(of node: RDFGraph.Node?) -> [MarkupElement] {
    (node?.properties ?? []).compactMap { property in
      guard ["prefLabel", "label", "name"].contains(property.name),
        case .words(let words) = property.value
      else { return nil }
      return words
    }
  }

  /// A place is named in the file, or its address ends in its code or name:
  /// `http://publications.europa.eu/resource/authority/country/DEU`.
  private func addPlace(
    _ name: String, in graph: RDFGraph, at element: MarkupElement, to entry: inout ForeignEntry
  ) {
    let labels = labels(of: graph[name])
    if let label = labels.first {
      entry.add(wordsOf: label) { .country($0) }
    } else if name.contains("/country/"), let code = name.split(separator: "/").last {
      entry.add(.country(String(code)), at: element)
    }
  }

  private func addPeriod(_ node: RDFGraph.Node?, to entry: inout ForeignEntry) {
    for property in node?.properties ?? [] {
      guard case .words(let words) = property.value, let date = ForeignDate.read(words.text) else {
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
    guard let name = labels(of: node).first else { return }
    entry.add(wordsOf: name) { .partner(name: $0, role: nil, type: nil, country: nil) }
  }

  private func addDistribution(_ node: RDFGraph.Node?, to entry: inout ForeignEntry) {
    guard let node else { return }
    var address: String?
    var title: String?
    var format: String?
    for property in node.properties {
      switch (property.name, property.value) {
      case ("accessURL", .resource(let name)): address = address ?? name
      case ("downloadURL", .resource(let name)): address = name
      case ("title", .words(let words)): title = title ?? words.text.collapsingSpace
      case ("mediaType", .words(let words)): format = MediaType.format(words.text)
      case ("format", .resource(let name)):
        format = name.split(separator: "/").last.map(String.init)
      default: break
      }
    }
    guard let address, !address.hasPrefix("_:") else { return }
    entry.add(
      .resource(Record.Resource(title: title ?? address, address: address, format: format)),
      at: node.element)
  }
}
