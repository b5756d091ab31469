import Hummingbird
import Interchange
import Passerelle

/// What the interface for programs can be asked, as a document that programs read.
struct OpenAPIRoutes: Sendable {
  let site: Site

  func add(to router: Router<BasicRequestContext>) {
    router.get("\(site.addresses.openAPI)") { request, _ in
      try site.json(request) { _ in
        (OpenAPIDocument(server: site.addresses.absolute("/")).json, [])
      }
    }
  }
}
