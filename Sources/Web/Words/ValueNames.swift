public import Catalogue
import Foundation
public import Passerelle

/// What values and dates are called on the site, for whoever shows them elsewhere.
public struct ValueNames: Sendable {
  private let labels: Labels

  /// - Parameter language: one that the site speaks.
  /// - Throws: where the file of messages, which belongs to the program, cannot be used.
  public init(language: Language, taxonomy: Taxonomy) throws(WebError) {
    let folder = Bundle.webResources.appendingPathComponent("Messages")
    do {
      let messages = try MessageCatalogue(language: language, folder: folder)
      labels = Labels(taxonomy: taxonomy, words: Words(catalogue: messages))
    } catch {
      throw WebError(description: error.description)
    }
  }

  /// The name of a facet's value; the value itself where nobody has named it.
  public func name(of value: String, in facet: Facet) -> String { labels.name(value, of: facet) }

  /// Why a practice is worth reading beside another, in words.
  public func words(for reason: RelatedRecord.Reason) -> String { labels.words(for: reason) }

  /// The date in words, as precisely as it is known: “spring 2022”.
  public func date(_ date: PartialDate) -> String { labels.words.date(date) }

  /// When something began and ended, in words, as far as either is known.
  public func period(_ period: Record.Period) -> String? { labels.words.period(period) }
}
