import Catalogue
import Passerelle

/// A practice in a list: enough to decide whether to open it.
struct PracticeCard: Sendable {
  var id: RecordID
  var address: String
  var title: MarkedPhrase
  var summary: MarkedPhrase?
  var span: Span
  /// “Kazakhstan II”, where the practice is an Action with a name.
  var actionName: String?
  /// “National” or “Regional”.
  var scope: String?
  var period: String?
  var themes: [LabelledLink]
  /// Says that the tags below the summary are themes.
  var themesLabel: String
  /// A box to put the practice into the reader's selection, where the list offers it.
  var pick: Pick?

  struct Pick: Sendable {
    var label: String
    var isPicked: Bool
  }

  init(_ record: Record, in context: PageContext) {
    let title = context.labels.phrase(record.title).map { MarkedPhrase($0) }
    let summary = context.labels.phrase(record.summary).map { MarkedPhrase($0) }
    self.init(record, title: title, summary: summary, in: context)
  }

  init(_ hit: CatalogueHit, in context: PageContext) {
    self.init(
      hit.record, title: MarkedPhrase(hit.title, on: context.language),
      summary: MarkedPhrase(hit.snippet, on: context.language), in: context)
  }

  private init(
    _ record: Record, title: MarkedPhrase?, summary: MarkedPhrase?, in context: PageContext
  ) {
    let words = context.words
    id = record.id
    address = context.addresses.practice(context.language, record.id)
    self.title = title ?? MarkedPhrase(Phrase(record.id.rawValue))
    self.summary = summary.flatMap { $0.runs.isEmpty ? nil : $0 }
    span = Span(of: record, in: context)
    actionName = record.actionName
    scope = record.scope.map { words.name("scope", $0.rawValue) }
    period = record.period.flatMap { words.period($0) }
    let taxonomy = context.snapshot.taxonomy
    themes = record.themes.filter { taxonomy.rank(ofTheme: $0) != nil }.prefix(3).map { theme in
      LabelledLink(
        label: context.labels.phrase(theme, of: .theme),
        address: context.addresses.theme(context.language, theme))
    }
    themesLabel = words.text("nav.themes")
  }
}

extension PracticeCard: TemplateShowable {
  var html: Markup {
    let facts = [actionName, scope, period].compactMap { $0 }
    return """
      <article class="card">
      \(span.html)\
      <h3 class="card-title"><a href="\(address)">\(title)</a></h3>
      <p class="card-meta">\(facts.map { "<span><bdi>\($0)</bdi></span>" as Markup }.joined(" "))</p>
      \(summary.map { "<p class=\"card-summary\">\($0)</p>\n" as Markup })\
      <div class="card-foot">\
      <ul class="tags" aria-label="\(themesLabel)">
      \(themes.map { "<li><a href=\"\($0.address)\">\($0.label)</a></li>\n" as Markup })</ul>\
      \(pickBox)</div>
      </article>

      """
  }

  private var pickBox: Markup? {
    pick.map { pick in
      """
      <label class="pick"><input type="checkbox" form="search" name="ids" value="\(id.rawValue)"\
      \(if: pick.isPicked, " checked")> \(pick.label)<span class="unseen">\
      , \(title)</span></label>
      """
    }
  }

  var templateValue: TemplateValue { .fields(["html": .markup(html)]) }
}
