package import Diagnostics

/// What there is to say of a GIFT file.
package enum GIFTFault: String, CaseIterable, Sendable {
    case unclosedAnswers = "gift-unclosed-answers"
    case notSupported = "gift-not-supported"
    case feedbackLeftOut = "gift-feedback-left-out"
    case weightsLeftOut = "gift-weights-left-out"
    case answersLeftOut = "gift-answers-left-out"
    case nothingAsked = "gift-nothing-asked"
}

/// Reads GIFT as Moodle writes it, and as people write it for Moodle.
///
/// Questions are parted by blank lines. Each is
///
///     // a comment
///     $CATEGORY: where it belongs
///     ::name:: [format] text { answers } more text
///
/// and a backslash in front of `~ = # { } :` takes their meaning away. Answers are
///
/// - nothing: a free text
/// - `T`, `F`, `TRUE`, `FALSE`: a quiz of True and False
/// - `=right ~wrong`, or shares such as `~%50%half`: a quiz; a poll if everything is right
/// - `=words =other words`, `#number`: a question; what would have been right is left out
/// - `=one -> other`: not supported
///
/// `#` behind an answer begins feedback, which is left out. Text behind the answers makes a gap in the sentence.
package struct GIFTReader {
    package init() {}

    /// - Returns: what could be read, and what there is to say of the rest.
    package func read(_ source: SourceText) -> (document: GIFTDocument, diagnostics: [Diagnostic]) {
        var document = GIFTDocument(category: "", questions: [])
        var diagnostics: [Diagnostic] = []
        for block in Self.blocks(of: source) {
            if let category = block.category { document.category = category }
            guard !block.text.isEmpty else { continue }
            var reader = GIFTQuestionReader(block)
            if let question = reader.question() { document.questions.append(question) }
            diagnostics += reader.diagnostics
        }
        if document.questions.isEmpty {
            let start = SourceRange(at: 0)
            diagnostics.append(
                Diagnostic(GIFTFault.nothingAsked, .error, at: start, "There is no question in this file.")
            )
        }
        return (document, diagnostics)
    }

    /// The lines between two blank ones.
    struct Block {
        var text = ""
        var options = ""
        var category: String?
        var range = SourceRange(at: 0)
    }

    private static func blocks(of source: SourceText) -> [Block] {
        var blocks = [Block()]
        var offset = 0
        for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { offset += line.count + 1 }
            let text = String(decoding: line, as: UTF8.self).trimmingPrefix("\u{FEFF}")
            let words = text.drop(while: \.isWhitespace)
            let last = blocks.count - 1
            if words.isEmpty {
                if !blocks[last].text.isEmpty { blocks.append(Block()) }
            } else if words.hasPrefix(GIFTDocument.remarkStart) {
                blocks[last].options = String(words.dropFirst(GIFTDocument.remarkStart.count)).trimmed
            } else if words.hasPrefix("//") {
                continue
            } else if words.hasPrefix("$CATEGORY:") {
                blocks[last].category = String(words.dropFirst(10)).trimmed
            } else {
                if blocks[last].text.isEmpty { blocks[last].range = SourceRange(offset, offset + line.count) }
                blocks[last].text +=
                    (blocks[last].text.isEmpty ? "" : "\n") + text.filter { $0 != "\r" && $0 != "\r\n" }
            }
        }
        return blocks
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
