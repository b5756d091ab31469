/// A template in the part of the Mustache language that our pages use, compiled for one language of
/// the site.
///
/// Names are taken apart and the words of the interface put in when it is compiled, so that showing
/// a page looks up what the page itself has and nothing else.
struct Template: Sendable {
  /// What a template is made of.
  indirect enum Part: Sendable {
    /// HTML as it stands in the file.
    case text(String)
    /// `{{a.b}}`, and `{{{a.b}}}` for what is not to be escaped.
    case value(Path, isEscaped: Bool)
    /// `{{#a}}…{{/a}}` and `{{^a}}…{{/a}}`.
    case section(Path, isInverted: Bool, [Part])
    /// `{{>name}}`: another template, over what is in sight here.
    case partial(String)
    /// `{{$name}}…{{/name}}`: what a template that builds on this one may put in its place.
    case block(String, [Part])
    /// `{{<name}}…{{/name}}`: another template with these blocks in it.
    case parent(String, [String: [Part]])
  }

  /// A name as templates write it, taken apart at its dots; empty for `.`, what is nearest.
  struct Path: Sendable, Hashable {
    var names: [String]

    init(_ text: Substring) {
      names = text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }

    /// The rest of a name that begins with `words`: the key of a message.
    var message: String? {
      names.first == "words" && names.count > 1 ? names.dropFirst().joined(separator: ".") : nil
    }
  }

  /// No parents and no blocks are left in it.
  let parts: [Part]

  /// `parts` with their parent around them and the words of a language in their places.
  ///
  /// - Parameters:
  ///   - parsed: All templates by name, as they were read.
  ///   - message: The words under a key; nothing where there are none.
  init(
    _ parts: [Part], among parsed: [String: [Part]], message: (String) -> String?
  ) throws(TemplateError) {
    self.parts = try Self.merged(
      Self.linked(parts, among: parsed, blocks: [:], message: message))
  }

  private static func linked(
    _ parts: [Part], among parsed: [String: [Part]], blocks: [String: [Part]],
    message: (String) -> String?
  ) throws(TemplateError) -> [Part] {
    var linked: [Part] = []
    for part in parts {
      switch part {
      case .text: linked.append(part)
      case .value(let path, let isEscaped):
        guard let key = path.message else {
          linked.append(part)
          continue
        }
        guard isEscaped, let words = message(key) else { throw TemplateError("no words “\(key)”") }
        linked.append(.text(HTMLText.escape(words)))
      case .section(let path, let isInverted, let inner):
        linked.append(
          .section(
            path, isInverted: isInverted,
            try merged(Self.linked(inner, among: parsed, blocks: blocks, message: message))))
      case .partial(let name):
        guard parsed[name] != nil else { throw TemplateError("no template “\(name)”") }
        linked.append(part)
      case .block(let name, let own):
        linked += try Self.linked(
          blocks[name] ?? own, among: parsed, blocks: blocks, message: message)
      case .parent(let name, let blocks):
        guard let parent = parsed[name] else { throw TemplateError("no template “\(name)”") }
        linked += try Self.linked(parent, among: parsed, blocks: blocks, message: message)
      }
    }
    return linked
  }

  /// The same with neighbouring texts made one.
  private static func merged(_ parts: [Part]) -> [Part] {
    var joined: [Part] = []
    for part in parts {
      if case .text(let text) = part, case .text(let before) = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(part)
      }
    }
    return joined
  }
}

/// Why a template cannot be used.
struct TemplateError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
