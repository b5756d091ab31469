import Markup

/// Taking out of pages what their sites repeat.
extension PageGroupReader {
  /// Learns what sites repeat from all pages to read, and from those that lie beside them, so that
  /// a page gives the same record whether it is imported alone or with its folder. Where no page has
  /// changed there is nothing to learn.
  mutating func learnTemplates(of groups: PageGroups) async {
    let reader = self
    let groupsAreFresh = await Parallel.map(groups.groups) { reader.isFresh($0) }
    let straysAreFresh = await Parallel.map(groups.strays) { reader.isFresh($0) }
    guard (groupsAreFresh + straysAreFresh).contains(true) else { return }
    var pages: [Look] = []
    for (group, isFresh) in zip(groups.groups, groupsAreFresh) {
      pages += group.pages.map {
        Look(path: $0.file.absolute, address: $0.entry.address, isKept: isFresh)
      }
    }
    for (file, isFresh) in zip(groups.strays, straysAreFresh) {
      let address = reader.reader.names.source(of: file.absolute)?.address
      pages.append(Look(path: file.absolute, address: address, isKept: isFresh))
    }
    let beside = PageNeighbours(of: pages.map(\.path), limits: reader.reader.limits).files
    pages += beside.map { Look(path: $0, address: nil, isKept: false) }
    guard pages.count >= SiteTemplates.fewestPages else { return }
    let signatures = await Parallel.map(pages) { reader.signature(of: $0) }
    templates = SiteTemplates(signatures.compactMap { $0 })
  }

  /// A page to look at.
  private struct Look: Sendable {
    var path: String
    var address: String?
    /// Whether it will be read on.
    var isKept: Bool
  }

  /// Nothing for a page that cannot be read, which has its outcome elsewhere.
  private func signature(of look: Look) -> PageSignature? {
    let path = look.path
    guard let bytes = try? SourceFile.bytes(of: path, atMost: reader.limits.page.size),
      let page = try? PageBytes.page(
        from: bytes, file: path, address: look.address,
        charset: reader.names.source(of: path)?.charset, limits: reader.limits.page)
    else { return nil }
    if look.isKept {
      shelf.put(page, at: path, size: bytes.count, digest: ContentDigest(of: bytes))
    }
    return PageSignature(page, address: look.address, path: path)
  }

  private func isFresh(_ group: PageGroups.Group) -> Bool {
    guard let sources = try? sources(of: group).sources else { return true }
    return !isKnown(sources, record: group.record)
  }

  private func isFresh(_ stray: SourceFinder.File) -> Bool {
    let name = reader.storePath(of: stray.absolute)
    guard
      let bytes = try? SourceFile.bytes(of: stray.absolute, atMost: reader.limits.page.size)
    else { return true }
    let digest = ContentDigest(of: bytes)
    return reader.isKnown(name, digest: digest, context: context(ofStray: name)) == nil
  }

  /// Takes out of a page what its site repeats, and tells what that was.
  func removeTemplate(
    from page: inout HTMLPage, _ file: SourceFinder.File, address: String?
  ) -> [ImportPlan.Finding] {
    guard
      let removal = templates.remove(from: &page, address: address, path: file.absolute)
    else { return [] }
    let words = removal.texts.map { "“\($0.shortened)”" }.joined(separator: ", ")
    return [
      .init(
        path: file.path,
        problem: SheetProblem(
          "left out, for many of the \(removal.pages) pages of its site repeat it: \(words)",
          severity: .warning))
    ]
  }
}
