import Diagnostics
import Foundation
import Testing

private enum Fault: String {
    case durationMismatch = "duration-mismatch"
    case pollWithoutQuestion = "poll-without-question"
}

/// A plan with a warning at the duration and something to prepare further down.
private let checked: DiagnosedFile = {
    let source = SourceText(name: "my plan.md", text: "# Größe\n\n**Duration:** 4 hours\n### Engage\n")
    let duration = Array("# Größe\n\n**Duration:** ".utf8).count
    return DiagnosedFile(
        source: source,
        diagnostics: [
            Diagnostic(
                Fault.pollWithoutQuestion,
                .preparation,
                at: SourceRange(at: source.bytes.count - 1),
                "Engage speaks of a poll but asks no question."
            ),
            Diagnostic(
                Fault.durationMismatch,
                .warning,
                at: SourceRange(duration, duration + 7),
                "The phases take 270 minutes, the plan says 240.",
                reason: "The room will run late.",
                fix: .init("Say 4½ hours, or shorten a phase.")
            ),
        ]
    )
}()

@Suite struct `Printing diagnostics` {
    @Test func `for tools takes one line each, in the order of the file`() {
        #expect(
            LinePrinter().print(checked) == """
                my plan.md:3:15: warning: The phases take 270 minutes, the plan says 240. [duration-mismatch] \
                Say 4½ hours, or shorten a phase.
                my plan.md:4:11: to prepare: Engage speaks of a poll but asks no question. [poll-without-question]

                """
        )
    }

    @Test func `for people shows the line, a caret, the reason, the mend, and a list at the end`() {
        #expect(
            ExcerptPrinter(isColoured: false).print(checked) == """
                my plan.md:3:15: warning: The phases take 270 minutes, the plan says 240. [duration-mismatch]
                    3 | **Duration:** 4 hours
                      |               ^^^^^^^
                    Why: The room will run late.
                    Mend: Say 4½ hours, or shorten a phase.

                my plan.md: still to prepare
                  - line 4: Engage speaks of a poll but asks no question. [poll-without-question]


                """
        )
    }

    @Test func `colours only when asked to`() {
        #expect(ExcerptPrinter(isColoured: true).print(checked).contains("\u{1B}[1;35mwarning:\u{1B}[0m"))
        #expect(!ExcerptPrinter(isColoured: false).print(checked).contains("\u{1B}"))
    }

    @Test func `never lets a file steer the terminal`() {
        let source = SourceText(name: "x.md", text: "\u{1B}]0;owned\u{7}")
        let diagnostic = Diagnostic(Fault.durationMismatch, .error, at: source.contentRange, "Found \u{1B}[2J.")
        let file = DiagnosedFile(source: source, diagnostics: [diagnostic])
        for text in [LinePrinter().print(file), ExcerptPrinter(isColoured: false).print(file)] {
            #expect(!text.contains("\u{1B}"))
            #expect(!text.contains("\u{7}"))
        }
    }

    @Test func `cuts a long line around the place`() {
        let text = String(repeating: "ä", count: 5_000)
        let source = SourceText(name: "x.md", text: text)
        let file = DiagnosedFile(
            source: source,
            diagnostics: [Diagnostic(Fault.durationMismatch, .error, at: SourceRange(4_001, 9_000), "Here.")]
        )
        #expect(ExcerptPrinter(isColoured: false).print(file).split(separator: "\n").allSatisfy { $0.count < 140 })
    }

    @Test func `as SARIF names rule, level, file and region`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let log = String(decoding: try encoder.encode(SARIFLog([checked], toolVersion: "1.2.3")), as: UTF8.self)
        #expect(log.contains(#""uri":"my%20plan.md""#))
        #expect(log.contains(#""region":{"endColumn":22,"endLine":3,"startColumn":15,"startLine":3}"#))
        #expect(log.contains(#""rules":[{"id":"duration-mismatch"},{"id":"poll-without-question"}]"#))
        #expect(log.contains(#""columnKind":"unicodeCodePoints""#))
    }
}
