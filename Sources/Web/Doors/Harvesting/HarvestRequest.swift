import Catalogue
import Foundation

/// What a harvester asks (OAI-PMH 2.0), checked against what its verb takes.
struct HarvestRequest {
  enum Verb: String, CaseIterable {
    case identify = "Identify"
    case listMetadataFormats = "ListMetadataFormats"
    case listSets = "ListSets"
    case listIdentifiers = "ListIdentifiers"
    case listRecords = "ListRecords"
    case getRecord = "GetRecord"

    /// The arguments it takes, and which of them it cannot do without.
    var arguments: (all: Set<String>, required: Set<String>) {
      switch self {
      case .identify: ([], [])
      case .listMetadataFormats: (["identifier"], [])
      case .listSets: (["resumptionToken"], [])
      case .listIdentifiers, .listRecords:
        (
          ["metadataPrefix", "from", "until", "set", "resumptionToken"], ["metadataPrefix"]
        )
      case .getRecord: (["identifier", "metadataPrefix"], ["identifier", "metadataPrefix"])
      }
    }
  }

  let verb: Verb
  /// Without the verb.
  let arguments: [String: String]

  subscript(name: String) -> String? { arguments[name] }

  /// - Throws: `badVerb`, `badArgument`.
  init(_ pairs: [(name: String, value: String)]) throws(HarvestRefusal) {
    let verbs = pairs.filter { $0.name == "verb" }
    guard verbs.count == 1, let verb = Verb(rawValue: verbs[0].value) else {
      throw HarvestRefusal(
        .badVerb, "verb is one of \(Verb.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    self.verb = verb
    let (known, required) = verb.arguments
    var arguments: [String: String] = [:]
    for (name, value) in pairs where name != "verb" {
      guard known.contains(name) else {
        throw HarvestRefusal(.badArgument, "\(verb.rawValue) takes no “\(name.prefix(100))”.")
      }
      guard arguments.updateValue(value, forKey: name) == nil else {
        throw HarvestRefusal(.badArgument, "\(name) is given twice.")
      }
    }
    if arguments["resumptionToken"] != nil {
      guard arguments.count == 1 else {
        throw HarvestRefusal(.badArgument, "resumptionToken stands alone.")
      }
    } else if let missing = required.first(where: { arguments[$0] == nil }) {
      throw HarvestRefusal(.badArgument, "\(missing) is missing.")
    }
    self.arguments = arguments
  }
}

/// Why a harvester is not answered (OAI-PMH 2.0, 3.6). The HTTP status stays 200.
struct HarvestRefusal: Error, Hashable {
  enum Code: String {
    case badArgument, badResumptionToken, badVerb, cannotDisseminateFormat, idDoesNotExist,
      noRecordsMatch, noMetadataFormats
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
