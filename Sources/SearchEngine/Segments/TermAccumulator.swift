import Analysis
import Bytes

/// Gathers the postings of one field in memory while documents are added.
///
/// A token's bytes are looked up in a hash table of the terms so far, and the posting is appended to
/// the term's own chain of slices in one large arena, as varints: `2 * gap + 1` begins a document,
/// and its first position follows; `2 * gap` is a further position.
///
/// Safe because offsets into the arenas come from the arenas themselves, and the bases are asked
/// for again after each growth. This is where building spends its time, hence pointers.
@safe final class TermAccumulator {
  /// A term, and where its chain of slices stands.
  private struct Term: BitwiseCopyable {
    var textStart: UInt32
    var textCount: UInt32
    var lastDocument: DocumentID
    var lastPosition: UInt32
    /// Where the first slice starts.
    var start: UInt32
    /// Where the next byte goes.
    var write: UInt32
    /// Where the current slice ends and the link to the next begins.
    var end: UInt32
    var level: UInt32
  }

  /// Longer tokens are left out, in bytes.
  static let longestTerm = 1_024

  /// All that changes, behind a pointer, because properties of a class are checked for overlapping
  /// access each time.
  @unsafe private struct State {
    /// A hash in the upper half, the term's rank and one in the lower; 0 where free.
    var slots = unsafe GrowingMemory<UInt64>(capacity: 1 << 12)
    var slotMask = (1 << 12) - 1
    var terms = unsafe GrowingMemory<Term>(capacity: 1 << 11)
    var texts = unsafe GrowingMemory<UInt8>(capacity: 1 << 14)
    var slices = unsafe GrowingMemory<UInt8>(capacity: 1 << 16)
  }

  private let keepsPositions: Bool
  private let state: UnsafeMutablePointer<State>

  init(keepsPositions: Bool) {
    self.keepsPositions = keepsPositions
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
    clearSlots()
  }

  deinit {
    unsafe state.pointee.slots.deallocate()
    unsafe state.pointee.terms.deallocate()
    unsafe state.pointee.texts.deallocate()
    unsafe state.pointee.slices.deallocate()
    unsafe state.deallocate()
  }

  var termCount: Int { unsafe state.pointee.terms.count }

  /// The memory in use, in bytes.
  var byteCount: Int {
    unsafe 8 * (state.pointee.slotMask + 1) + state.pointee.terms.byteCount
      + state.pointee.texts.byteCount + state.pointee.slices.byteCount
  }

  /// The size of a slice on each level, the link included, in bytes.
  private static let linkSize: UInt32 = 4
  private static func sliceSize(level: UInt32) -> UInt32 {
    linkSize + (level < 7 ? 8 &<< level : 1_024)
  }

  /// Adds the tokens of a text of `document`, with positions counted from `firstPosition`; gives the
  /// number of tokens.
  func add(_ buffer: TokenBuffer, document: DocumentID, firstPosition: UInt32) -> Int {
    var added = 0
    unsafe buffer.bytes.withUnsafeBufferPointer { bytes in
      unsafe buffer.tokens.withUnsafeBufferPointer { tokens in
        guard let start = bytes.baseAddress else { return }
        for index in tokens.indices {
          let token = unsafe tokens[index]
          let count = Int(token.count)
          guard count > 0, count <= Self.longestTerm else { continue }
          let term = unsafe term(of: start + Int(token.start), count)
          append(to: term, document, firstPosition &+ token.position)
          added += 1
        }
      }
    }
    return added
  }

  // MARK: - Terms

  /// The rank, in order of appearance, of the term with the `count` bytes at `text`.
  @unsafe @inline(__always)
  private func term(of text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let hash = unsafe Self.hash(text, count)
    var slot = unsafe Int(hash) & state.pointee.slotMask
    while true {
      let content = unsafe state.pointee.slots.base[slot]
      if content == 0 { break }
      if UInt32(truncatingIfNeeded: content &>> 32) == hash {
        let term = Int(truncatingIfNeeded: content & 0xFFFF_FFFF) &- 1
        if unsafe isText(of: term, text, count) { return term }
      }
      slot = unsafe (slot &+ 1) & state.pointee.slotMask
    }
    return unsafe insert(text, count, hash: hash, slot: slot)
  }

  @unsafe @inline(__always)
  private func isText(of term: Int, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard unsafe state.pointee.terms.base[term].textCount == UInt32(count) else { return false }
    let own = unsafe state.pointee.texts.base + Int(state.pointee.terms.base[term].textStart)
    var index = 0
    while index &+ 8 <= count {
      if unsafe Self.word(own + index) != Self.word(text + index) { return false }
      index &+= 8
    }
    while index < count {
      if unsafe own[index] != text[index] { return false }
      index &+= 1
    }
    return true
  }

  @unsafe @inline(never)
  private func insert(_ text: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, slot: Int) -> Int {
    let textStart = unsafe state.pointee.texts.extend(by: count)
    unsafe (state.pointee.texts.base + textStart).update(from: text, count: count)
    let term = unsafe state.pointee.terms.extend(by: 1)
    let start = unsafe UInt32(state.pointee.slices.extend(by: Int(Self.sliceSize(level: 0))))
    unsafe state.pointee.terms.base[term] = Term(
      textStart: UInt32(textStart), textCount: UInt32(count), lastDocument: .end, lastPosition: 0,
      start: start, write: start, end: start + Self.sliceSize(level: 0) - Self.linkSize, level: 0)
    unsafe state.pointee.slots.base[slot] = UInt64(hash) << 32 | UInt64(term + 1)
    if unsafe 2 * state.pointee.terms.count > state.pointee.slotMask { growSlots() }
    return term
  }

