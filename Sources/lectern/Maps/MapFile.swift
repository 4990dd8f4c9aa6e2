import Diagnostics
import Foundation
import Lessons
import Wardley

/// A file with a map in it, whatever form the map is in. What a file is shows in its content.
struct MapFile: Sendable {
    let source: SourceText
    let content: Content

    enum Content: Sendable {
        /// OnlineWardleyMaps text and nothing else.
        case owm(MapDocument)
        /// Markdown with maps in fences; at least one.
        case markdown([MarkdownMaps.Fenced])
        case mermaid
        case json
    }

    init(readingFrom path: String) throws(CommandFailure) {
        try self.init(try InputFile.read(path))
    }

    /// - Throws: where there is no map in the file, saying what it is instead.
    init(_ source: SourceText) throws(CommandFailure) {
        self.source = source
        content = try Self.content(of: source)
    }

    private static func content(of source: SourceText) throws(CommandFailure) -> Content {
        if source.isMermaidMap { return .mermaid }
        if source.bytes[source.contentStart...].first(where: { !$0.isBlank }) == UInt8(ascii: "{") { return .json }
        let document = MapDocument(reading: source)
        if document.isPlainlyMap { return .owm(document) }
        let fenced = MarkdownMaps.maps(in: source)
        if !fenced.isEmpty { return .markdown(fenced) }
        let kind = DocumentKind.of(source)
        switch kind {
        case .map: return .owm(document)
        case .unknown where document.hasAnything: return .owm(document)
        case .lessonPlan, .deck, .mapReport, .book, .unknown, .empty, .binary:
            throw CommandFailure("\(source.name) holds no map; it is \(kind.phrase).\(hint(for: kind))", .hasErrors)
        }
    }

    private static func hint(for kind: DocumentKind) -> String {
        switch kind {
        case .lessonPlan, .mapReport: " `lectern map draft` makes the beginning of a map from it."
        case .deck, .book, .map, .unknown, .empty, .binary: ""
        }
    }
}

extension MapFile {
    /// The documents in the file, in order; none where the map is in another form than OnlineWardleyMaps'.
    var documents: [(document: MapDocument, range: SourceRange)] {
        switch content {
        case .owm(let document): [(document, SourceRange(0, source.bytes.count))]
        case .markdown(let fenced): fenced.map { ($0.document, $0.range) }
        case .mermaid, .json: []
        }
    }

    /// The documents, where nothing but OnlineWardleyMaps text will do.
    func requireDocuments(to verb: String) throws(CommandFailure) -> [(document: MapDocument, range: SourceRange)] {
        switch content {
        case .owm, .markdown: return documents
        case .mermaid, .json:
            let form = if case .json = content { "JSON" } else { "Mermaid" }
            throw CommandFailure(
                "\(source.name) is a map in \(form); to \(verb) it, turn it into text first: lectern map convert --to owm \(source.name)",
                .hasErrors
            )
        }
    }

    /// The one map of the file, or the one that `number` chooses, from 1.
    func map(number: Int?) throws(CommandFailure) -> WardleyMap {
        switch content {
        case .owm(let document):
            try check(number, count: 1)
            return document.map
        case .mermaid:
            try check(number, count: 1)
            return WardleyMap(readingMermaid: source)
        case .json:
            try check(number, count: 1)
            return try mapFromJSON()
        case .markdown(let fenced):
            try check(number, count: fenced.count)
            guard let index = number ?? (fenced.count == 1 ? 1 : nil) else {
                throw CommandFailure(
                    "\(source.name) holds \(fenced.count) maps; choose one with --number 1 to \(fenced.count).",
                    .wrongUsage
                )
            }
            return fenced[index - 1].document.map
        }
    }

    private func check(_ number: Int?, count: Int) throws(CommandFailure) {
        guard let number, !(1...count).contains(number) else { return }
        let maps = count == 1 ? "one map" : "\(count) maps"
        throw CommandFailure("\(source.name) holds \(maps); there is no number \(number).", .wrongUsage)
    }

    private func mapFromJSON() throws(CommandFailure) -> WardleyMap {
        do {
            return try WardleyMap(json: Array(source.bytes[source.contentStart...]))
        } catch {
            throw CommandFailure("\(source.name): \(error.description)", .hasErrors)
        }
    }
}

extension MapDocument {
    /// Whether there is no doubt: a statement or link, more of them than of lines that say nothing to a map, and no
    /// fence.
    fileprivate var isPlainlyMap: Bool {
        var lines = (speaking: 0, mute: 0)
        for line in self.lines {
            switch line.kind {
            case .statement, .link, .brace: lines.speaking += 1
            case .unreadable: lines.mute += 1
            case .fence: return false
            case .blank, .comment: break
            }
        }
        return lines.speaking > lines.mute && (!map.components.isEmpty || lines.mute == 0)
    }

    fileprivate var hasAnything: Bool {
        lines.contains { $0.kind == .statement || $0.kind == .link }
    }
}

extension SourceText {
    /// Mermaid text begins with the name of its kind of picture, behind front matter and comments.
    fileprivate var isMermaidMap: Bool {
        var isInFrontMatter = false
        for index in lineStarts.indices.prefix(60) {
            let text = self[line(index)].trimmingCharacters(in: .whitespaces)
            if text == "---" { isInFrontMatter.toggle() }
            if text.isEmpty || text == "---" || isInFrontMatter || text.hasPrefix("%%") { continue }
            return text.hasPrefix("wardley-beta")
        }
        return false
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
