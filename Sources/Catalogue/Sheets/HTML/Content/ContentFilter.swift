/// Takes from the lines of the main text what is not part of it: the headline, links to read on,
/// lists of other pages.
struct ContentFilter {
  /// The lines that are left.
  private(set) var lines: [PageLine]
  /// Lines under a heading such as “See also”, or that begin with it.
  private(set) var related: [PageLine] = []

  /// - Parameter lines: all of the page, in its order: a heading such as “See also” tells of the lines
  ///   below it wherever it stands.
  init(
    _ lines: [LineSelection.Choice], of page: PageTree, title: String?, profile: TextProfile
  ) {
    let split = RelatedLines(lines, of: page)
    related = split.related.map { lines[$0] }.filter { $0.isText || $0.isNamed }.map(\.line)
    let isText = ChosenLines(lines, profile: profile).isText
    let isTeaser = TeaserGroups(lines, isText: isText, of: page).isTeaser
    self.lines = split.kept.filter {
      isText[$0] && !isTeaser[$0] && !lines[$0].sign.isNavigation
    }.map { lines[$0].line }
    dropCopies(page)
    if profile == .body {
      dropHeadline(title)
      dropLinkLists()
    }
    dropEnds()
    dropEmptyHeadings()
    // Whatever it looks like, a page of one line says that line, and no page says nothing.
    for isKept in [\LineSelection.Choice.isText, \.isNamed] where self.lines.isEmpty {
      self.lines = lines.filter { $0[keyPath: isKept] }.map(\.line)
    }
  }

  /// The headline is the title of the page, not part of its text, nor are headings before it.
  private mutating func dropHeadline(_ title: String?) {
    guard let title = title.map(\.lettersAndDigits), !title.isEmpty else { return }
    guard
      let index = lines.prefix(6).firstIndex(where: { line in
        line.isHeading && line.text.lettersAndDigits == title
      })
    else { return }
    lines = lines[..<index].filter { !$0.isHeading } + lines[(index + 1)...]
  }

  /// Notices about cookies at either end; at the end, headings and labels with nothing below them
  /// and an invitation to write.
  private mutating func dropEnds() {
    while let last = lines.last, last.isCookieNotice || last.isInvitation || last.isLabel {
      lines.removeLast()
    }
    lines.removeFirst(lines.prefix(while: \.isCookieNotice).count)
  }

  /// A paragraph that repeats one of another element: captions stand beside their picture and in its
  /// enlarged view, teasers in two lists, quotations below what they answer. One beside a paragraph
  /// of its own element that repeats nothing is a part of the text.
  private mutating func dropCopies(_ page: PageTree) {
    // Most pages say nothing twice, and need not be asked where.
    var seen = HashTable<Int>(capacity: lines.count)
    let firsts = lines.enumerated().map { rank, line -> Int? in
      guard line.text.utf8.count >= Self.shortestCopy else { return nil }
      let text = TextHash.of(line.text.utf8.span)
      if let first = seen[text] { return first }
      _ = seen.add(rank, for: text)
      return nil
    }
    guard firsts.contains(where: { $0 != nil }) else { return }
    let places = lines.map { line in
      page.ancestors(line.node).first { page.tags[$0].isBlock }.flatMap { page.parent($0) } ?? 0
    }
    let isCopy = firsts.indices.map { rank in
      guard let first = firsts[rank] else { return false }
      return !page.subtree(places[first]).contains(places[rank])
        && !page.subtree(places[rank]).contains(places[first])
    }
    guard isCopy.contains(true) else { return }
    lines = lines.indices.filter { index in
      let beside = [index - 1, index + 1].filter(lines.indices.contains)
      return !isCopy[index]
        || lines[index].kind == .paragraph && !beside.contains { isCopy[$0] }
          && beside.contains { beside in
            lines[beside].kind == .paragraph && places[beside] == places[index]
              && lines[beside].text.utf8.count >= Self.shortestCopy
          }
    }.map { lines[$0] }
  }

  /// What a line has at least, in bytes, to be a copy of another rather than as short.
  private static let shortestCopy = 60

