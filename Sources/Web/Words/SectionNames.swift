import Catalogue
import Foundation

/// What sections of a text are called that have no heading of their own, in each language of the
/// interface.
enum SectionNames {
  /// Read once. Empty for a language whose messages cannot be read: no site starts without them, and
  /// a file is better with the role's id than not made.
  static let all: [Language: [Section.Role: String]] = {
    let folder = Bundle.webResources.appendingPathComponent("Messages")
    var names: [Language: [Section.Role: String]] = [:]
    for language in Language.ofTheInterface {
      guard let messages = try? MessageCatalogue(language: language, folder: folder) else {
        continue
      }
      let words = Words(catalogue: messages)
      names[language] = Dictionary(
        uniqueKeysWithValues: Section.Role.allCases.map { ($0, words.name(of: $0)) })
    }
    return names
  }()
}

extension Words {
  /// What a section of this role is called.
  func name(of role: Section.Role) -> String { text("section.\(role.rawValue)") }
}
