import Foundation

/// The addresses of the requests to one OAI-PMH repository.
struct RepositoryRequest {
  let base: String
  let repository: Harvester.Repository

  /// By which the harvest is remembered: another set or format is another harvest.
  var name: String {
    base + "#" + repository.metadataPrefix + (repository.set.map { "/" + $0 } ?? "")
  }

  var identify: String { base + "?verb=Identify" }

  /// The first answer.
  ///
  /// - Parameter from: of records changed since then, in the repository's own precision.
  func list(from: String?) -> String {
    var address =
      "\(base)?verb=ListRecords&metadataPrefix=\(Self.encoded(repository.metadataPrefix))"
    if let set = repository.set { address += "&set=" + Self.encoded(set) }
    if let from { address += "&from=" + Self.encoded(from) }
    return address
  }

  /// The answer behind the one that gave `token`.
  func list(after token: String) -> String {
    "\(base)?verb=ListRecords&resumptionToken=\(Self.encoded(token))"
  }

  /// `address` without what asks for something.
  static func base(of address: String) -> String {
    String(address.prefix { $0 != "?" && $0 != "#" })
  }

  private static func encoded(_ text: String) -> String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
  }
}
