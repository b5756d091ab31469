/// What stands in a folder and was not written to be imported: hidden files, what a desktop keeps for
/// itself, copies that an editor's program keeps of what is being written, and the folder that a
/// browser puts beside a page it saves.
public struct SideFiles {
  /// The names of all that stands in the folder.
  private let names: Set<String>

  init(of names: some Sequence<String>) { self.names = Set(names) }

  func has(_ name: String) -> Bool {
    if name.hasPrefix(".") || Self.ofDesktops.contains(name) || Self.isCopy(name) { return true }
    guard name.hasSuffix(Self.ofBrowsers) else { return false }
    let page = name.dropLast(Self.ofBrowsers.count)
    return Self.pages.contains { names.contains(page + $0) }
  }

  /// `a.xml~` of Emacs, Kate and gedit, `#a.xml#` of Emacs while it writes, `~$a.docx` of Word.
  private static func isCopy(_ name: String) -> Bool {
    name.hasSuffix("~") || name.hasPrefix("~$")
      || name.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
  }

  private static let ofDesktops: Set<String> = ["Thumbs.db", "desktop.ini", "__MACOSX"]
  /// `Mentoring_files` beside `Mentoring.html`, as browsers have it in every language.
  private static let ofBrowsers = "_files"
  private static let pages = [".html", ".htm", ".xhtml"]

  /// Those of `paths`, all from one folder, that neither are such files nor lie in such a folder
  /// below it.
  public static func kept<Path>(of paths: [Path], path: (Path) -> String) -> [Path] {
    var folders: [Substring: Set<String>] = [:]
    for place in paths {
      var rest = path(place)[...]
      while let slash = rest.lastIndex(of: "/") {
        folders[rest[..<slash], default: []].insert(String(rest[rest.index(after: slash)...]))
        rest = rest[..<slash]
      }
      folders["", default: []].insert(String(rest))
    }
    let sides = folders.mapValues { SideFiles(of: $0) }
    return paths.filter { place in
      var folder: Substring = ""
      let whole = path(place)
      for name in whole.split(separator: "/") {
        if sides[folder]?.has(String(name)) == true { return false }
        folder = whole[..<name.endIndex]
      }
      return true
    }
  }
}
