import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Passerelle

/// A list of practices as a file: all of it, whatever page a reader is on.
///
/// The ids are known before anything is sent; records are read and written a few at a time, so a
/// long list takes little memory.
struct PracticeListAnswer: Sendable {
  private let request: Request
  private let address: TwinAddress
  private let format: ExchangeFormat
  private let site: Site
  private let snapshot: CatalogueSnapshot
  private let parameters: SearchParameters
  private let selection: Selection
  private let wantsByteOrderMark: Bool

  /// How many records are read at a time; some 10 KB each.
  private static let batchSize = 100

  /// - Throws: a ``Problem`` for what cannot be asked, and for what is not there.
  init(
    _ request: Request, _ address: TwinAddress, _ format: ExchangeFormat, site: Site
  ) throws {
    self.request = request
    self.address = address
    self.format = format
    self.site = site
    snapshot = site.catalogue.snapshot
    selection = Selection(pairs: request.pairs)
    // The languages shown are a page's own, and so is what a search carries along; `bom` is a file's.
    var parameters = SearchParameters(
      pairs: request.pairs, others: ["bom", "text", "beside", Selection.parameter])
    if let problem = parameters.problems.first { throw Problem(problem) }
    wantsByteOrderMark = request.pairs.contains { $0.name == "bom" && $0.value == "on" }
    switch address.subject {
    case .search, .selection: break
    case .practice(let id): try Self.check(id, on: snapshot, site: site)
    case .theme(let id):
      guard snapshot.taxonomy.theme(id) != nil else { throw Self.notFound }
      parameters.chosen[.theme] = [id]
    case .country(let code):
      guard snapshot.taxonomy.country(code) != nil else { throw Self.notFound }
      parameters.chosen[.country] = [code]
    }
    self.parameters = parameters
  }

  private static let notFound = Problem(.notFound, "There is nothing at this address.")

  private static func check(
    _ id: RecordID, on snapshot: CatalogueSnapshot, site: Site
  ) throws {
    guard let record = try snapshot.record(id) else { throw notFound }
    guard record.state == .published else { throw Problem(withdrawn: record, site.addresses) }
  }

  func response() throws -> Response {
    let publication = site.publication(request, in: address.language, on: snapshot)
    let coding =
      format.isPacked ? .identity : ContentCoding.accepted(in: request.headers[.acceptEncoding])
    let tag = site.tag(
      of: request, on: snapshot, publication.origin, format.suffix, coding.rawValue)
    var headers = SiteHeaders.always
    for field in SiteHeaders.forPrograms { headers[field.name] = field.value }
    headers[.cacheControl] = "no-cache"
    headers[.vary] = "Accept, Accept-Encoding"
    headers[.eTag] = tag
    if request.names(tag) { return Response(status: .notModified, headers: headers) }

    do { try format.check(publication) } catch { throw Problem(.notFound, error.description) }
    let (list, ids) = try description(publication)
    headers[.contentType] = format.contentType
    if coding == .gzip { headers[.contentEncoding] = coding.rawValue }
    headers[.contentLanguage] = address.language.tag
    headers[SiteHeaders.totalCount] = String(list.total)
    headers[values: SiteHeaders.link] = [
      "<\(list.page)>; rel=\"canonical\"; type=\"text/html\""
    ]
    if format.isDownload {
      headers[.contentDisposition] = "attachment; filename=\"\(fileName(list.total))\""
    }
    // How long a file is, is known when it is written; whoever asks for the head alone is told none.
    let body =
      try request.method == .head
      ? ResponseBody { try await $0.finish(nil) } : self.body(of: ids, list, publication, coding)
    return Response(status: .ok, headers: headers, body: body)
  }

