import Bytes

/// Writes a segment's file section by section; the layout is drawn at ``SegmentFile``.
struct SegmentFileWriter: ~Copyable {
  private var file: FileWriter
  var path: String { file.path }
  private let sectionCount: Int
  private var sections: [SegmentFile.Section] = []
  private var sum = CRC32C()
  private let header: [UInt8]

  /// Creates the file at `path`, which will have `sectionCount` sections.
  init(path: String, sectionCount: Int) throws(IndexError) {
    var header = ByteWriter()
    header.append(contentsOf: SegmentFile.magic)
    header.append(integer: SegmentFile.version)
    header.append(integer: UInt32(sectionCount))
    self.header = header.bytes
    self.sectionCount = sectionCount
    file = try Self.start(path: path, header: header.bytes)
  }

  private static func start(path: String, header: [UInt8]) throws(IndexError) -> FileWriter {
    do {
      var file = try FileWriter(path: path)
      try file.append(header.span)
      return file
    } catch { throw IndexError(error) }
  }

  /// Starts a section; what is appended from now on belongs to it.
  mutating func begin(_ kind: SegmentSection, _ index: Int = 0) throws(IndexError) {
    endSection()
    let padding = [UInt8](repeating: 0, count: (8 - file.count % 8) % 8)
    do { try file.append(padding.span) } catch { throw IndexError(error) }
    sum = CRC32C()
    sections.append(
      SegmentFile.Section(
        kind: kind.rawValue, index: UInt16(index), checksum: 0, range: file.count..<file.count))
  }

  /// Where the next byte comes to lie, from the section's start.
  var offset: Int { file.count - (sections.last?.range.lowerBound ?? 0) }

  mutating func append(_ bytes: [UInt8]) throws(IndexError) {
    sum.update(bytes)
    do { try file.append(bytes.span) } catch { throw IndexError(error) }
  }

  /// Writes a whole section.
  mutating func write(_ kind: SegmentSection, _ index: Int = 0, _ bytes: [UInt8]) throws(IndexError)
  {
    try begin(kind, index)
    try append(bytes)
  }

  /// Ends the file and has the disk confirm it.
  mutating func finish() throws(IndexError) {
    endSection()
    precondition(sections.count == sectionCount)
    var list = ByteWriter()
    for section in sections {
      list.append(integer: section.kind)
      list.append(integer: section.index)
      list.append(integer: section.checksum)
      list.append(integer: UInt64(section.range.lowerBound))
      list.append(integer: UInt64(section.range.count))
    }
    let size = file.count + list.count + SegmentFile.footerSize
    var end = list
    end.append(integer: UInt64(file.count))
    end.append(integer: UInt64(size))
    var sum = CRC32C()
    sum.update(header)
    sum.update(end.bytes)
    end.append(integer: sum.value)
    end.append(contentsOf: SegmentFile.endMagic)
    do {
      try file.append(end.bytes.span)
      try file.finish()
    } catch { throw IndexError(error) }
  }

  private mutating func endSection() {
    guard let section = sections.last else { return }
    sections[sections.count - 1].checksum = sum.value
    sections[sections.count - 1].range = section.range.lowerBound..<file.count
  }
}
