import Hummingbird

/// The addresses by which problems are told apart, for whoever follows one to see what it means.
struct ProblemRoutes: Sendable {
  let site: Site

  func add(to router: Router<BasicRequestContext>) {
    let problems = router.group("\(Addresses.Segment.problems)")
    problems.get { _, _ in
      Answer.plainText(ProblemKind.allCases.map(text).joined(separator: "\n")).response
    }
    for kind in ProblemKind.allCases {
      problems.get("\(kind.rawValue)") { _, _ in Answer.plainText(text(of: kind)).response }
    }
  }

  private func text(of kind: ProblemKind) -> String {
    """
    \(site.addresses.absolute(site.addresses.problem(kind)))
    \(kind.status.code) \(kind.title).
    \(kind.remedy)

    """
  }
}
