import Diagnostics
import Lessons
import TestSupport
import Testing
import Workshop

@Suite("From a plan to a session")
struct SetupTests {
    static func located<Value>(_ value: Value) -> Located<Value> {
        let text = SourceText("")
        return Located(value, at: text.range)
    }
}
