import Diagnostics
import Workshop

// What was written: questions, reflections, walls and worksheets. Texts stand by the groups that the facilitator made;
// hidden ones are left out, and counted.

extension SessionSummary {
    func body(of reflection: ReflectionResult) -> [Document.Block] {
        reflection.questions.flatMap { [.paragraph([.strong($0.text)])] + list($0.answers) }
    }

    func list(_ answers: [TextAnswer]) -> [Document.Block] {
        let texts = answers.map { answer in
            ShownText(
                text: answer.text,
                remark: answer.learner.flatMap(session.learner)?.name,
                group: answer.group,
                isPinned: answer.isPinned,
                isHidden: answer.isHidden
            )
        }
        return list(texts)
    }

    func body(of wall: WallResult) -> [Document.Block] {
        let texts = wall.questions.map { question in
            let votes = question.votes > 0 ? counted(question.votes, "vote") : nil
            let name = question.learner.flatMap(session.learner)?.name
            return ShownText(
                text: question.text,
                remark: [name, votes].compactMap(\.self).joined(separator: ", "),
                group: question.group,
                isPinned: question.isPinned,
                isHidden: question.isHidden
            )
        }
        return list(texts)
    }

    func body(of worksheet: WorksheetResult) -> [Document.Block] {
        guard !worksheet.sheets.isEmpty else { return [nothing] }
        return worksheet.sheets.flatMap { sheet -> [Document.Block] in
            let rows = worksheet.fields.enumerated().map { index, field in
                let entry = sheet.entries.first { $0.field == index + 1 }
                let writer = entry.flatMap { session.learner($0.writer) }?.name
                return [field, entry?.text ?? "–", writer ?? ""]
            }
            let columns: [Document.Column] = [.init("Field"), .init("Entry"), .init("Written by")]
            return [.paragraph([.strong(name(sheet.author))]), .table(.init(columns: columns, rows: rows))]
        }
    }

    /// One text with what is said of it.
    private struct ShownText {
        var text: String
        var remark: String?
        var group: String?
        var isPinned: Bool
        var isHidden: Bool

        var line: [Document.Text] {
            guard let remark, !remark.isEmpty else { return [.plain(text)] }
            return [.plain(text), .plain(" – "), .emphasis(remark)]
        }
    }

    private func list(_ texts: [ShownText]) -> [Document.Block] {
        guard !texts.isEmpty else { return [nothing] }
        let shown = texts.filter { !$0.isHidden }.filter(\.isPinned) + texts.filter { !$0.isHidden && !$0.isPinned }
        var labels: [String] = []
        for label in shown.compactMap(\.group) where !labels.contains(label) { labels.append(label) }
        let groups = labels.flatMap { label -> [Document.Block] in
            let members = shown.filter { $0.group == label }
            return [.paragraph([.strong(label), .plain(" (\(members.count))")]), .list(members.map(\.line))]
        }
        let others = shown.filter { $0.group == nil }
        let head: [Document.Block] = groups.isEmpty || others.isEmpty ? [] : [.paragraph([.emphasis("In no group")])]
        let rest: [Document.Block] = others.isEmpty ? [] : head + [.list(others.map(\.line))]
        let hidden = texts.count - shown.count
        let remark = "\(counted(hidden, "text")) hidden by the facilitator."
        return groups + rest + (hidden == 0 ? [] : [.paragraph([.emphasis(remark)])])
    }
}
