package import Foundation

/// Real documents to test against, which lie beside a checkout and are not part of the project.
///
/// Tests that need them say so with `.enabled(if: Corpus.isPresent, Corpus.absence)`.
package enum Corpus {
    /// The folder that holds `seeds`, `corpus` and `reference`.
    package static let folder = PackageFolder.url.deletingLastPathComponent().appending(path: "shared")
    package static let isPresent =
        TestRun.isWhole || FileManager.default.fileExists(atPath: folder.appending(path: "corpus").path)
    /// The files of a folder below `folder` with an ending, in the order of their names.
    package static func files(in path: String, withExtension ending: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder.appending(path: path), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ending }
            .sorted { $0.path < $1.path }
    }

    /// The 136 lesson plans: the two seeds, then the 134 of the corpus.
    package static func lessonPlans() throws -> [URL] {
        try files(in: "seeds", withExtension: "md").filter { $0.lastPathComponent.hasPrefix("lesson-") }
            + files(in: "corpus/lessons", withExtension: "md")
    }
}

/// The checkout that these tests were built from.
package enum PackageFolder {
    package static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
