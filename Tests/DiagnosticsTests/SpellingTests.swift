import Diagnostics
import Testing

@Suite("Slips of the finger")
struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("poll", "poll", 0), ("pol", "poll", 1), ("plol", "poll", 1), ("rubrik", "rubric", 1),
        ("ca", "abc", 3),
        ("größe", "grösse", 2),
    ])
    func `distance counts letters and swaps`(left: String, right: String, distance: Int) {
        #expect(Spelling.distance(between: left, and: right) == distance)
        #expect(Spelling.distance(between: right, and: left) == distance)
    }

    @Test(arguments: [
        ("Rubrik", "Rubric"), ("POLL", "Poll"), ("Reflct", "Reflect"), ("Juggle", nil), ("", nil), ("x", nil),
        ("Pxyl", nil),
    ])
    func `the closest name is found if it is near`(word: String, name: String?) {
        #expect(Spelling.closest(to: word, among: ["Poll", "Rubric", "Reflect"]) == name)
    }
}
