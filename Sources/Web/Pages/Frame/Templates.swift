import Catalogue
import Foundation
import Mustache

/// All templates, compiled, and the words they name.
struct Templates: Sendable {
  /// Changes with the text of a template.
  let fingerprint: String
  private let library: MustacheLibrary
  /// The plain messages of each language, as `{{words.…}}` finds them.
  private let words: [Language: WordTree]

  /// Reads and compiles every `.mustache` file in `folder` and the folders in it; each goes by its
  /// name without the ending, whatever folder it lies in.
  init(folder: URL, catalogues: [MessageCatalogue]) throws(ResourceError) {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    var library = MustacheLibrary()
    var hash = StableHash()
    for file in try Self.files(in: folder) {
      do {
        let text = try String(contentsOf: file, encoding: .utf8)
        hash.combine(text)
        try library.register(
          Self.pragma + text, named: file.deletingPathExtension().lastPathComponent)
      } catch {
        throw ResourceError(file: file.path, reason: "\(error)")
      }
    }
    fingerprint = hash.hexadecimal
    self.library = library
    words = Dictionary(
      uniqueKeysWithValues: catalogues.map { ($0.language, WordTree($0)) })
  }

  /// The templates in the order of their paths.
  private static func files(in folder: URL) throws(ResourceError) -> [URL] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else {
      throw ResourceError(file: folder.path, reason: "the folder cannot be read")
    }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".mustache") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  /// Stands before every template, so that all words go through ``HTMLText``.
  private static let pragma = "{{% CONTENT_TYPE:\(HTMLText.name)}}"

  /// The page as HTML, from the template that has the name of its type.
  func render<Shown: Page>(_ page: Shown, in language: Language) -> String {
    let fields = TemplateValue.Fields(of: Mirror(reflecting: page))
    fields.add(words[language] ?? WordTree(), named: "words")
    guard let html = library.render(fields, withTemplate: Shown.template) else {
      preconditionFailure("there is no template \(Shown.template)")
    }
    return html
  }
}

/// A page of the site: a structure of what it shows, with a template of the same name.
protocol Page: Sendable {
  var frame: PageFrame { get }
}

extension Page {
  /// The name of its template: `HomePage`.
  static var template: String { "\(Self.self)" }
}