  /// What the file says of itself, and the practices in it, in their order.
  private func description(
    _ publication: Publication
  ) throws -> (list: ListDescription, ids: [RecordID]) {
    var ids: [RecordID]
    var title = publication.name
    switch address.subject {
    case .practice(let id):
      ids = [id]
      if let record = try snapshot.record(id) { title = publication.headline(of: record) }
    case .selection:
      ids = try selection.ids.filter { try snapshot.record($0)?.state == .published }
      title += ": " + site.words(in: address.language).text("selection.title")
    case .search, .theme, .country:
      ids = snapshot.identifiers(matching: parameters.query(language: address.language, facets: []))
      title += self.title(publication)
    }
    var list = ListDescription(
      title: title, address: publication.origin + request.uri.string,
      page: publication.origin + page, total: ids.count)
    if format.isFeed {
      (ids, list.updated) = try snapshot.newestFirst(ids)
      list.withdrawn = try snapshot.withdrawnRecords().filter(isChosen)
    }
    return (list, ids)
  }

  /// “: trafficking, Costa Rica”; empty where all is asked for.
  private func title(_ publication: Publication) -> String {
    let labels = Labels(
      taxonomy: snapshot.taxonomy, words: site.words(in: address.language))
    var parts = parameters.text.isEmpty ? [] : ["“\(parameters.text)”"]
    parts += parameters.choices.map {
      ($0.isExclusion ? "− " : "") + labels.name($0.value, of: $0.facet)
    }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  /// The page that shows the same list, from its beginning.
  private var page: String {
    switch address.subject {
    case .search: site.addresses.search(address.language, parameters.with(page: 1))
    case .selection: site.addresses.selection(address.language, selection.ids)
    case .practice, .theme, .country: address.page(site.addresses)
    }
  }

  /// Whether a withdrawn practice could have been in this list. Words were never searched in it, so
  /// every list of words tells of it.
  private func isChosen(_ practice: DatedRecord) -> Bool {
    let record = practice.record
    if case .selection = address.subject { return selection.ids.contains(record.id) }
    return parameters.chosen.allSatisfy { facet, values in
      switch facet {
      case .theme:
        record.themes.contains { theme in
          values.contains(theme) || !values.isDisjoint(with: snapshot.taxonomy.ancestors(of: theme))
        }
      case .country: !values.isDisjoint(with: record.countries)
      default: true
      }
    }
  }

  private func fileName(_ total: Int) -> String {
    switch address.subject {
    case .search: "practices-\(total).\(format.suffix)"
    case .practice(let id): "\(id).\(format.suffix)"
    case .theme(let id): "\(id)-\(total).\(format.suffix)"
    case .country(let code): "\(code)-\(total).\(format.suffix)"
    case .selection: "selection-\(total).\(format.suffix)"
    }
  }

  /// - Throws: where the store cannot be read, as far as that shows before anything is sent. What
  ///   fails later ends the connection before the end of the answer.
  private func body(
    of ids: [RecordID], _ list: ListDescription, _ publication: Publication,
    _ coding: ContentCoding
  ) throws -> ResponseBody {
    let (snapshot, format) = (snapshot, format)
    let first = try snapshot.datedRecords(Array(ids.prefix(Self.batchSize)))
    let mark: [UInt8] = wantsByteOrderMark && format == .csv ? [0xEF, 0xBB, 0xBF] : []
    return ResponseBody { output in
      var writer = try format.writer(list, publication)
      let packing = try BodyPacking(coding)
      var bytes = mark
      try writer.start(&bytes)
      for practice in first { try writer.add(practice, to: &bytes) }
      for start in stride(from: Self.batchSize, to: ids.count, by: Self.batchSize) {
        try await output.write(ByteBuffer(bytes: packing.add(bytes)))
        bytes.removeAll(keepingCapacity: true)
        let batch = Array(ids[start..<min(start + Self.batchSize, ids.count)])
        for practice in try snapshot.datedRecords(batch) { try writer.add(practice, to: &bytes) }
      }
      try writer.finish(&bytes)
      try await output.write(ByteBuffer(bytes: packing.finish(bytes)))
      try await output.finish(nil)
    }
  }
}
