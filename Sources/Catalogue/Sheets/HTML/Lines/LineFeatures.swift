/// What is measured of each line of a page to tell text from what surrounds it, in the order that
/// ``LineModel`` knows it by.
///
/// Lengths are binary logarithms of bytes of UTF-8; shares and densities are from 0 to 1.
struct LineFeatures {
  /// The values of all lines, one line behind the other.
  private(set) var values: [Float] = []
  /// Values of one line.
  private(set) var count = 0

  private let page: PageTree
  private let lines: [PageLine]
  private let views: PageViews
  /// How many views each line is in.
  private let votes: [Float]
  private let titles: TitleMatch

  init(
    _ lines: [PageLine], of page: PageTree, views: PageViews, title: String?, description: String?,
    isArticle: Bool, profile: TextProfile
  ) {
    self.page = page
    self.lines = lines
    self.views = views
    votes = lines.map { views.votes(for: $0.node) }
    titles = TitleMatch(lines, title: title, description: description)
    measure(isArticle: isArticle, profile: profile)
  }

  private mutating func measure(isArticle: Bool, profile: TextProfile) {
    let text = views.text
    let total = Float(max(1, text.running[0]))
    let isRunning = lines.map(\.isRunning)
    let first = lines.indices.first { isRunning[$0] && votes[$0] > 1 } ?? 0
    let last = lines.indices.last { isRunning[$0] && votes[$0] > 1 } ?? lines.count
    let runningShare = Float(isRunning.count { $0 }) / Float(max(1, lines.count))
    var linesInside: [Int: Float] = [:]
    for line in lines { linesInside[group(of: line), default: 0] += 1 }
    var runningBefore: Float = 0
    var sinceReadAlso: Float = 40
    var sinceByline: Float = 20
    for (index, line) in lines.enumerated() {
      let start = values.count
      let block = Int(text.block[line.node])
      let near = views.marks.near(block, in: page)
      let leadsOn = ReadAlso.isHeading(line.text) || ReadAlso.begins(line.text)
      sinceReadAlso = leadsOn ? 0 : min(40, sinceReadAlso + 1)
      sinceByline = near.contains(.byline) ? 0 : min(20, sinceByline + 1)

      values += line.measures
      values += [sinceReadAlso, sinceByline, titles.match(index), titles.repeats(index)]
      values += views.names(of: line.node)
      values += [
        votes[index], Float(index) / Float(max(1, lines.count)), runningBefore / total,
        Float(index - first).limited(to: 20), Float(index - last).limited(to: 20),
        titles.distance(index), linesInside[group(of: line)] ?? 1,
      ]
      values += place(of: block, total: total)
      for step in [-3, -2, -1, 1, 2, 3] { values += neighbour(index + step) }
      values += [
        total.binaryLog, text.linkDensity(0), runningShare, views.mainShare, views.agreement,
        isArticle ? 1 : 0, profile == .page ? 1 : 0,
      ]
      let (own, around) = (views.marks.own[block], views.marks.around[block])
      for bit in 0..<ElementMarks.count {
        let mark = ElementMarks(rawValue: 1 << UInt32(bit))
        values.append(
          !around.contains(mark) ? 0 : !near.contains(mark) ? 1 : own.contains(mark) ? 3 : 2)
      }
      if isRunning[index] { runningBefore += Float(line.text.utf8.count) }
      count = values.count - start
    }
  }

  /// The element two blocks up, whose lines are counted together.
  private func group(of line: PageLine) -> Int {
    let block = Int(views.text.block[line.node])
    return page.parent(block) ?? block
  }

  /// Where a block stands in the tree.
  private func place(of block: Int, total: Float) -> [Float] {
    let text = views.text
    let parent = page.parent(block) ?? block
    let grandparent = page.parent(parent) ?? parent
    return [
      Float(text.running[parent]) / total, Float(text.running[grandparent]) / total,
      Float(text.runningInside[parent]) / total, Float(text.runningInside[grandparent]) / total,
      text.linkDensity(parent), text.linkDensity(grandparent),
      Float(text.length[parent]) / Float(max(1, text.length[0])), views.steps(from: block),
      Float(page.tags[block].formCode),
    ]
  }

  /// What stands on a line nearby.
  private func neighbour(_ index: Int) -> [Float] {
    guard lines.indices.contains(index) else { return [0, 0, -1, 0] }
    let line = lines[index]
    return [
      Float(line.text.utf8.count).binaryLog, Float(line.linkDensity), votes[index],
      line.isHeading ? 1 : 0,
    ]
  }
}

extension PageLine {
  /// Whether it is a paragraph of running text.
  fileprivate var isRunning: Bool { text.utf8.count >= 80 && linkDensity < 0.4 && !isHeading }

  /// What its own words and form tell.
  fileprivate var measures: [Float] {
    var (digits, capitals, commas, spaces, shortWords, separators) = (0, 0, 0, 0, 0, 0)
    var wordLength = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"): separators += 1
      default: break
      }
      if byte == UInt8(ascii: " ") {
        spaces += 1
        if wordLength <= 3 { shortWords += 1 }
        wordLength = 0
      } else {
        wordLength += 1
      }
    }
    let length = Float(text.utf8.count)
    let words = Float(spaces + 1)
    var (form, level): (Float, Float) = (0, 0)
    switch kind {
    case .paragraph: break
    case .quotation: form = 1
    case .heading(let own): (form, level) = (2, Float(own))
    case .item: form = 3
    case .row: form = 4
    }
    return [
      length.binaryLog, Float(linkDensity), Float(ending), Float(commas), Float(digits) / length,
      Float(capitals) / words, Float(shortWords) / words, length / words, Float(separators), form,
      level, beginsWithLink ? 1 : 0, isStrong ? 1 : 0, linksToFile ? 1 : 0,
      NavigationLine.matches(text) ? 1 : 0, Float(SurroundingWords.topic(of: text)),
    ]
  }

  /// 2 if it ends like a sentence, 1 if it leads up to something, 0 otherwise.
  private var ending: Int {
    guard let last = text.unicodeScalars.last else { return 0 }
    if ":;,".unicodeScalars.contains(last) { return 1 }
    return ".!?…»”\"’)。！？".unicodeScalars.contains(last) ? 2 : 0
  }
}

extension HTMLTag {
  /// Kinds of blocks that texts stand in.
  fileprivate var formCode: Int {
    switch self {
    case .p: 1
    case .div, .section, .article: 2
    case .li, .dd, .dt: 3
    case .td, .th: 4
    case .figcaption, .caption, .figure: 5
    case .blockquote: 6
    case .pre: 7
    default: headingLevel == nil ? 0 : 8
    }
  }
}

extension Float {
  /// 0 for numbers below 1; between powers of two a straight line.
  var binaryLog: Float { self < 1 ? 0 : Float(exponent) + significand - 1 }

  fileprivate func limited(to bound: Float) -> Float { Swift.max(-bound, Swift.min(bound, self)) }
}
