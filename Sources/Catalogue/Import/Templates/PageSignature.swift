import Bytes
import Foundation

/// What a page has that other pages of its site may have as well, as numbers.
struct PageSignature: Sendable, Hashable {
  /// Pages that are made from one template: of one site, in one language.
  struct Site: Sendable, Hashable {
    /// The host of the pages' addresses; the folder of pages that say none.
    var name: String
    /// Nothing where it is not known.
    var language: Language?
  }

  let site: Site
  /// Of each paragraph, list, quotation or table that has words.
  let blocks: Set<UInt64>
  let description: UInt64?
  /// Addresses of the files that the page offers.
  let documents: Set<String>

  /// - Parameters:
  ///   - address: where the page is from, if that is known.
  ///   - path: of the file, from the root.
  init(_ page: HTMLPage, address: String?, path: String) {
    let own = address ?? page.canonicalAddress
    let host = own.flatMap { URL(string: $0)?.host() }
    site = Site(
      name: host ?? path.droppingLastComponent, language: page.language)
    blocks = Set(page.sections.flatMap(\.blocks).compactMap { Self.hash(of: $0.plainText) })
    description = page.description.flatMap(Self.hash)
    documents = Set(page.documents.map(\.resource.address))
  }

  /// The same for texts that differ in nothing but case, diacritics and spacing; nothing for one
  /// without words.
  static func hash(of text: String) -> UInt64? {
    let words = FoldedWords.hashes(of: text)
    if words.isEmpty { return nil }
    return words.reduce(into: StableHash()) { $0.combine($1) }.value
  }
}
