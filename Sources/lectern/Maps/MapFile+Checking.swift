import Diagnostics
import Foundation
import Wardley

extension MapFile {
    /// The file with everything there is to say about its maps.
    var diagnosed: DiagnosedFile {
        DiagnosedFile(source: source, diagnostics: diagnostics)
    }

    /// What there is to say about the maps, each at its place in the file.
    var diagnostics: [Diagnostic] {
        switch content {
        case .owm(let document): document.check()
        case .markdown: MarkdownMaps.check(source)
        case .mermaid, .json: []
        }
    }

    /// Mends may reveal others, but not for ever.
    private static let mostRounds = 8

    /// The file with every safe mend made, and how many places were mended.
    func mended() throws(CommandFailure) -> (file: MapFile, count: Int) {
        var file = self
        var count = 0
        for _ in 0..<Self.mostRounds {
            let edits = file.diagnostics.compactMap(\.fix).filter { !$0.edits.isEmpty }
            let bytes = file.source.bytes(after: edits.flatMap(\.edits))
            guard !edits.isEmpty, bytes != file.source.bytes else { break }
            file = try MapFile(SourceText(name: source.name, bytes: bytes))
            count += edits.count
        }
        return (file, count)
    }
}

extension SourceText {
    var data: Data { Data(bytes) }

    /// The bytes with edits made; of two that overlap, the first.
    func bytes(after edits: [Diagnostic.Edit]) -> [UInt8] {
        MapDocument(reading: self).bytes(after: edits)
    }
}
