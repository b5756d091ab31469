import Foundation

/// The files of a taxonomy folder, as they are written.
struct TaxonomyFiles {
  let themes: Themes
  let countries: Countries
  let objectives: Objectives
  let targetGroups: TargetGroups
  let activities: Activities
  let glossary: Words
  /// Of the bytes of all files.
  let fingerprint: String

  init(folder: String) throws(TaxonomyError) {
    var bytes: [UInt8] = []
    themes = try Self.read("themes.json", in: folder, bytes: &bytes)
    countries = try Self.read("countries.json", in: folder, bytes: &bytes)
    objectives = try Self.read("gcm-objectives.json", in: folder, bytes: &bytes)
    targetGroups = try Self.read("target-groups.json", in: folder, bytes: &bytes)
    activities = try Self.read("activity-types.json", in: folder, bytes: &bytes)
    glossary = try Self.read("glossary.json", in: folder, bytes: &bytes)
    fingerprint = ContentDigest(of: bytes).description
  }

  /// The file as a value; what was read is added to `bytes`.
  private static func read<File: Decodable>(
    _ name: String, in folder: String, bytes: inout [UInt8]
  ) throws(TaxonomyError) -> File {
    let path = folder + "/" + name
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw TaxonomyError(file: path, reason: .unreadable(error.localizedDescription))
    }
    bytes.append(contentsOf: data)
    do {
      return try JSONDecoder().decode(File.self, from: data)
    } catch let error as DecodingError {
      throw TaxonomyError(file: path, reason: .malformed(Self.explain(error)))
    } catch {
      throw TaxonomyError(file: path, reason: .malformed(error.localizedDescription))
    }
  }

  /// Where in the file, and what is wrong there.
  private static func explain(_ error: DecodingError) -> String {
    let (context, detail): (DecodingError.Context, String) =
      switch error {
      case .keyNotFound(let key, let context): (context, "“\(key.stringValue)” is missing")
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        (context, context.debugDescription)
      @unknown default: (.init(codingPath: [], debugDescription: ""), "unknown error")
      }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return path.isEmpty ? detail : "\(path.joined(separator: ".")): \(detail)"
  }
}

/// The shapes of the files; keys are those of the JSON.
extension TaxonomyFiles {
  typealias ByLanguage = [Language: [String]]

  struct Themes: Decodable {
    struct Scheme: Decodable {
      var topConcepts: [String]
    }

    struct Node: Decodable {
      var id: String
      var prefLabel: LocalizedText
      var altLabel: ByLanguage?
      var acronym: ByLanguage?
      var definition: LocalizedText?
      var broader: String?
      var narrower: [String]?
      var related: [String]?
      var gcm: [Int]?
      var siteArea: String
      var notation: String
    }

    struct Area: Decodable {
      var code: String
      var label: LocalizedText
    }

    var scheme: Scheme
    var siteAreas: [Area]
    var concepts: [Node]
  }

  struct Countries: Decodable {
    struct Region: Decodable {
      var id: String
      var names: LocalizedText
    }

    struct Group: Decodable {
      var id: String
      var names: LocalizedText
      var members: [String]
      var acronyms: [String]?
    }

    struct Membership: Decodable {
      var member: Bool
      var from: PartialDate?
      var to: PartialDate?
    }

    struct Entry: Decodable {
      var iso2: String
      var iso3: String?
      var names: LocalizedText
      var officialNameEn: String?
      var altNames: ByLanguage?
      var adjectives: ByLanguage?
      var programmeRegion: String?
      /// Latitude and longitude in degrees.
      var point: [Double]?
      var eu: Membership
    }

    var programmeRegions: [Region]
    var groupings: [Group]
    var countries: [Entry]
  }

  struct Objectives: Decodable {
    struct Entry: Decodable {
      var number: Int
      var id: String
      var short: LocalizedText
      var gloss: LocalizedText
      var themes: [String]
    }

    var objectives: [Entry]
  }

  struct TargetGroups: Decodable {
    struct Entry: Decodable {
      var id: String
      var prefLabel: LocalizedText
      var altLabel: ByLanguage?
      var kind: TargetGroup.Sort
    }

    var groups: [Entry]
  }

  struct Activities: Decodable {
    struct Activity: Decodable {
      var id: String
      var prefLabel: LocalizedText
      var altLabel: ByLanguage?
      var stage: String
    }

    struct Output: Decodable {
      var id: String
      var prefLabel: LocalizedText
      var altLabel: ByLanguage?
      var kind: String
    }

    var activityTypes: [Activity]
    var outputTypes: [Output]
  }

  struct Words: Decodable {
    struct Ring: Decodable {
      var id: String
      var theme: String
      var leadsTo: [String]?
      var terms: ByLanguage
      var acronyms: ByLanguage?
    }

    struct Friends: Decodable {
      var pair: [String]
      var note: LocalizedText
      var surface: ByLanguage?
    }

    struct Capitals: Decodable {
      var acronyms: [String]
    }

    struct Slips: Decodable {
      var acronyms: [String: String]
    }

    var concepts: [Ring]
    var ambiguousAcronyms: [String]
    var falseFriends: [Friends]
    var capitalsOnly: Capitals
    var slips: Slips?
  }
}
