extension PageFacts {
  /// The lines inside a node, as `<br>` and blocks such as items and paragraphs part them.
  func values(of node: Int) -> [String] {
    var lines: [String] = []
    var bytes: [UInt8] = []
    func endLine() {
      let line = MailCloak.removed(from: String(decoding: bytes, as: UTF8.self).squeezed)
      if !line.isEmpty { lines.append(line) }
      bytes = []
    }
    var blockEnds: [Int] = []
    var index = node
    let end = page.end(node)
    while index < end {
      while let blockEnd = blockEnds.last, blockEnd <= index {
        blockEnds.removeLast()
        endLine()
      }
      if page.isText(index) {
        bytes += page.textBytes(index)
      } else if page.isElement(index), index != node {
        if page.tags[index].isNeverText || boilerplate.isLeftOut[index] {
          index = page.end(index)
          continue
        }
        if page.tags[index].isBlock || page.tags[index] == .br {
          endLine()
          blockEnds.append(page.end(index))
        }
      }
      index += 1
    }
    endLine()
    return lines
  }
}
