internal import FoundationEssentials
import Markup

/// Whole addresses of those that elements of other formats give.
extension MarkupElement {
  /// The address of the web that `reference` means here: by the `xml:base` of the element and of
  /// those around it (W3C XML Base), then by `origin`, then by where the file itself is from.
  /// Nothing for mail, for words, and for a relative one where nothing tells what it is relative to.
  func address(_ reference: String, origin: String? = nil) -> String? {
    let reference = reference.collapsingSpace
    if reference.isWebAddress { return reference }
    guard !reference.isEmpty, !reference.contains(where: \.isWhitespace) else { return nil }
    var bases: [String] = []
    var ancestor: MarkupElement? = self
    while let element = ancestor {
      if let base = element.attribute("base", namespace: Self.xmlNamespace) { bases.append(base) }
      ancestor = element.parent
    }
    var base: URL?
    for text in [document.file, origin].compactMap({ $0 }) + bases.reversed() {
      guard text.isWebAddress || base != nil else { continue }
      base = URL(string: text.collapsingSpace, relativeTo: base) ?? base
    }
    guard let base, let whole = URL(string: reference, relativeTo: base)?.absoluteString,
      whole.isWebAddress
    else { return nil }
    return whole
  }
}
