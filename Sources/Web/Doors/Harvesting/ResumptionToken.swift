import Bytes
import Catalogue

/// Where a list that was given in part goes on: everything that was asked, and the last change seen.
/// The server remembers nothing.
///
/// A record that changes meanwhile moves behind, so none is missed. What follows the last dot tells a
/// token that was given out from one that was damaged, or given out by another store or version; it is
/// no secret, so that whatever a token says is checked as if a harvester had asked for it.
struct ResumptionToken: Hashable {
  var selection: HarvestSelection
  /// The sequence number of the last change in the part before.
  var change: Int64
  /// How many records were given so far.
  var cursor: Int

  /// How many records a list can have at most; whoever counts further has not counted.
  private static let longestList = 1_000_000_000

  /// Changes with the meaning of the parts.
  private static let version = "1"

  init(selection: HarvestSelection, change: Int64, cursor: Int) {
    self.selection = selection
    self.change = change
    self.cursor = cursor
  }

  /// - Throws: `badResumptionToken`.
  init(_ text: String, store: String) throws(HarvestRefusal) {
    let refusal = HarvestRefusal(
      .badResumptionToken, "This token was not given out here; begin the list anew.")
    guard let dot = text.lastIndex(of: ".") else { throw refusal }
    let body = String(text[..<dot])
    guard text[text.index(after: dot)...] == Self.seal(body, store: store) else { throw refusal }
    let parts = body.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == Self.version,
      let format = HarvestFormat(rawValue: parts[1]), let change = Int64(parts[5]), change >= 0,
      let cursor = Int(parts[6]), (0...Self.longestList).contains(cursor)
    else { throw refusal }
    func value(_ part: String) -> String? { part.isEmpty ? nil : part }
    selection = HarvestSelection(
      format: format, from: value(parts[2]), until: value(parts[3]), set: value(parts[4]))
    self.change = change
    self.cursor = cursor
    do { try selection.check() } catch { throw refusal }
  }

  /// - Parameter store: What tells the store from others.
  func text(store: String) -> String {
    let body = [
      Self.version, selection.format.rawValue, selection.from ?? "", selection.until ?? "",
      selection.set ?? "", String(change), String(cursor),
    ].joined(separator: "~")
    return body + "." + Self.seal(body, store: store)
  }

  private static func seal(_ body: String, store: String) -> String {
    var hash = StableHash()
    hash.combine(body)
    hash.combine(store)
    return hash.hexadecimal
  }
}
