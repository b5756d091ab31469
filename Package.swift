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
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C libraries of the system
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // From bytes to trees, tokens and segments
    .target(name: "Bytes", swiftSettings: strict),
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Analysis", dependencies: ["CStemmer"], swiftSettings: strict),
    .target(name: "SearchEngine", dependencies: ["Analysis", "Bytes"], swiftSettings: strict),

    // Records, and what joins them to the engine
    .target(
      name: "Catalogue",
      dependencies: [
        "Markup",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Passerelle", dependencies: ["Analysis", "Catalogue", "SearchEngine"],
      swiftSettings: strict),

    // The doors
    .target(
      name: "Web",
      dependencies: [
        "Catalogue", "Passerelle", "SearchEngine",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.copy("Resources")],
      swiftSettings: strict),
    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "Catalogue", "Passerelle", "SearchEngine", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Analysis", "Bytes", "CZlib", "Catalogue", "Passerelle", "SearchEngine",
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
    .testTarget(
      name: "SearchEngineTests",
      dependencies: ["Analysis", "Bytes", "SearchEngine", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests",
      dependencies: [
        "Catalogue", "Markup", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "PasserelleTests",
      dependencies: [
        "Analysis", "Catalogue", "CatalogueTestSupport", "Passerelle", "SearchEngine",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Catalogue", "CatalogueTestSupport", "Passerelle", "TestSupport", "Web",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CommandLineTool", "TestSupport"],
      swiftSettings: strict),
  ]
)
