import Catalogue

/// The files that a list of practices, or one of them, can be taken away as, by what they are for.
struct FormGroups: Sendable {
  /// What a file is opened with; the name of its message.
  enum Use: String, Sendable, CaseIterable {
    case table, references, feeds, programs, text

    /// That of the files with an ending; nothing for one that no list is offered in.
    fileprivate init?(suffix: String) {
      switch suffix {
      case "csv", "xlsx": self = .table
      case "ris", "bib", "csl.json": self = .references
      case "atom", "rss": self = .feeds
      case "json", "jsonl", "jsonld", "iati.xml": self = .programs
      case "md": self = .text
      default: return nil
      }
    }
  }

  private let forms: [FormLink]
  private let words: Words

  /// Those of the page at `address`, which may have a query.
  init(of address: String, in context: PageContext) {
    forms = FormLink.list(of: address, on: context.site)
    words = context.words
  }

  /// A line for each of `uses` that there is a file for.
  func html(_ uses: [Use] = Use.allCases) -> Markup {
    let lines = uses.compactMap { use -> Markup? in
      let links = forms.filter { Use(suffix: $0.suffix) == use }
      guard !links.isEmpty else { return nil }
      let shown = links.map { form -> Markup in
        "<a href=\"\(form.address)\" type=\"\(form.type)\"><bdi dir=\"ltr\">\(form.label)</bdi></a>"
      }
      return """
        <div><dt>\(words.text("forms.\(use.rawValue)"))</dt><dd>\(shown.joined(" "))</dd></div>

        """
    }
    return "<dl class=\"formats\">\n\(lines)</dl>"
  }
}
