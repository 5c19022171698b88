// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dependent",
  dependencies: [.package(name: "vanban", path: "../..")],
  targets: [.executableTarget(name: "Dependent", dependencies: [.product(name: "VanBan", package: "vanban")])]
)
