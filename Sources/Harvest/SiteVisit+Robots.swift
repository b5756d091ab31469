import Foundation

/// What the robots.txt of hosts ask for (RFC 9309).
extension SiteVisit {
  /// Throws unless programs may fetch `place`.
  mutating func checkRules(of place: WebAddress) async throws(HarvestError) {
    switch await rules(for: place) {
    case .success(let rules):
      guard rules.allows(place.pathAndQuery) else {
        throw HarvestError(address: place.text, reason: .disallowed)
      }
    case .failure(let error):
      throw HarvestError(address: place.text, reason: error.reason)
    }
  }

  /// The rules of the host of `place`, or why it is left alone; asked for once.
  private mutating func rules(
    for place: WebAddress
  ) async -> Result<RobotsRules, HarvestError> {
    if let known = rules[place.origin] { return known }
    let result: Result<RobotsRules, HarvestError>
    do throws(HarvestError) {
      let rules = try await readRules(of: place)
      await host(place.origin).keep(to: rules)
      result = .success(rules)
    } catch {
      switch error.reason {
      // A site without the file asks for nothing.
      case .status(let code) where (400..<500).contains(code): result = .success(.none)
      // What is wrong with the host is not its robots.txt.
      case .privateAddress, .unknownHost, .tooSlow, .failed:
        result = .failure(HarvestError(address: place.text, reason: error.reason))
      // One that cannot answer is left alone.
      default:
        result = .failure(
          HarvestError(address: place.text, reason: .rulesUnknown(error.reason)))
      }
    }
    rules[place.origin] = result
    return result
  }

  /// Reads the rules where they stand, or where the host sends on to, on other hosts too; they hold
  /// for the host that was asked. One that sends on for ever asks for nothing.
  private mutating func readRules(
    of place: WebAddress
  ) async throws(HarvestError) -> RobotsRules {
    var next = WebAddress("/robots.txt", relativeTo: place)
    for _ in 0...Self.robotsRedirects {
      guard let place = next else { return .none }
      switch try await host(place.origin).fetch(place, cut: harvester.policy.robotsSize) {
      case .answer(let answer):
        guard let text = try? Data(contentsOf: URL(filePath: answer.path)) else {
          throw HarvestError(address: place.text, reason: .unusable("it cannot be read"))
        }
        let name = harvester.policy.agent.prefix { RobotsRules.isPartOfName($0) }
        return RobotsRules(String(decoding: text, as: UTF8.self), for: String(name))
      case .redirect(let target): next = WebAddress(target)
      case .unchanged: return .none
      }
    }
    return .none
  }

  /// How often RFC 9309 has programs follow at least.
  private static let robotsRedirects = 5
}
