/// What is measured of each line of a page to tell text from what surrounds it, in the order that
/// ``LineModel`` knows it by.
///
/// Lengths are binary logarithms of bytes of UTF-8; shares and densities are from 0 to 1.
struct LineFeatures {
  /// The values of all lines, one line behind the other.
  private(set) var values: [Float] = []
  /// Values of one line.
  static let count = 95

  private let page: PageTree
  private let lines: [PageLine]
  private let signs: LineSigns
  private let views: PageViews
  /// The views that each line is in.
  private let members: [PageViews.Membership]
  private let titles: TitleMatch
  /// What those nearby see of each line, four values a line, with ``reach`` lines more at either end.
  private let outlines: [Float]
  /// Whether each line is a paragraph of running text.
  private let isRunning: [Bool]

  /// How far lines look about.
  private static let reach = 3
  /// What is seen of a line where there is none: no length, no links, in no view, no heading.
  private static let absent: [Float] = [0, 0, -1, 0]

  init(
    _ lines: [PageLine], _ signs: LineSigns, of page: PageTree, views: PageViews, title: String?,
    description: String?, isArticle: Bool, profile: TextProfile
  ) {
    self.page = page
    self.lines = lines
    self.signs = signs
    self.views = views
    titles = TitleMatch(lines, signs, title: title, description: description)
    members = lines.map { views.membership(of: $0.node) }
    isRunning = lines.map {
      $0.text.utf8.count >= 80 && $0.linkDensity < 0.4 && !$0.isHeading
    }
    let absent = Array(repeatElement(Self.absent, count: Self.reach).joined())
    var outlines = absent
    outlines.reserveCapacity(2 * absent.count + lines.count * Self.absent.count)
    for (line, member) in zip(lines, members) {
      outlines.append(Float(line.text.utf8.count).binaryLog)
      outlines.append(Float(line.linkDensity))
      outlines.append(member.votes)
      outlines.append(line.isHeading ? 1 : 0)
    }
    self.outlines = outlines + absent
    let measured = [Float](capacity: lines.count * Self.count) { values in
      measure(isArticle: isArticle, profile: profile, into: &values)
    }
    values = measured
  }

  private func measure(
    isArticle: Bool, profile: TextProfile, into values: inout OutputSpan<Float>
  ) {
    let total = Float(max(1, views.text.running[0]))
    let first = lines.indices.first { isRunning[$0] && members[$0].votes > 1 } ?? 0
    let last = lines.indices.last { isRunning[$0] && members[$0].votes > 1 } ?? lines.count
    let runningShare = Float(isRunning.count { $0 }) / Float(max(1, lines.count))
    var linesInside = [Int32](repeating: 0, count: page.count)
    for line in lines { linesInside[group(of: line)] += 1 }
    var runningBefore: Float = 0
    var sinceReadAlso: Float = 40
    var sinceByline: Float = 20
    for (index, line) in lines.enumerated() {
      let block = Int(views.text.block[line.node])
      let near = views.marks.near(block, in: page)
      let sign = signs.signs[index]
      sinceReadAlso = sign.lead == .nothing ? min(40, sinceReadAlso + 1) : 0
      sinceByline = near.contains(.byline) ? 0 : min(20, sinceByline + 1)

      addForm(of: line, sign, to: &values)
      values.append(sinceReadAlso)
      values.append(sinceByline)
      values.append(titles.match(index))
      values.append(titles.repeats(index))
      let member = members[index]
      values.append(member.isNamed ? 1 : 0)
      values.append(member.isInside ? 1 : 0)
      values.append(member.isReadable ? 1 : 0)
      values.append(member.isDense ? 1 : 0)
      values.append(member.votes)
      values.append(Float(index) / Float(max(1, lines.count)))
      values.append(runningBefore / total)
      values.append(Float(index - first).limited(to: 20))
      values.append(Float(index - last).limited(to: 20))
      values.append(titles.distance(index))
      values.append(Float(linesInside[group(of: line)]))
      addPlace(of: block, total: total, to: &values)
      addNeighbours(of: index, to: &values)
      values.append(total.binaryLog)
      values.append(views.text.linkDensity(0))
      values.append(runningShare)
      values.append(views.mainShare)
      values.append(views.agreement)
      values.append(isArticle ? 1 : 0)
      values.append(profile == .page ? 1 : 0)
      addMarks(of: block, near: near, to: &values)
      if isRunning[index] { runningBefore += Float(line.text.utf8.count) }
    }
  }

