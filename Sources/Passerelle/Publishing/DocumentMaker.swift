import Analysis
package import Catalogue
package import SearchEngine

/// Turns a record into the document that the engine indexes for it.
package struct DocumentMaker: Sendable {
  let taxonomy: Taxonomy

  package init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  package func document(for record: Record) -> Document {
    var document = Document(key: record.id.rawValue)
    addTexts(of: record, to: &document)
    addLabels(of: record, to: &document)
    addNames(of: record, to: &document)
    addFacets(of: record, to: &document)
    addOrders(of: record, to: &document)
    addDates(of: record, to: &document)
    return document
  }

  // MARK: - Texts

  private func addTexts(of record: Record, to document: inout Document) {
    typealias Part = CatalogueSchema.Part
    func add(_ text: LocalizedText, to part: Part) {
      for (language, words) in text.words.sorted(by: { $0.key < $1.key }) {
        document.append(words, in: language, to: part)
      }
    }
    add(record.title, to: .title)
    for alias in record.aliases { add(alias, to: .title) }
    add(record.summary, to: .summary)
    for (language, sections) in record.texts.sorted(by: { $0.key < $1.key }) {
      for section in sections {
        for words in [section.heading].compactMap(\.self) + section.blocks.map(\.plainText) {
          document.append(words, in: language, to: .text)
        }
      }
    }
    for output in record.outputs { add(output.subject, to: .text) }
    for result in record.results { add(result.what, to: .text) }
    for milestone in record.milestones { add(milestone.what, to: .text) }
    for figure in record.figures { add(figure.what, to: .text) }
    add(record.area, to: .text)
  }

  // MARK: - Labels and names

  private func addLabels(of record: Record, to document: inout Document) {
    let labels = conceptLabels(of: record)
    for language in CatalogueSchema.languages {
      for label in labels.compactMap({ $0[language] }) {
        document.append(label, in: language, to: .labels)
      }
    }
  }

  /// What the record's countries, themes and so on are called.
  private func conceptLabels(of record: Record) -> [LocalizedText] {
    record.countries.compactMap { taxonomy.country($0)?.label }
      + record.regions.compactMap { taxonomy.region($0)?.label }
      + record.themes.compactMap { taxonomy.theme($0)?.label }
      + record.targetGroups.compactMap { taxonomy.targetGroup($0)?.label }
      + record.activities.compactMap { taxonomy.activityType($0)?.label }
      + record.outputs.compactMap { taxonomy.outputType($0.type)?.label }
  }

  private func addNames(of record: Record, to document: inout Document) {
    var names: [String] = [record.id.rawValue]
    if let name = record.actionName { names.append(name) }
    if let programme = record.programme { names += [programme.name, programme.phase ?? ""] }
    let partners = record.partners.flatMap { Set($0.name.words.values).sorted() }
    names += partners
    document.texts[CatalogueSchema.names] = names.filter { !$0.isEmpty }
    document.texts[CatalogueSchema.knownNames] = KnownName.keys(
      of: record, taxonomy: taxonomy)
    // The spelling fields hold every text once, whatever its language.
    let spellings = CatalogueSchema.Part.allCases.flatMap { part in
      document.texts[CatalogueSchema.spelling(of: part)] ?? []
    }
    document.texts[CatalogueSchema.acronyms] = spellings + names
    document.keywords[CatalogueSchema.id] = [record.id.rawValue]
    document.keywords[CatalogueSchema.suggestions] =
      SuggestionEntry.entries(of: record).map(\.value)
    document.keywords[CatalogueSchema.related] = record.related.map(\.record.rawValue)
  }

  // MARK: - Columns

  private func addFacets(of record: Record, to document: inout Document) {
    for facet in Facet.allCases {
      let values = facet.values(of: record, taxonomy: taxonomy)
      if !values.isEmpty { document.keywords[facet.rawValue] = values }
    }
  }

  private func addOrders(of record: Record, to document: inout Document) {
    for language in CatalogueSchema.languages {
      if let title = record.title.best(for: language)?.text {
        document.keywords[CatalogueSchema.titleOrder(language)] = [SortKey.key(for: title)]
      }
      let countries = record.countries.compactMap {
        taxonomy.country($0)?.label.best(for: language)
      }
      if let first = countries.map({ SortKey.key(for: $0.text) }).min() {
        document.keywords[CatalogueSchema.countryOrder(language)] = [first]
      }
    }
  }

  private func addDates(of record: Record, to document: inout Document) {
    document.integers[CatalogueSchema.years] = record.yearsUnderWay.map(Int64.init)
    if let latest = record.latestDay {
      document.integers[CatalogueSchema.latestDay] = [Int64(latest)]
    }
  }
}
