/// What some classes of publishing systems say that an element holds.
struct ClassRoles: OptionSet {
  let rawValue: UInt8

  /// The label of a field.
  static let fieldLabel = Self(rawValue: 1 << 0)
  /// A value of a field.
  static let fieldValue = Self(rawValue: 1 << 1)
  /// Who put the page there and when.
  static let articleInfo = Self(rawValue: 1 << 2)
  /// An e-mail address that robots shall not find.
  static let hiddenMail = Self(rawValue: 1 << 3)
  /// A link to a file, whatever its address.
  static let download = Self(rawValue: 1 << 4)

  /// Lists of other pages, and what readers say.
  static let ofOtherPages = Self(rawValue: 1 << 5)
  /// Lists of pages to read on: a word of the class or id begins with “related”.
  static let relatedPages = Self(rawValue: 1 << 6)

  /// Whole classes, in lower case.
  static let names: [(Self, String)] = [
    (.fieldLabel, "field__label field-label itemextrafieldslabel"),
    (.fieldValue, "field__item field-item field-value itemextrafieldsvalue"),
    (.articleInfo, "article-info article-info-term"),
    (.hiddenMail, "spamspan __cf_email__"),
    (
      .download,
      """
      docman_download__button ecl-file__download fr-download__link download-link \
      gem-c-attachment__link wp-block-file__button
      """
    ),
  ]

  /// Words that classes and ids are put together from, in lower case.
  static let words: [(Self, String)] = [
    (
      .ofOtherPages,
      "related comment comments sidebar widget teaser latest popular recommended footer"
    )
  ]
}