  /// The element two blocks up, whose lines are counted together.
  private func group(of line: PageLine) -> Int {
    let block = Int(views.text.block[line.node])
    return page.parent(block) ?? block
  }

  /// Where a block stands in the tree.
  private func addPlace(of block: Int, total: Float, to values: inout OutputSpan<Float>) {
    let parent = page.parent(block) ?? block
    let grandparent = page.parent(parent) ?? parent
    values.append(Float(views.text.running[parent]) / total)
    values.append(Float(views.text.running[grandparent]) / total)
    values.append(Float(views.text.runningInside[parent]) / total)
    values.append(Float(views.text.runningInside[grandparent]) / total)
    values.append(views.text.linkDensity(parent))
    values.append(views.text.linkDensity(grandparent))
    values.append(Float(views.text.length[parent]) / Float(max(1, views.text.length[0])))
    values.append(views.steps(from: block))
    values.append(Float(page.tags[block].formCode))
  }

  /// What stands on the lines before and behind one.
  private func addNeighbours(of index: Int, to values: inout OutputSpan<Float>) {
    let (size, reach) = (Self.absent.count, Self.reach)
    let outlines = outlines.span
    for offset in index * size..<(index + reach) * size { values.append(outlines[offset]) }
    let behind = index + reach + 1
    for offset in behind * size..<(behind + reach) * size { values.append(outlines[offset]) }
  }

  /// For each mark, 3 if the block has it, 2 if an element next around it, 1 if one further out.
  private func addMarks(
    of block: Int, near: ElementMarks, to values: inout OutputSpan<Float>
  ) {
    let (own, around) = (views.marks.own[block].rawValue, views.marks.around[block].rawValue)
    let near = near.rawValue
    guard around != 0 else { return values.append(repeating: 0, count: ElementMarks.count) }
    for bit in 0..<UInt32(ElementMarks.count) {
      let (isAround, isNear, isOwn) = (around >> bit & 1, near >> bit & 1, own >> bit & 1)
      values.append(isAround == 0 ? 0 : isNear == 0 ? 1 : isOwn == 0 ? 2 : 3)
    }
  }

  /// What the words and the form of a line tell.
  private func addForm(
    of line: PageLine, _ sign: LineSigns.Sign, to values: inout OutputSpan<Float>
  ) {
    var (digits, capitals, commas, spaces, shortWords, separators) = (0, 0, 0, 0, 0, 0)
    var wordLength = 0
    let text = line.text.utf8.span
    for index in text.indices {
      let byte = text[index]
      // Counted without asking first: what comes next in a text cannot be foretold.
      digits &+= byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      capitals &+= byte &- UInt8(ascii: "A") < 26 ? 1 : 0
      commas &+= byte == UInt8(ascii: ",") ? 1 : 0
      separators &+=
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") ? 1 : 0
      wordLength &+= 1
      guard byte == UInt8(ascii: " ") else { continue }
      spaces &+= 1
      // With the space itself.
      shortWords &+= wordLength <= 4 ? 1 : 0
      wordLength = 0
    }
    let length = Float(text.count)
    let words = Float(spaces + 1)
    var (form, level): (Float, Float) = (0, 0)
    switch line.kind {
    case .paragraph: break
    case .quotation: form = 1
    case .heading(let own): (form, level) = (2, Float(own))
    case .item: form = 3
    case .row: form = 4
    }
    values.append(length.binaryLog)
    values.append(Float(line.linkDensity))
    values.append(line.ending)
    values.append(Float(commas))
    values.append(Float(digits) / length)
    values.append(Float(capitals) / words)
    values.append(Float(shortWords) / words)
    values.append(length / words)
    values.append(Float(separators))
    values.append(form)
    values.append(level)
    for isSo in [line.beginsWithLink, line.isStrong, line.linksToFile, sign.isNavigation] {
      values.append(isSo ? 1 : 0)
    }
    values.append(Float(sign.topic))
  }
}

extension PageLine {
  /// 2 if it ends like a sentence, 1 if it leads up to something, 0 otherwise.
  fileprivate var ending: Float {
    switch text.unicodeScalars.last {
    case ":", ";", ",": 1
    case ".", "!", "?", "…", "»", "”", "\"", "’", ")", "。", "！", "？": 2
    default: 0
    }
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
