import Markup

/// Files that running text of another format links to.
enum LinkedFiles {
  /// The files in the order of the text, each address once: links whose address ends as that of a
  /// file does.
  ///
  /// - Parameter address: makes a whole address of a written one.
  static func resources(
    in element: MarkupElement, address: (String) -> String?
  ) -> [Record.Resource] {
    var resources: [Record.Resource] = []
    var known: Set<String> = []
    for link in element.descendants(named: "a") {
      guard let reference = link.attribute("href"),
        let format = FileFormat.named(in: Array(reference.utf8)[...]),
        let address = address(reference), known.insert(address).inserted
      else { continue }
      resources.append(
        resource(
          titled: link.text.squeezed, address: address, format: format,
          language: link.attribute("hreflang").flatMap(LanguageCode.language)))
    }
    return resources
  }

  /// A file under the title that its label is without remarks: “Guide (in Russian, PDF)”; under its
  /// own name where it has no label.
  static func resource(
    titled label: String?, address: String, format: String?, language: Language?
  ) -> Record.Resource {
    let label = LinkLabel(label ?? "")
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map(String.init) ?? address
    return Record.Resource(
      title: label.title.isEmpty ? name : label.title, address: address,
      language: language ?? label.language ?? LinkLabel.language(ofFile: address),
      format: format ?? label.format ?? FileFormat.named(in: Array(address.utf8)[...]))
  }
}
