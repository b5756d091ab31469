/// Pages that no manifest names: candidates, one of a page, or several of a page that tells of
/// several practices.
extension PageGroupReader {
  /// What `page` would be.
  ///
  /// - Parameter reading: with the file and what the store will remember of it.
  func read(
    stray page: HTMLPage, file: SourceFinder.File, into reading: SourceReading
  ) -> [SourceReading] {
    guard page.title != nil || !page.sections.isEmpty else {
      return [reject(reading, "the page has no title and no text", file.path)]
    }
    let name = reader.storePath(of: file.absolute)
    let language = page.language ?? .undetermined
    let (parts, mentions) = review.parts(of: page, language: language)
    if !parts.isEmpty {
      return parts.map { subject, part in
        read(part, subject: subject, mentions: mentions, file: file, name: name, language)
      }
    }
    var reading = reading
    let title = page.title?.value ?? file.path.split(separator: "/").last.map(String.init) ?? ""
    var curated = curate(page, title: title, name: name, language)
    if name.isWebAddress { curated.record.sources = [.init(address: name, title: title)] }
    review.review(&curated, source: name)
    reading.findings += curated.findings.map { .init(path: file.path, problem: $0) }
    var candidate = Candidate(
      record: curated.record, provenance: curated.provenance, keys: [SourceKey(path: name)],
      address: page.canonicalAddress, language: curated.language)
    if let earlier = reader.names.source(of: file.absolute)?.askedAs {
      candidate.formerKeys = [SourceKey(path: earlier)]
    }
    reading.content = .undecided(
      candidate, reason: "no manifest says which record this page is about")
    return [reading]
  }

  /// One of several practices that a page tells of.
  private func read(
    _ part: HTMLPage, subject: PageSubject, mentions: [ActionName], file: SourceFinder.File,
    name: String, _ language: Language
  ) -> SourceReading {
    var curated = curate(part, title: subject.name, name: name, language)
    curated.record.countries = subject.countries
    if case .country(let country, let number?) = subject.identity {
      let label = reader.taxonomy.label(of: country, kind: .country, in: .english)
      curated.record.actionName = label + " " + ActionName.numeral(of: number)
    }
    if case .grouping = subject.identity { curated.record.scope = .regional }
    if name.isWebAddress { curated.record.sources = [.init(address: name)] }
    for rank in curated.provenance.indices {
      curated.provenance[rank].section = subject.heading ?? curated.provenance[rank].section
    }
    curated.provenance += subject.countries.map {
      Provenance(
        field: "countries", value: $0, basis: .inferred, source: name, section: subject.heading,
        words: subject.sentence)
    }
    curated.provenance += mentions.map {
      Provenance(
        field: "related",
        value: reader.taxonomy.label(of: $0.country, kind: .country, in: .english) + " "
          + ActionName.numeral(of: $0.number),
        basis: .inferred, source: name, words: "mentioned only", isInRecord: false)
    }
    review.review(&curated, source: name)
    let slug = Slug(subject.name)?.description ?? subject.name
    let candidate = Candidate(
      record: curated.record, provenance: curated.provenance,
      keys: [SourceKey(path: name, part: slug)], language: curated.language)
    return SourceReading(
      paths: [file.path], part: (subject.heading.map { $0 + ": " } ?? "") + subject.name,
      content: .undecided(
        candidate, reason: "one of several practices that the page tells of; nobody confirmed it"),
      findings: curated.findings.map { .init(path: file.path, problem: $0) })
  }

  private func curate(
    _ page: HTMLPage, title: String, name: String, _ language: Language
  ) -> CuratedPage {
    // A title in letters that no address has, as Arabic ones, leaves the name of the file.
    let id = RecordID(titled: title) ?? RecordID(titled: Self.fileName(in: name)) ?? .unnamed
    var curated = curator.curate(
      page, id: id, kind: .mieuxAction, language: language, source: name)
    curated.record.state = .draft
    return curated
  }

  /// `mentoring` of `pages/mentoring.html` and of `https://example.org/mentoring/?lang=ar`.
  private static func fileName(in path: String) -> String {
    let place = path.prefix { $0 != "?" }
    let last =
      (path.isWebAddress ? place.dropFirst("https://".count) : place)
      .split(separator: "/").dropFirst(path.isWebAddress ? 1 : 0).last ?? ""
    return String(last.prefix { $0 != "." })
  }
}

extension RecordID {
  /// The id that a title gives, if it gives one.
  fileprivate init?(titled title: String) {
    guard let slug = Slug(title), let id = RecordID(slug.description) else { return nil }
    self = id
  }
}
