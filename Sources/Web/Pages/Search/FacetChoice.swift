import Catalogue
import Passerelle

/// One value of a facet: a box to choose it by, and one to leave it out by.
struct FacetChoice: Sendable {
  var facet: Facet
  var value: String
  var label: Phrase
  /// How many of the results have it, all other choices given.
  var count: Int
  var isChosen: Bool
  var isExcluded: Bool
  /// The values below it, where the facet is a tree.
  var narrower: [FacetChoice] = []

  /// Whether it, or a value below it, is chosen or left out.
  var isTouched: Bool { isChosen || isExcluded || narrower.contains(where: \.isTouched) }

  /// Adds the boxes to `html`; what would find nothing stays in its place and cannot be chosen.
  func add(to html: inout Markup, in words: Words) {
    let name = facet.rawValue
    let isEmpty = count == 0 && !isChosen
    html += """
      <li><div class="choice\(if: isEmpty, " empty")\(if: isExcluded, " excluded")">\
      <label><input type="checkbox" form="search" name="\(name)" value="\(value)"\
      \(if: isChosen, " checked")\(if: isEmpty, " disabled")>\
      <span class="choice-label"\(lang: label.lang, dir: label.dir)>\(label.text)</span> \
      <span class="choice-count" aria-hidden="true">\(words.number(count))</span>\
      <span class="unseen">, \(words.text("count.practices", count: count))</span></label>\
      <input class="not" type="checkbox" form="search" name="-\(name)" value="\(value)" \
      aria-label="\(words.text("results.leave-out", ["choice": label.text]))"\
      \(if: isExcluded, " checked")\(if: isEmpty && !isExcluded, " disabled")></div>
      """
    addBranch(to: &html, in: words)
    html += "</li>\n"
  }

  private func addBranch(to html: inout Markup, in words: Words) {
    guard !narrower.isEmpty else { return }
    html += """
      <details class="facet-branch"\(if: narrower.contains(where: \.isTouched), " open")>\
      <summary>\(words.text("results.narrower", count: narrower.count))\
      <span class="unseen">\(words.text("colon")) \(label)</span></summary>
      <ul class="choices">

      """
    for choice in narrower { choice.add(to: &html, in: words) }
    html += "</ul></details>"
  }
}
