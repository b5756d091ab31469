// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: Swift 6 mode, no warning left standing, each use of
/// a pointer marked, and each file naming the modules it uses.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "Passerelle",
  products: [
    .executable(name: "passerelle", targets: ["CommandLineTool"]),
    .executable(name: "passerelle-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C libraries of the system
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // From bytes to trees, tokens and segments
    .target(name: "Archives", dependencies: ["Bytes", "CLibArchive"], swiftSettings: strict),
    .target(name: "Bytes", swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Bytes", "CLibXML2"], swiftSettings: strict),
    .target(name: "Analysis", dependencies: ["CStemmer"], swiftSettings: strict),
    .target(name: "SearchEngine", dependencies: ["Analysis", "Bytes"], swiftSettings: strict),

    // Records, and what joins them to the engine
    .target(
      name: "Catalogue",
      dependencies: [
        "Archives", "Bytes", "Markup",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Harvest",
      dependencies: [
        "Archives", "Bytes", "Catalogue", "Markup",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "Passerelle", dependencies: ["Analysis", "Bytes", "Catalogue", "SearchEngine"],
      swiftSettings: strict),

    // What goes out, and who asks
    .target(
      name: "Interchange", dependencies: ["Catalogue", "CXLSXWriter"], swiftSettings: strict),
    .target(
      name: "Assistant", dependencies: ["Bytes", "Catalogue", "Interchange", "Passerelle"],
      swiftSettings: strict),

    // The doors
    .target(
      name: "Web",
      dependencies: [
        "Analysis", "Assistant", "Bytes", "CZlib", "Catalogue", "Interchange", "Passerelle",
        "SearchEngine",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.copy("Resources")],
      swiftSettings: strict),
    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "Assistant", "Bytes", "Catalogue", "Harvest", "Interchange", "Passerelle", "SearchEngine",
        "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Analysis", "Bytes", "CZlib", "Catalogue", "Markup", "Passerelle", "SearchEngine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, one target per target
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "CatalogueTestSupport", dependencies: ["Catalogue", "Passerelle", "TestSupport"],
      path: "Tests/CatalogueTestSupport", swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "TestSupport"], swiftSettings: strict),
    .executableTarget(
      name: "IndexStress", dependencies: ["Analysis", "SearchEngine", "TestSupport"],
      path: "Tests/IndexStress", swiftSettings: strict),
    .testTarget(
      name: "SearchEngineTests",
      dependencies: ["Analysis", "Bytes", "IndexStress", "SearchEngine", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests",
      dependencies: [
        "Archives", "Catalogue", "Markup", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "HarvestTests",
      dependencies: [
        "Catalogue", "Harvest", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PasserelleTests",
      dependencies: [
        "Analysis", "Catalogue", "CatalogueTestSupport", "Passerelle", "SearchEngine",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Catalogue", "Interchange", "Markup"],
      swiftSettings: strict),
    .testTarget(
      name: "AssistantTests",
      dependencies: [
        "Assistant", "Catalogue", "CatalogueTestSupport", "Interchange", "Passerelle",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "CZlib", "Catalogue", "CatalogueTestSupport", "Interchange", "Passerelle", "TestSupport",
        "Web",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CommandLineTool", "TestSupport"],
      swiftSettings: strict),
  ]
)
