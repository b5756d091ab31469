/// Names of formats of files, from their media types.
enum MediaType {
  /// `PDF` for `application/pdf`; nothing for a page, or for a type that has no short name.
  static func format(_ type: String) -> String? {
    let type = type.lowercased().split(separator: ";").first.map(String.init)?.collapsingSpace
    return type.flatMap { formats[$0] }
  }

  private static let formats = [
    "application/pdf": "PDF", "application/msword": "DOC", "application/vnd.ms-excel": "XLS",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
    "application/vnd.oasis.opendocument.text": "ODT", "application/zip": "ZIP",
    "application/epub+zip": "EPUB", "text/csv": "CSV", "application/json": "JSON",
    "application/xml": "XML", "text/xml": "XML", "video/mp4": "MP4", "audio/mpeg": "MP3",
    "image/jpeg": "JPEG", "image/png": "PNG",
  ]
}
