import Foundation
import Lessons
import Testing
import Workshop

@Suite("Every kind from files")
struct KindSubmissionTests {
    private func decide(_ json: String, in room: Room) throws -> SubmissionOutcome {
        room.session.decide(try SubmissionFile(json: Data("[\(json)]".utf8)), at: room.now)
    }

    @Test(
        arguments: [
            (#""activity": "engage-1", "choices": "Nobody""#, .quizAnswered(.quiz, choices: [2])),
            (#""activity": "engage-2", "words": ["busy", "loud"]"#, .wordsAnswered(.words, words: ["busy", "loud"])),
            (#""activity": "engage-2", "text": "busy, loud""#, .wordsAnswered(.words, words: ["busy", "loud"])),
            (#""activity": "engage-3", "value": 4"#, .scaleAnswered(.scale, value: 4)),
            (#""activity": "engage-3", "value": " A Heap""#, .scaleAnswered(.scale, value: 1)),
            (#""activity": "engage-3", "value": "4""#, .scaleAnswered(.scale, value: 4)),
            (#""activity": "What first?", "order": ["Bell", 1]"#, .rankAnswered(.rank, order: [3, 1])),
            (#""activity": "Q&A", "text": "When?""#, .questionAsked(.wall, text: "When?")),
            (#""activity": "Q&A", "votes": ["why?"]"#, .questionVoted(.wall, answer: 1)),
            (#""activity": "Q&A", "votes": 1"#, .questionVoted(.wall, answer: 1)),
            (
                #""activity": "One rule", "fields": {"keeper": "Ada"}"#,
                .worksheetFilled(.worksheet, author: .team(.red), field: 2, text: "Ada")
            ),
            (
                #""activity": "One rule", "fields": [null, "Ada"]"#,
                .worksheetFilled(.worksheet, author: .team(.red), field: 2, text: "Ada")
            ),
            (
                #""activity": "Place these", "placements": {"stove": [0.8, 0.35]}"#,
                .componentPlaced(.map, author: .learner(LearnerID(number: 1)), component: 1, at: .sample)
            ),
            (
                #""activity": "Together", "placements": [null, [0.8, 0.35]]"#,
                .componentPlaced(.teamMap, author: .team(.red), component: 2, at: .sample)
            ),
            (
                #""activity": "Place these", "placements": [], "links": [["Stove", 2]]"#,
                .componentsLinked(
                    .map,
                    author: .learner(LearnerID(number: 1)),
                    link: MapTask.Link(from: 1, to: 2)
                )
            ),
        ] as [(String, Event.Body)]
    )
    func `An entry leads to its event, and the same file again to none`(_ entry: String, _ event: Event.Body) throws {
        var room = try Room.kinds()
        try room.send(.ask(.wall, text: "Why?"), by: .cem)
        let outcome = try decide("{\"learner\": \"Ada\", \(entry)}", in: room)
        #expect(outcome.faults == [])
        #expect(outcome.events.map(\.body) == [event])
        for event in outcome.events { room.session.apply(event) }
        let second = try decide("{\"learner\": \"Ada\", \(entry)}", in: room)
        #expect(second.events == [] && second.unchanged == 1)
    }

    @Test(arguments: [
        (#""activity": "engage-1", "text": "x""#, "Entry 1: “Who lights the stove?” takes choices."),
        (#""activity": "engage-2", "choices": 1"#, "Entry 1: “One word for the kitchen” takes words."),
        (#""activity": "engage-3", "text": "x""#, "Entry 1: “How tidy?” takes value."),
        (#""activity": "engage-3", "value": "x""#, "Entry 1, value: “x” is not on this scale; it goes from 1 to 5."),
        (#""activity": "engage-3", "value": 9"#, "Entry 1: 9 is not on this scale; it goes from 1 to 5."),
        (
            #""activity": "What first?", "order": ["Bel"]"#,
            "Entry 1, order: “Bel” is no option; the options are Rota, Shelf and Bell."
        ),
        (#""activity": "Q&A", "votes": ["Who?"]"#, "Entry 1, votes: “Who?” is no question that was asked here."),
        (#""activity": "Q&A", "value": 1"#, "Entry 1: “Q&A” takes text or votes."),
        (
            #""activity": "One rule", "fields": {"Keper": "x"}"#,
            "Entry 1, fields: “Keper” is no field; the fields are Rule and Keeper."
        ),
        (
            #""activity": "Place these", "placements": {"Stov": [0, 0]}"#,
            "Entry 1, placements: “Stov” is no component; the components are Stove and Rota."
        ),
        (
            #""activity": "Place these", "placements": {"Stove": [0, 2]}"#,
            "Entry 1, placements.Stove: A place on a map has a visibility and an evolution, each from 0 to 1."
        ),
        (
            #""activity": "Place these", "placements": {"Stove": 1}"#,
            "Entry 1, placements.Stove: This is a number; a list of two numbers is expected."
        ),
        (#""activity": "Presentations", "text": "x""#, "Entry 1: Nobody hands anything in for “Presentations”."),
    ])
    func `What does not fit is named`(_ entry: String, _ sentence: String) throws {
        let outcome = try decide("{\"learner\": \"Ada\", \(entry)}", in: try Room.kinds())
        #expect(outcome.faults.map(\.description) == [sentence])
        #expect(outcome.events == [])
    }
}
