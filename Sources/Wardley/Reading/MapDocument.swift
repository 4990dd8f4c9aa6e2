package import Diagnostics

/// A map as it was read: its bytes, its lines, and the map as its author meant it.
///
/// Nothing is lost: ``SourceText/bytes`` are the file's own, every line knows its code and its comment, and everything
/// in the map knows its place. Writing an untouched document back writes the same bytes.
package struct MapDocument: Sendable {
    package let source: SourceText
    /// The map as meant.
    package let map: WardleyMap
    /// One for each of ``SourceText/lineStarts``.
    package let lines: [MapLine]
    /// How many lines of a larger file stand in front of this one.
    let firstLine: Int

    /// Reads any bytes; never fails. What is wrong is told by ``check()``.
    package init(reading source: SourceText) {
        self.init(reading: source, firstLine: 0)
    }

    init(reading source: SourceText, firstLine: Int) {
        var reader = MapReader(source)
        reader.read()
        self.source = source
        map = reader.map
        lines = reader.lines
        self.firstLine = firstLine
    }

    /// The map as OWM reads it.
    package var asOWMReads: OWMReading { OWMReading(source) }

    /// The document's bytes with edits made. Where two edits overlap the first one wins.
    package func bytes(after edits: [Diagnostic.Edit]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.bytes.count + 64)
        var position = 0
        for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) })
        where edit.range.start >= position && edit.range.end <= source.bytes.count {
            result.append(contentsOf: source.bytes[position..<edit.range.start])
            result.append(contentsOf: edit.replacement.utf8)
            position = edit.range.end
        }
        result.append(contentsOf: source.bytes[position...])
        return result
    }
}
