extension QRCode {
    /// The symbol as a standalone SVG document of one path, black on white, that takes the size its container gives
    /// it. A unit is one module.
    ///
    /// - Parameters:
    ///   - title: what a screen reader says in place of the picture. Say where the code leads.
    ///   - quietZone: light modules around the symbol (6.3.8).
    package func svg(title: String, quietZone: Int = quietZone) -> String {
        let margin = max(0, quietZone)
        let side = size + 2 * margin
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
            shape-rendering="crispEdges">
            <title>\(title.escapedForXML)</title>
            <rect width="\(side)" height="\(side)" fill="#fff"/>
            <path fill="#000" d="\(path(margin: margin))"/>
            </svg>

            """
    }

    /// A rectangle for each run of dark modules in a row.
    private func path(margin: Int) -> String {
        modules.rows.enumerated().map { row, line in
            line.darkRuns.map { "M\($0.lowerBound + margin) \(row + margin)h\($0.count)v1h-\($0.count)z" }.joined()
        }.joined()
    }
}

extension [Bool] {
    /// Where modules are dark without a break.
    fileprivate var darkRuns: [Range<Int>] {
        indices.reduce(into: []) { runs, column in
            guard self[column] else { return }
            let start = runs.last?.upperBound == column ? runs.removeLast().lowerBound : column
            runs.append(start..<column + 1)
        }
    }
}

extension String {
    /// As text of an element. Characters that XML 1.0 (2.2) has no place for become U+FFFD.
    fileprivate var escapedForXML: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
