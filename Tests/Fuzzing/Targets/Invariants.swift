import Diagnostics
import Foundation
import Lessons

/// What holds for every text. A fault ends the process, which is how libFuzzer is told.
enum Invariants {
    /// Every place lies in the file, every edit can be made, and every diagnostic says something.
    static func check(_ diagnostics: [Diagnostic], of source: SourceText) {
        for diagnostic in diagnostics {
            hold(isInside(diagnostic.range, source), "\(diagnostic.identifier) lies outside the file")
            hold(!diagnostic.summary.isEmpty, "\(diagnostic.identifier) says nothing")
            for edit in diagnostic.fix?.edits ?? [] {
                hold(isInside(edit.range, source), "an edit of \(diagnostic.identifier) lies outside the file")
            }
        }
        _ = source.location(of: source.bytes.count)
    }

    static func isInside(_ range: SourceRange, _ source: SourceText) -> Bool {
        range.start >= 0 && range.start <= range.end && range.end <= source.bytes.count
    }

    static func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) {
        guard !isTrue else { return }
        FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
        abort()
    }
}

/// The text that libFuzzer hands over.
func source(_ data: UnsafePointer<UInt8>, _ count: Int) -> SourceText {
    SourceText(name: "fuzz.md", bytes: Array(UnsafeBufferPointer(start: data, count: count)))
}