  /// Three lines of links in a row are a list of pages; at the ends of the text, one is enough.
  private mutating func dropLinkLists() {
    let isLink = lines.map { $0.linkDensity > 0.8 && !$0.linksToFile }
    var isDropped = isLink.map { _ in false }
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isLink[end] { end += 1 }
      let isAtEdge = start == 0 || end == lines.count
      if end - start >= 3 || (isAtEdge && end > start) {
        for index in start..<end { isDropped[index] = true }
      }
      start = end + 1
    }
    // A page of nothing but links is a list that somebody wanted.
    guard isDropped.contains(false) else { return }
    lines = zip(lines, isDropped).filter { !$1 }.map(\.0)
  }

  /// A heading says nothing if the next is as high, or the text ends.
  private mutating func dropEmptyHeadings() {
    var kept: [PageLine] = []
    for line in lines.reversed() {
      if case .heading(let level) = line.kind {
        guard let next = kept.last else { continue }
        if case .heading(let below) = next.kind, below <= level { continue }
      }
      kept.append(line)
    }
    lines = kept.reversed()
  }
}

extension PageLine {
  fileprivate var isCookieNotice: Bool {
    guard Self.cookieWords.contains(where: { text.utf8.holds($0) }), text.count <= 200 else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { $0 == "cookies" || $0 == "cookie" || $0 == "куки" }
  }

  /// What the words for cookies have in common, however they are written.
  private static let cookieWords = ["ooki", "OOKI", "уки", "УКИ"]

  /// “A question? Write to …@…”
  fileprivate var isInvitation: Bool {
    guard text.utf8.contains(UInt8(ascii: "@")), text.utf8.contains(UInt8(ascii: "?")),
      text.count <= 200
    else { return false }
    return text.split(separator: " ").contains { word in
      let parts = word.split(separator: "@")
      return parts.count == 2 && parts[1].contains(".")
    }
  }

  /// A line that leads up to something: a heading, a few bold words, “Contact:”.
  fileprivate var isLabel: Bool {
    isHeading || (isStrong && text.count <= 40)
      || (text.utf8.last == UInt8(ascii: ":") && text.count <= 20)
  }
}

/// Lines that lead about a page and its site.
enum NavigationLine {
  private static let phrases: HashTable<Void> = {
    var table = HashTable<Void>()
    for phrase in written { table.update(TextHash.of(phrase.utf8.span), default: ()) { _ in } }
    return table
  }()

  private static let written = [
    "backtotop", "top", "hautdepage", "retourenhautdepage", "volverarriba", "volveralprincipio",
    "наверх", "вначало", "nachoben", "zumseitenanfang", "print", "imprimer", "imprimir", "печать",
    "drucken", "printbacktotop", "backtolist", "retouràlaliste", "volver", "назад",
  ]

  private static let places = [
    "You are here", "Vous êtes ici", "Usted está aquí", "Está aquí", "Вы здесь", "Sie sind hier",
  ].map { Array($0.utf8) }
  /// Whether one of these begins with a byte.
  private static let isFirstOfPlace = (0...255).map { byte in
    places.contains { $0[0] == UInt8(byte) }
  }

  /// - Parameter key: its hash, as in ``LineSigns``.
  static func matches(_ line: String, key: UInt64) -> Bool {
    let bytes = line.utf8.span
    guard bytes.count <= 200 else { return false }
    if bytes.count <= 60, phrases.rank(of: key) != nil { return true }
    if let first = line.utf8.first, isFirstOfPlace[Int(first)],
      places.contains(where: { line.utf8.starts(with: $0) })
    {
      return true
    }
    // Few lines have signs that part steps.
    guard bytes.hasAny(of: UInt8(ascii: ">"), UInt8(ascii: "|"), 0xBB, 0xBA) else { return false }
    var (steps, bars) = (0, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ">"): steps += 1
      case UInt8(ascii: "|"): bars += 1
      case 0xBB where index > 0 && bytes[index - 1] == 0xC2: steps += 1
      case 0xBA where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2: steps += 1
      default: break
      }
    }
    return steps >= 2 && isPath(line) || bars > 0 && isChoiceOfLanguages(line)
  }

  /// “Home > News > …”
  private static func isPath(_ line: String) -> Bool {
    let steps = line.split(whereSeparator: { ">»›".contains($0) })
    return steps.count >= 3 && steps.allSatisfy { $0.count <= 60 } && !line.hasSuffix(".")
  }

  /// “English | Français”
  private static func isChoiceOfLanguages(_ line: String) -> Bool {
    let parts = line.split(separator: "|")
    return parts.count >= 2 && parts.allSatisfy { LinkLabel.language(named: $0) != nil }
  }
}

