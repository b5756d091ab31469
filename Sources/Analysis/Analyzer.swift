/// Finds the words of a text.
public protocol Tokenizer: Sendable {
  /// Appends the words of `source`, UTF-8 text of at most 4 GiB, to `buffer` in reading order.
  func tokenize(_ source: Span<UInt8>, into buffer: inout TokenBuffer)
}

/// Rewrites, drops or adds tokens.
public protocol TokenFilter: Sendable {
  /// Changes the tokens of `buffer`, all those of one text, in place and keeps them in reading
  /// order.
  func apply(to buffer: inout TokenBuffer)
}

/// A filter that looks at each word by itself and keeps it one word, so that it is right for a part of
/// a word too: what is typed before the `*` of a prefix.
public protocol TextFilter: TokenFilter {}

/// Turns a text into the tokens to index: one tokenizer, then filters in order.
///
/// Documents and queries go through the same analyzer, because a term that only one of them
/// produces never matches.
public struct Analyzer: Sendable {
  /// What the index records, so that it is read with the analyzer it was written with. Changes
  /// whenever the tokens that come out change: `fr-1`.
  public let name: String
  let tokenizer: any Tokenizer
  let filters: [any TokenFilter]

  public init(name: String, tokenizer: any Tokenizer, filters: [any TokenFilter]) {
    self.name = name
    self.tokenizer = tokenizer
    self.filters = filters
  }

  /// Replaces what `buffer` holds with the tokens of `source`.
  public func analyze(_ source: Span<UInt8>, into buffer: inout TokenBuffer) {
    buffer.removeAll()
    tokenizer.tokenize(source, into: &buffer)
    for filter in filters { filter.apply(to: &buffer) }
  }

  /// The tokens of `text`.
  public func tokens(in text: String) -> TokenBuffer {
    var buffer = TokenBuffer()
    analyze(text.utf8.span, into: &buffer)
    return buffer
  }

  /// `text` as the analyzer spells it in terms: its tokens joined, with neither stop words dropped nor
  /// endings stemmed. For what is matched against terms letter by letter: the letters of a prefix, a
  /// pattern's parts, a word with slips.
  public func spelling(of text: String) -> String {
    var buffer = TokenBuffer()
    tokenizer.tokenize(text.utf8.span, into: &buffer)
    for case let filter as any TextFilter in filters { filter.apply(to: &buffer) }
    return buffer.terms.joined()
  }
}

extension Analyzer: CustomReflectable {
  /// The name alone: a failed test or a debugger would print the tables of every filter.
  public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
