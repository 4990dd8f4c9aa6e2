import Lessons

extension RunSheet {
    /// The run sheet as a document, to print as Markdown.
    package var document: Document {
        var blocks: [Document.Block] = [.heading(level: 1, title)]
        if let audience { blocks.append(.paragraph("For \(audience)")) }
        blocks.append(.table(timetable))
        if !materials.isEmpty { blocks += [.heading(level: 2, "Materials"), .list(materials)] }
        return Document(blocks + rows.flatMap(details))
    }

    var timetable: Document.Table {
        Document.Table(
            columns: [
                .init("From"), .init("To"), .init("Minutes", isNumber: true), .init("What"), .init("Activities"),
            ],
            rows: rows.map { row in
                let activities = row.activities.map { "\($0.kind.name): \($0.title)" }.joined(separator: "; ")
                return ["\(row.starts)", "\(row.ends)", row.minutesText, row.title, activities]
            }
        )
    }

    private func details(of row: Row) -> [Document.Block] {
        guard !row.fields.isEmpty || !row.activities.isEmpty else { return [] }
        var blocks: [Document.Block] = [.heading(level: 2, "\(row.starts) \(row.title)")]
        blocks.append(.list(row.fields.map { [.strong("\($0.name):"), .plain(" \($0.text)")] }))
        if !row.activities.isEmpty { blocks.append(.list(row.activities.map(\.runSheetLine))) }
        return blocks
    }

    /// The run sheet for a terminal of a given width: times on the left, text wrapped behind them.
    package func text(columns: Int) -> String {
        let width = max(40, columns)
        var lines = wrapped(title, to: width)
        if let audience { lines += wrapped("For \(audience)", to: width) }
        lines += ["", "\(rows.first?.starts ?? ends) – \(ends), \(minutes) minutes"]
        for row in rows {
            lines += ["", "\(row.starts)–\(row.ends)  \(row.title.uppercased())  \(row.minutesText) min"]
            for field in row.fields { lines += labelled(field.name, field.text, to: width) }
            for activity in row.activities {
                lines += labelled("* \(activity.kind.name)", activity.title + activity.originRemark, to: width)
            }
        }
        if !materials.isEmpty {
            lines += ["", "MATERIALS"] + materials.flatMap { wrapped("- \($0)", to: width, indent: "  ") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func labelled(_ label: String, _ text: String, to width: Int) -> [String] {
        let margin = 18
        let body = wrapped(text, to: width - margin)
        let name = "  " + label + String(repeating: " ", count: max(1, margin - 2 - label.count))
        return body.enumerated().map { $0 == 0 ? name + $1 : String(repeating: " ", count: margin) + $1 }
    }
}

extension RunSheet.Row {
    /// "45", "7½" for part of a minute, "?" where the plan gives no duration.
    fileprivate var minutesText: String {
        guard let duration else { return "?" }
        return duration.seconds % 60 == 30 ? "\(duration.minutes)½" : "\(duration.minutes)"
    }
}

extension Activity {
    fileprivate var originRemark: String { isSuggested ? " (suggested)" : "" }

    fileprivate var runSheetLine: [Document.Text] {
        [.strong("\(kind.name)\(originRemark):"), .plain(" \(title)")]
    }
}

/// Breaks a text into lines of at most `width` characters at spaces; a longer word stands alone.
package func wrapped(_ text: String, to width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
        if line.isEmpty {
            line = (lines.isEmpty ? "" : indent) + word
        } else if line.count + 1 + word.count <= width {
            line += " " + word
        } else {
            lines.append(line)
            line = indent + word
        }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}
