import Lessons
import Workshop

// What only the facilitator's remote is told besides.

extension CommonPartWriter {
    /// What the facilitator does in the running item, by the plan.
    func addCue(to text: inout JSONText) {
        let lines = session.currentItem?.notes.facilitatorActions?.separateLines ?? []
        text.add("facilitatorActivity", array: lines) { $0.value($1) }
    }

    /// The texts of a question or a reflection with the numbers by which they are sorted, in the order in which they
    /// came in.
    func addAnswers(_ answers: Answers, to text: inout JSONText) {
        let there = answers.entries.enumerated().filter { !$0.element.isWithdrawn }
        text.add("answers", array: there) { text, numbered in
            text.object { text in
                text.add("number", numbered.offset + 1)
                text.add("question", numbered.element.question)
                text.add("text", numbered.element.text)
                text.add("group", numbered.element.group)
                text.add("isPinned", numbered.element.isPinned)
                text.add("isHidden", numbered.element.isHidden)
            }
        }
    }
}