  private func clearSlots() {
    for slot in 0...(unsafe state.pointee.slotMask) { unsafe state.pointee.slots.base[slot] = 0 }
  }

  private func growSlots() {
    let old = unsafe (0..<state.pointee.slots.capacity).map { unsafe state.pointee.slots.base[$0] }
    unsafe state.pointee.slots.count = state.pointee.slots.capacity
    unsafe state.pointee.slots.reserve(state.pointee.slots.capacity)
    unsafe state.pointee.slotMask = state.pointee.slots.capacity - 1
    clearSlots()
    for content in old where content != 0 {
      var slot = unsafe Int(content >> 32) & state.pointee.slotMask
      while unsafe state.pointee.slots.base[slot] != 0 {
        slot = unsafe (slot + 1) & state.pointee.slotMask
      }
      unsafe state.pointee.slots.base[slot] = content
    }
  }

  @unsafe @inline(__always)
  private static func word(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
  }

  /// Multiplies and folds eight bytes at a time.
  @unsafe @inline(__always)
  private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index &+ 8 <= count {
      hash = mix(hash ^ (unsafe word(text + index)))
      index &+= 8
    }
    if index < count {
      var rest: UInt64 = 0
      while index < count {
        rest = rest &<< 8 | UInt64(unsafe text[index])
        index &+= 1
      }
      hash = mix(hash ^ rest)
    }
    return UInt32(truncatingIfNeeded: hash &>> 32)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  // MARK: - Postings

  @inline(__always)
  private func append(to term: Int, _ document: DocumentID, _ position: UInt32) {
    let place = unsafe state.pointee.terms.base + term
    let position = keepsPositions ? position : 0
    if unsafe place.pointee.lastDocument == document {
      unsafe append(varint: (position &- place.pointee.lastPosition) &<< 1, to: place)
    } else {
      // The first gap counts from -1, which wraps around.
      unsafe append(varint: (document &- place.pointee.lastDocument) &<< 1 | 1, to: place)
      unsafe append(varint: position, to: place)
      unsafe place.pointee.lastDocument = document
    }
    unsafe place.pointee.lastPosition = position
  }

  @unsafe @inline(__always)
  private func append(varint value: UInt32, to term: UnsafeMutablePointer<Term>) {
    var rest = value
    while rest >= 0x80 {
      unsafe append(UInt8(truncatingIfNeeded: rest) | 0x80, to: term)
      rest &>>= 7
    }
    unsafe append(UInt8(truncatingIfNeeded: rest), to: term)
  }

  @unsafe @inline(__always)
  private func append(_ byte: UInt8, to term: UnsafeMutablePointer<Term>) {
    if unsafe term.pointee.write == term.pointee.end { unsafe addSlice(to: term) }
    unsafe state.pointee.slices.base[Int(term.pointee.write)] = byte
    unsafe term.pointee.write &+= 1
  }

  @unsafe @inline(never)
  private func addSlice(to term: UnsafeMutablePointer<Term>) {
    unsafe term.pointee.level += 1
    let size = Self.sliceSize(level: unsafe term.pointee.level)
    let start = unsafe UInt32(state.pointee.slices.extend(by: Int(size)))
    unsafe UnsafeMutableRawPointer(state.pointee.slices.base + Int(term.pointee.end)).storeBytes(
      of: start, as: UInt32.self)
    unsafe term.pointee.write = start
    unsafe term.pointee.end = start + size - Self.linkSize
  }

  // MARK: - Reading back

  /// The terms, by rank of appearance, in the order of their bytes.
  func sortedTerms() -> [Int] {
    var order = unsafe (0..<state.pointee.terms.count).map { term in
      let prefix = withText(of: term) { TermDictionaryWriter.prefix(of: $0) }
      return (prefix: prefix, term: term)
    }
    order.sort { first, second in
      guard first.prefix == second.prefix else { return first.prefix < second.prefix }
      return withText(of: first.term) { text in
        withText(of: second.term) { TermIterator.isLess(text, $0) }
      }
    }
    return order.map(\.term)
  }

  /// Lends the bytes of `term`.
  func withText<Result>(of term: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let own = unsafe state.pointee.terms.base[term]
    let start = unsafe state.pointee.texts.base + Int(own.textStart)
    return unsafe body(UnsafeBufferPointer(start: start, count: Int(own.textCount)).span)
  }

  /// Calls `body` with each document of `term` and its positions, in order.
  func forEachPosting(of term: Int, _ body: (DocumentID, [UInt32]) -> Void) {
    let own = unsafe state.pointee.terms.base[term]
    var place = own.start
    var level: UInt32 = 0
    var end = place + Self.sliceSize(level: 0) - Self.linkSize

    func byte() -> UInt8 {
      if place == end {
        place = unsafe UnsafeRawPointer(state.pointee.slices.base + Int(end)).loadUnaligned(
          as: UInt32.self)
        level += 1
        end = place + Self.sliceSize(level: level) - Self.linkSize
      }
      defer { place += 1 }
      return unsafe state.pointee.slices.base[Int(place)]
    }
    func varint() -> UInt32 {
      var value: UInt32 = 0
      var shift: UInt32 = 0
      while true {
        let part = byte()
        value |= UInt32(part & 0x7F) &<< shift
        if part < 0x80 { return value }
        shift += 7
      }
    }

    var document = DocumentID.end
    var positions: [UInt32] = []
    while place != own.write {
      let item = varint()
      if item & 1 == 1 {
        if !positions.isEmpty { body(document, positions) }
        positions.removeAll(keepingCapacity: true)
        document &+= item >> 1
        positions.append(varint())
      } else {
        positions.append((positions.last ?? 0) &+ item >> 1)
      }
    }
    if !positions.isEmpty { body(document, positions) }
  }
}
