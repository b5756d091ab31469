import Bytes

/// A segment's file, cut into its sections. Integers are little-endian:
///
///     offset  size  content
///          0     8  "PSLSEG" and two zero bytes
///          8     4  format version, now 3
///         12     4  number of sections
///         16     -  the sections, each at a multiple of 8
///
/// Then, by section, in the order in which they lie:
///
///     offset  size  content
///          0     2  what it is, a ``SegmentSection``
///          2     2  of which field or column, by rank in the schema
///          4     4  CRC-32C of its bytes
///          8     8  where it starts in the file
///         16     8  its length
///
/// and at the end of the file:
///
///     offset  size  content
///          0     8  where the list of sections starts in the file
///          8     8  length of the file
///         16     4  CRC-32C of the first 16 bytes of the file, the list, and the 16 bytes before
///         20     4  "PSLE"
struct SegmentFile: Sendable {
  struct Section: Sendable, Hashable {
    var kind: UInt16
    var index: UInt16
    var checksum: UInt32
    var range: Range<Int>
  }

  static let magic = Array("PSLSEG\0\0".utf8)
  static let endMagic = Array("PSLE".utf8)
  static let version: UInt32 = 3
  static let headerSize = 16
  static let footerSize = 24
  static let entrySize = 24

  let path: String
  let sections: [Section]
  private let file: MappedFile

  /// Maps the file at `path`, checks its frame and the checksum of the list of sections.
  init(path: String) throws(IndexError) {
    do { file = try MappedFile(path: path) } catch { throw IndexError(error) }
    self.path = path
    let size = file.count
    guard size >= Self.headerSize + Self.footerSize, let whole = file.region(0..<size) else {
      throw IndexError(.damaged("the file is cut short at \(size) bytes"), file: path)
    }
    guard whole.bytes(0..<8) == Self.magic else {
      throw IndexError(.damaged("this is not a segment"), file: path, offset: 0)
    }
    guard whole.uint32(at: 8) == Self.version else {
      throw IndexError(.unknownVersion(whole.uint32(at: 8)), file: path, offset: 8)
    }
    let footer = size - Self.footerSize
    let count = Int(whole.uint32(at: 12))
    let list = footer - count * Self.entrySize
    guard list >= Self.headerSize, whole.bytes(footer + 20..<size) == Self.endMagic,
      whole.uint64(at: footer + 8) == UInt64(size),
      whole.uint64(at: footer) == UInt64(list)
    else {
      throw IndexError(.damaged("the end of the file is missing"), file: path, offset: footer)
    }
    var sum = CRC32C()
    file.withBytes { bytes in
      sum.update(bytes.extracting(0..<Self.headerSize))
      sum.update(bytes.extracting(list..<footer + 16))
    }
    guard sum.value == whole.uint32(at: footer + 16) else {
      throw IndexError(.damaged("the list of sections is changed"), file: path, offset: list)
    }
    var sections: [Section] = []
    for entry in 0..<count {
      let place = list + entry * Self.entrySize
      let start = whole.uint64(at: place + 8)
      let length = whole.uint64(at: place + 16)
      guard start <= UInt64(list), length <= UInt64(list) - start else {
        throw IndexError(.damaged("a section lies outside the file"), file: path, offset: place)
      }
      sections.append(
        Section(
          kind: whole.uint16(at: place), index: whole.uint16(at: place + 2),
          checksum: whole.uint32(at: place + 4), range: Int(start)..<Int(start + length)))
    }
    self.sections = sections
  }

  /// The length of the file in bytes.
  var size: Int { file.count }

  /// The bytes of a section; none where the file has no such section.
  func region(_ kind: SegmentSection, _ index: Int = 0) -> MappedRegion {
    guard let section = section(kind, index) else { return .empty }
    return file.region(section.range) ?? .empty
  }

  /// Gives back the memory that the pages read so far take.
  func releasePages() { file.releasePages() }

  /// Throws where the bytes of any section are not those that were written.
  func verify() throws(IndexError) {
    for section in sections { try verify(section) }
  }

  /// Throws where the bytes of a section are not those that were written.
  func verify(_ kind: SegmentSection, _ index: Int = 0) throws(IndexError) {
    guard let section = section(kind, index) else { return }
    try verify(section)
  }

  /// Throws where the bytes of `section` are not those that were written.
  func verify(_ section: Section) throws(IndexError) {
    let sum = file.withBytes { CRC32C.of($0.extracting(section.range)) }
    guard sum == section.checksum else {
      let name = SegmentSection(rawValue: section.kind).map { "\($0)" } ?? "number \(section.kind)"
      throw IndexError(
        .damaged("the section “\(name)” is changed"), file: path, offset: section.range.lowerBound)
    }
  }

  private func section(_ kind: SegmentSection, _ index: Int) -> Section? {
    sections.first { $0.kind == kind.rawValue && Int($0.index) == index }
  }
}
