import Catalogue
import Passerelle

/// A theme: what it means, its neighbours, and its practices.
struct ThemePage: Page {
  var frame: PageFrame
  var name: Phrase
  var definition: Phrase?
  /// “English”, where the definition is not in the reader's language.
  var definitionLanguage: String?
  /// “17 practices”.
  var status: String
  /// From the top theme down to the one above.
  var broader: [LabelledLink]
  var narrower: [ThemeBranch]
  var related: [LabelledLink]
  var objectives: [LabelledLink]
  var practices: [PracticeCard]
  var pager: Pager?
  var searchAddress: String
  var themesAddress: String

  private static let practicesPerPage = 20

  /// `page` counts from 1; one behind the last becomes the last.
  init(_ theme: Theme, page: Int, in context: PageContext) throws {
    let (words, addresses, taxonomy) = (
      context.words, context.addresses, context.snapshot.taxonomy
    )
    let language = context.language
    let counts = context.snapshot.counts(of: .theme)
    let list = try PracticeList(
      choosing: theme.id, of: .theme, page: page, limit: Self.practicesPerPage, in: context)
    name = context.labels.phrase(theme.id, of: .theme)
    definition = context.labels.phrase(theme.definition)
    definitionLanguage = definition?.lang.map { words.name("language", $0) }
    status = words.text("count.practices", count: list.total)
    func link(_ id: String) -> LabelledLink {
      LabelledLink(
        label: context.labels.phrase(id, of: .theme), address: addresses.theme(language, id),
        count: words.number(counts[id] ?? 0))
    }
    broader = taxonomy.ancestors(of: theme.id).reversed().map(link)
    narrower = theme.narrower.compactMap { taxonomy.theme($0) }.map {
      ThemeBranch($0, counts: counts, childLimit: nil, in: context)
    }
    related = theme.related.map(link)
    objectives = theme.objectives.map { number in
      LabelledLink(
        label: context.labels.phrase(String(number), of: .objective),
        address: addresses.search(language, .objective, String(number)))
    }
    practices = list.records.map { PracticeCard($0, in: context) }
    pager = Pager(page: list.page, lastPage: list.lastPage, words: words) {
      addresses.theme(language, theme.id, page: $0)
    }
    searchAddress = addresses.search(language, .theme, theme.id)
    themesAddress = addresses.themes(language)
    var title = words.told(name.text, status)
    if list.page > 1 {
      title += words.text("results.title-page", ["page": words.number(list.page)])
    }
    frame = PageFrame(
      context, title: title, part: .themes, description: definition.map(\.text)
    ) { addresses.theme($0, theme.id, page: list.page) }
    frame.previous = pager?.previous
    frame.next = pager?.next
  }
}
