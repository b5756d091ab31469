import Catalogue
public import Hummingbird
import Logging
public import Passerelle

/// Builds the server of the site; the command and the tests run the same one.
///
/// While it runs, it looks about once a second for what another process has committed to the index.
///
/// - Parameter onServing: Called with the port once requests are taken.
/// - Throws: a ``WebError`` where a file of the program (a template, a message) cannot be used.
public func makeApplication(
  catalogue: PublishedCatalogue, configuration: WebConfiguration,
  onServing: @escaping @Sendable (Int) -> Void = { _ in }
) throws(WebError) -> some ApplicationProtocol {
  let site: Site
  do {
    site = try Site(catalogue: catalogue, configuration: configuration)
  } catch {
    throw WebError(description: error.description)
  }
  let router = makeRouter(site: site)
  return Application(
    router: router,
    server: .http1(configuration: .init(idleTimeout: .init(configuration.idleTimeout))),
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port)),
    services: [CatalogueRefresher(catalogue: catalogue, logger: configuration.logger)],
    onServerRunning: { channel in onServing(channel.localAddress?.port ?? configuration.port) },
    logger: configuration.logger)
}

/// All routes of the site.
func makeRouter(site: Site) -> Router<BasicRequestContext> {
  let router = Router(
    context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
  router.add(middleware: ErrorAnswers(site: site))
  router.add(middleware: CanonicalAddresses(site: site))
  router.add(middleware: TwinAnswers(site: site))
  NegotiationRoutes(site: site).add(to: router)
  for language in Language.ofTheInterface {
    PageRoutes(site: site, language: language).add(to: router)
  }
  ProgramRoutes(site: site).add(to: router)
  ServiceRoutes(site: site).add(to: router)
  ProblemRoutes(site: site).add(to: router)
  HarvestRoutes(site: site).add(to: router)
  DiscoveryRoutes(site: site).add(to: router)
  AssistantRoutes(site: site).add(to: router)
  OpenAPIRoutes(site: site).add(to: router)
  return router
}

/// Why the site cannot be served.
public struct WebError: Error, Sendable, CustomStringConvertible {
  public let description: String
}