/// Words that lead on to other pages.
enum ReadAlso {
  private static let phrases = [
    "see also", "read also", "also read", "read more", "read next", "related", "related articles",
    "related content", "related links", "related news", "related pages", "related posts",
    "related stories", "related topics", "more information", "more on this topic",
    "further reading", "further information", "useful links", "links", "you may also like",
    "you might also like", "recommended", "more from",
    "voir aussi", "à lire aussi", "lire aussi", "à lire également", "lire également",
    "à voir aussi",
    "articles liés", "articles connexes", "contenus liés", "sur le même sujet",
    "pour aller plus loin",
    "en savoir plus", "liens utiles", "liens", "pages liées", "à consulter",
    "véase también", "ver también", "lea también", "leer también", "lee también",
    "artículos relacionados", "contenidos relacionados", "noticias relacionadas",
    "enlaces de interés", "enlaces", "más información", "te puede interesar", "relacionados",
    "читайте также", "см. также", "смотрите также", "по теме", "материалы по теме",
    "похожие материалы", "ссылки", "полезные ссылки", "дополнительная информация",
    "siehe auch", "lesen sie auch", "mehr zum thema", "weiterführende links", "verwandte artikel",
    "weitere informationen", "leggi anche", "vedi anche", "link utili", "approfondimenti",
    "leia também", "veja também", "lees ook", "zie ook", "zobacz także", "czytaj także",
    "more", "more stories", "more news", "more from this author", "more articles",
    "recommended for you",
    "trending", "trending now", "most read", "most popular", "popular posts", "recent posts",
    "latest news", "latest posts", "top stories", "don’t miss", "editor’s picks",
    "related coverage",
    "related reading", "similar articles", "similar posts", "what to read next", "keep reading",
    "auch interessant", "das könnte sie auch interessieren", "das könnte ihnen auch gefallen",
    "das könnte dich auch interessieren", "weitere artikel", "weitere beiträge", "weitere themen",
    "ähnliche artikel", "ähnliche beiträge", "verwandte beiträge", "passend zum thema",
    "mehr dazu", "mehr aus", "meistgelesen", "neueste beiträge", "aktuelle beiträge",
    "sur le même thème", "dans la même rubrique", "articles similaires", "articles récents",
    "les plus lus", "vous aimerez aussi", "à découvrir", "nos derniers articles",
    "también te puede interesar", "te recomendamos", "más noticias", "lo más leído",
    "artículos recientes", "quizás te interese", "entradas relacionadas",
    "potrebbe interessarti", "ti potrebbe interessare", "articoli correlati", "articoli recenti",
    "você pode gostar", "você também pode gostar", "leia mais", "veja mais",
    "notícias relacionadas", "artigos relacionados", "posts relacionados",
    "gerelateerd", "meer nieuws", "gerelateerde artikelen",
    "zobacz również", "przeczytaj także", "czytaj też", "podobne artykuły", "polecamy", "powiązane",
    "рекомендуем", "популярное", "новости по теме", "другие новости", "ещё по теме",
    "читайте также", "σχετικά άρθρα", "διαβάστε επίσης", "δείτε επίσης", "διαβάστε ακόμα",
    "相关阅读", "相关新闻", "相关文章", "推荐阅读", "関連記事", "関連リンク", "おすすめ記事",
  ]

  private static let known: HashTable<Void> = {
    var table = HashTable<Void>(capacity: 300)
    for phrase in phrases {
      table.update(TextHash.of(phrase.lettersAndDigitBytes.span), default: ()) { _ in }
    }
    return table
  }()

  /// What a phrase has at most, in bytes.
  static let longest = 80

  /// Whether a key, as in ``LineSigns``, is that of a phrase.
  static func isPhrase(_ key: UInt64) -> Bool { known.rank(of: key) != nil }

  /// Whether a line begins with such a phrase and a colon.
  static func begins(_ line: String) -> Bool {
    let start = line.utf8.span.extracting(first: longest)
    guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return isPhrase(TextHash.of(Substring(line.utf8.prefix(colon)).lettersAndDigitBytes.span))
  }
}
