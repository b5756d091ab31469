import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import NIOEmbedded
public import Passerelle

/// Writes the site as files that open from a folder or a USB stick, without a server and without a
/// network: every page that does not depend on a choice, and a small search.
public struct StaticSite: Sendable {
  private let site: Site
  private let configuration: WebConfiguration

  /// - Throws: where a file of the program (a template, a message) cannot be used.
  public init(
    catalogue: PublishedCatalogue, configuration: WebConfiguration
  ) throws(WebError) {
    do {
      site = try Site(catalogue: catalogue, configuration: configuration)
    } catch {
      throw WebError(description: error.description)
    }
    self.configuration = configuration
  }

  /// Writes the copy into `folder`, which is made if it is not there; files of the same names are
  /// replaced, others left alone.
  ///
  /// - Returns: how many pages there are.
  public func write(to folder: String) async throws -> Int {
    let files = StaticFiles(folder: folder)
    let responder = makeRouter(site: site).buildResponder()
    let starts = Language.ofTheInterface.compactMap {
      StaticAddress(site.addresses.home($0))
    }
    var waiting = starts
    var seen = Set(starts.map(\.file))
    var pageCount = 0
    while let address = waiting.popLast() {
      let body = try await body(of: address.source, responder)
      guard address.file.hasSuffix(".html") else {
        try files.write(body, to: address.file)
        continue
      }
      let html = String(decoding: body, as: UTF8.self)
      let page = StaticPage(
        served: isSearch(address) ? searchPage(html) : html, file: address.file,
        origin: configuration.publicAddress)
      try files.write(Array(page.html.utf8), to: address.file)
      pageCount += 1
      for link in page.links where seen.insert(link.file).inserted { waiting.append(link) }
    }
    try files.write(Array(start.utf8), to: "index.html")
    try files.write(
      Array(try StaticSearchIndex(snapshot: site.catalogue.snapshot).script().utf8),
      to: "assets/search-data.js")
    let script = Bundle.webResources.appendingPathComponent("Static/search.js")
    try files.write([UInt8](try Data(contentsOf: script)), to: "assets/search.js")
    return pageCount
  }

  private func isSearch(_ address: StaticAddress) -> Bool {
    address.file.hasSuffix("/\(Addresses.Segment.search).html")
  }

  /// The page of results with a form and, in place of the results, where the script writes.
  private func searchPage(_ html: String) -> String {
    guard let start = html.firstMatch(of: /<main[^>]*>/), let end = html.firstRange(of: "</main>"),
      let tag = html.firstMatch(of: /<html lang="([a-z]+)"/)
    else { return html }
    let words = site.words(in: Language(String(tag.1)))
    let counts = JSONValue.object(
      words.catalogue.forms("count.practices").sorted { $0.key < $1.key }.map {
        .init($0.key, .string($0.value))
      })
    let label = words.text("search.label")
    let content: Markup = """

      <div class="wrap page">
      <h1>\(label)</h1>
      <form class="search" role="search">
      <label class="unseen" for="static-q">\(label)</label>
      <div class="search-row">
      <input id="static-q" type="search" name="q" autocomplete="off">
      <button>\(words.text("search.button"))</button>
      </div>
      </form>
      <div id="static-search" class="static-search" data-counts="\(counts.text)"></div>
      </div>

      """
    let scripts = """
      <script src="../assets/search-data.js"></script>
      <script src="../assets/search.js"></script>
      </body>
      """
    return
      (html[..<start.range.upperBound] + content.html + html[end.lowerBound...])
      .replacing("</body>", with: scripts)
  }

  /// The first page, which leads to each language.
  private var start: String {
    let links = Language.ofTheInterface.map { language -> Markup in
      let words = site.words(in: language)
      return """
        <li><a href="\(language.tag)/index.html" lang="\(language.tag)">\
        \(words.text("language.own-name"))</a></li>

        """
    }
    let name = site.words(in: .english).text("site.name")
    func file(_ asset: String) -> String { String(site.addresses.asset(asset).dropFirst()) }
    let page: Markup = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(name)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="\(file(site.assets.styleSheet))">
      <link rel="icon" href="\(file(site.assets.icon))" type="image/svg+xml">
      </head>
      <body>
      <main class="wrap page">
      <h1>\(name)</h1>
      <nav class="versions" aria-label="\(name)"><ul>
      \(links)</ul></nav>
      </main>
      </body>
      </html>

      """
    return page.html
  }

  /// What the server answers to `address`.
  private func body(
    of address: String, _ responder: RouterResponder<BasicRequestContext>
  ) async throws -> [UInt8] {
    let head = HTTPRequest(
      method: .get, scheme: nil, authority: nil, path: address)
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: configuration.logger))
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer())), context: context)
    guard response.status == .ok else {
      throw WebError(description: "\(address) answers \(response.status)")
    }
    let collected = CollectedBody()
    try await response.body.write(BodyCollector(body: collected))
    return collected.bytes
  }
}

/// What a response wrote.
private final class CollectedBody {
  var bytes: [UInt8] = []
}

private struct BodyCollector: ResponseBodyWriter {
  let body: CollectedBody

  mutating func write(_ buffer: ByteBuffer) async throws { body.bytes += buffer.readableBytesView }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// A folder that a copy is written to.
private struct StaticFiles {
  let folder: String

  /// Puts a file in place whole, so that an error midway leaves an earlier one as it was.
  func write(_ bytes: [UInt8], to file: String) throws(WebError) {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw WebError(
        description: "\(folder)/\(file): cannot be written: \(error.localizedDescription)")
    }
  }
}
