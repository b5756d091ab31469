import Bytes
import Catalogue
import Foundation

/// All templates of the site, compiled for each language.
struct Templates: Sendable {
  /// Changes with the text of a template.
  let fingerprint: String
  private let templates: [Language: [String: Template]]

  /// Reads every `.mustache` file in `folder` and the folders in it; each goes by its name without
  /// the ending, whatever folder it lies in.
  init(folder: URL, catalogues: [MessageCatalogue]) throws(ResourceError) {
    var parsed: [String: [Template.Part]] = [:]
    var hash = StableHash()
    for file in try Self.files(in: folder) {
      do {
        let text = try String(contentsOf: file, encoding: .utf8)
        hash.combine(text)
        parsed[file.deletingPathExtension().lastPathComponent] = try TemplateParser.parts(of: text)
      } catch {
        throw ResourceError(file: file.path, reason: "\(error)")
      }
    }
    fingerprint = hash.hexadecimal
    var templates: [Language: [String: Template]] = [:]
    for catalogue in catalogues {
      for (name, parts) in parsed {
        do {
          templates[catalogue.language, default: [:]][name] = try Template(
            parts, among: parsed, message: catalogue.plainSentence)
        } catch {
          throw ResourceError(file: "\(folder.path)/\(name)", reason: "\(error)")
        }
      }
    }
    self.templates = templates
  }

  /// The templates in the order of their paths.
  private static func files(in folder: URL) throws(ResourceError) -> [URL] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else {
      throw ResourceError(file: folder.path, reason: "the folder cannot be read")
    }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".mustache") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  /// The page as HTML, from the template that has the name of its type; `head` is what its head
  /// tells programs.
  func render<Shown: Page>(_ page: Shown, head: Markup = "", in language: Language) -> String {
    guard let all = templates[language], let template = all[Shown.template] else {
      preconditionFailure("there is no template \(Shown.template) in \(language)")
    }
    var value = TemplateValue(page)
    if case .fields(var fields) = value {
      fields.add(.markup(head), named: "head")
      value = .fields(fields)
    }
    var renderer = TemplateRenderer(value, templates: all)
    renderer.write(template.parts)
    return renderer.html
  }
}

/// A page of the site: a structure of what it shows, with a template of the same name.
protocol Page: Sendable {
  var frame: PageFrame { get }
  /// What its list holds, where the page knows it from making it.
  var listed: ListedPractices? { get }
}

/// The practices of a list that a page shows.
struct ListedPractices: Sendable {
  var total: Int
  /// The place of the first of those shown, from 1.
  var firstRank: Int
  var ids: [RecordID]
}

extension Page {
  var listed: ListedPractices? { nil }

  /// The name of its template: `HomePage`.
  static var template: String { "\(Self.self)" }
}
