import Bytes

/// What a class or id says of an element, looked up once for each that a page has.
struct LabelKinds: Sendable {
  var marks: ElementMarks = []
  /// Ranks of the rules of ``MainContent`` that name it as a class, as bits.
  var contentClasses: UInt32 = 0
  /// The same for rules that name it as an id.
  var contentIDs: UInt32 = 0
  var surrounding: Surrounding = []
  var roles: ClassRoles = []

  /// What speaks against an element being text.
  struct Surrounding: OptionSet {
    let rawValue: UInt8

    /// A word of ``BoilerplateWords/surroundings``.
    static let word = Self(rawValue: 1 << 0)
    /// A word of ``BoilerplateWords/lines``.
    static let lineWord = Self(rawValue: 1 << 1)
    /// One of ``BoilerplateWords/modules``.
    static let module = Self(rawValue: 1 << 2)
  }

  mutating func formUnion(_ other: LabelKinds) {
    marks.formUnion(other.marks)
    contentClasses |= other.contentClasses
    contentIDs |= other.contentIDs
    surrounding.formUnion(other.surrounding)
    roles.formUnion(other.roles)
  }

  /// What the value of a `class` or `id` says: its names, between white space, and the words that
  /// they are put together from, as in `social-shareBar`.
  init(_ value: Span<UInt8>) {
    let value = value.extracting(first: Self.longest)
    addNames(of: value)
    addWords(of: value)
  }

  private mutating func addNames(of value: Span<UInt8>) {
    let names = Self.names
    var index = 0
    while index < value.count {
      var name = LabelHash()
      while index < value.count, value[index] > 0x20 {
        name.add(value[index].lowercased)
        index &+= 1
      }
      add(name.finish(), from: names)
      // The white space behind it.
      index &+= 1
    }
  }

  private mutating func addWords(of value: Span<UInt8>) {
    let (words, related) = (Self.words, Self.related)
    var index = 0
    while index < value.count {
      guard value[index].isASCIILetter else {
        index &+= 1
        continue
      }
      var word = LabelHash()
      var length = 0
      var wasSmall = false
      while index < value.count, value[index].isASCIILetter {
        let isSmall = value[index] >= UInt8(ascii: "a")
        if wasSmall, !isSmall { break }
        wasSmall = isSmall
        word.add(value[index] | 0x20)
        length &+= 1
        if length == related.length, word.isOf(related.hash) { roles.insert(.relatedPages) }
        index &+= 1
      }
      add(word.finish(), from: words)
    }
  }

  /// What the absence of a value says.
  init() {}

  private mutating func add(_ hash: UInt64?, from table: HashTable<LabelKinds>) {
    if let hash, let rank = table.rank(of: hash) { formUnion(table.values[rank]) }
  }

  /// What words for lists of pages to read on begin with: `relatedPosts`.
  private static let related = (length: 7, hash: LabelHash.of("related".utf8))

  // MARK: Tables

  /// What is looked at of one value, in bytes.
  private static let longest = 400

  private static let words: HashTable<LabelKinds> = {
    var table = HashTable<LabelKinds>(capacity: 1_000)
    func add(_ word: Substring, _ change: (inout LabelKinds) -> Void) {
      table.update(LabelHash.of(word.utf8), default: .init(), change)
    }
    for (marks, words) in ElementMarkWords.words {
      for word in words.split(separator: " ") { add(word) { $0.marks.insert(marks) } }
    }
    for word in BoilerplateWords.surroundings { add(word) { $0.surrounding.insert(.word) } }
    for (roles, words) in ClassRoles.words {
      for word in words.split(separator: " ") { add(word) { $0.roles.insert(roles) } }
    }
    for word in BoilerplateWords.lines { add(word) { $0.surrounding.insert(.lineWord) } }
    return table
  }()

  private static let names: HashTable<LabelKinds> = {
    var table = HashTable<LabelKinds>(capacity: 500)
    func add(_ name: Substring, _ change: (inout LabelKinds) -> Void) {
      table.update(LabelHash.of(name.utf8), default: .init(), change)
    }
    for (marks, names) in ElementMarkWords.names {
      for name in names.split(separator: " ") { add(name) { $0.marks.insert(marks) } }
    }
    for name in BoilerplateWords.modules { add(name) { $0.surrounding.insert(.module) } }
    for (rank, rule) in MainContent.rules.enumerated() {
      for name in rule.classes { add(name) { $0.contentClasses |= 1 << UInt32(rank) } }
      for name in rule.ids { add(name) { $0.contentIDs |= 1 << UInt32(rank) } }
    }
    for (roles, names) in ClassRoles.names {
      for name in names.split(separator: " ") { add(name) { $0.roles.insert(roles) } }
    }
    return table
  }()
}

/// A hash of some bytes, made byte by byte.
struct LabelHash {
  private var hash = StableHash()

  mutating func add(_ byte: UInt8) { hash.combine(UInt64(byte)) }

  /// Whether the bytes added so far have the hash `other`.
  func isOf(_ other: UInt64) -> Bool { hash.value == other }

  /// The hash of the bytes added since the last call; nothing if there were none.
  mutating func finish() -> UInt64? {
    defer { hash = StableHash() }
    return hash.isEmpty ? nil : hash.value
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { StableHash.of(bytes) }
}
