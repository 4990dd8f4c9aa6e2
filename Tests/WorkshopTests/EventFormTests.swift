import Foundation
import Lessons
import Testing
import Workshop

@Suite("Events in the journal")
struct EventFormTests {
    /// The exact JSON of an event of each type, keys sorted, without what is in front of `type`.
    static let forms: [(body: Event.Body, json: String)] = [
        (
            .sessionCreated(
                SessionSetup(
                    title: "Tea",
                    planName: "tea.md",
                    agenda: [AgendaItem(kind: .pause, title: "Break", plannedSeconds: 60)]
                )
            ),
            #""setup":{"activities":[],"agenda":[{"activities":[],"kind":"break","notes":{},"plannedSeconds":60,"#
                + #""title":"Break"}],"facilitatorQuestions":[],"materials":[],"objectives":[],"planName":"tea.md","#
                + #""title":"Tea"},"type":"sessionCreated""#
        ),
        (
            .sessionStarted(startedAt: Room.two.advanced(bySeconds: -240)),
            #""startedAt":"2026-11-21T13:56:00.000Z","type":"sessionStarted""#
        ),
        (.itemStarted(index: 2), #""index":2,"type":"itemStarted""#),
        (.sessionPaused, #""type":"sessionPaused""#),
        (.sessionResumed, #""type":"sessionResumed""#),
        (.itemExtended(index: 1, seconds: -120), #""extendedSeconds":-120,"index":1,"type":"itemExtended""#),
        (.sessionEnded, #""type":"sessionEnded""#),
        (.teamAdded(.red, name: "Red"), #""name":"Red","team":"t1","type":"teamAdded""#),
        (
            .learnerJoined(LearnerID(number: 3), name: "Zoë", team: .blue),
            #""learner":"l3","name":"Zoë","team":"t2","type":"learnerJoined""#
        ),
        (
            .learnerJoined(LearnerID(number: 3), name: "Zoë", team: nil),
            #""learner":"l3","name":"Zoë","type":"learnerJoined""#
        ),
        (.learnerMoved(LearnerID(number: 3), team: .red), #""learner":"l3","team":"t1","type":"learnerMoved""#),
        (.learnerMoved(LearnerID(number: 3), team: nil), #""learner":"l3","type":"learnerMoved""#),
        (
            .learnerRenamed(LearnerID(number: 3), name: "Zoë"),
            #""learner":"l3","name":"Zoë","type":"learnerRenamed""#
        ),
        (
            .learnersMerged(LearnerID(number: 3), into: LearnerID(number: 1)),
            #""into":"l1","learner":"l3","type":"learnersMerged""#
        ),
        (.learnerRemoved(LearnerID(number: 3)), #""learner":"l3","type":"learnerRemoved""#),
        (.activityOpened(.poll), #""activity":"engage-1","type":"activityOpened""#),
        (.activityClosed(.poll), #""activity":"engage-1","type":"activityClosed""#),
        (.resultsShown(.poll), #""activity":"engage-1","type":"resultsShown""#),
        (.pollAnswered(.poll, choices: [1, 3]), #""activity":"engage-1","choices":[1,3],"type":"pollAnswered""#),
        (
            .questionAnswered(.question, text: "Say \"no\"\nmore/often"),
            #""activity":"explore-1","text":"Say \"no\"\nmore/often","type":"questionAnswered""#
        ),
        (
            .reflectionAnswered(.reflection, question: 2, text: "Less"),
            #""activity":"evaluate-2","question":2,"text":"Less","type":"reflectionAnswered""#
        ),
        (
            .teamScored(.rubric, team: .red, sheet: ScoreSheet(scores: [3, nil], comment: "Clear")),
            #""activity":"evaluate-1","comment":"Clear","scores":[3,null],"team":"t1","type":"teamScored""#
        ),
        (
            .ownTeamScored(.rubric, sheet: ScoreSheet(scores: [3, 4])),
            #""activity":"evaluate-1","scores":[3,4],"type":"ownTeamScored""#
        ),
        (.quizAnswered(.poll, choices: [2]), #""activity":"engage-1","choices":[2],"type":"quizAnswered""#),
        (.wordsAnswered(.poll, words: ["slow"]), #""activity":"engage-1","type":"wordsAnswered","words":["slow"]"#),
        (.scaleAnswered(.poll, value: -2), #""activity":"engage-1","type":"scaleAnswered","value":-2"#),
        (.rankAnswered(.poll, order: [3, 1]), #""activity":"engage-1","order":[3,1],"type":"rankAnswered""#),
        (.questionAsked(.poll, text: "Why?"), #""activity":"engage-1","text":"Why?","type":"questionAsked""#),
        (.questionVoted(.poll, answer: 2), #""activity":"engage-1","answer":2,"type":"questionVoted""#),
        (.voteWithdrawn(.poll, answer: 2), #""activity":"engage-1","answer":2,"type":"voteWithdrawn""#),
        (
            .worksheetFilled(.poll, author: .team(.red), field: 1, text: "Ada"),
            #""activity":"engage-1","author":"t1","field":1,"text":"Ada","type":"worksheetFilled""#
        ),
        (
            .worksheetFilled(.poll, author: .learner(LearnerID(number: 4)), field: 1, text: nil),
            #""activity":"engage-1","author":"l4","field":1,"type":"worksheetFilled""#
        ),
        (
            .componentPlaced(.poll, author: .team(.red), component: 2, at: .sample),
            #""activity":"engage-1","author":"t1","component":2,"evolution":0.35,"type":"componentPlaced","visibility":0.8"#
        ),
        (
            .componentTakenOff(.poll, author: .team(.red), component: 2),
            #""activity":"engage-1","author":"t1","component":2,"type":"componentTakenOff""#
        ),
        (
            .componentsLinked(.poll, author: .team(.red), link: MapTask.Link(from: 2, to: 1)),
            #""activity":"engage-1","author":"t1","from":2,"to":1,"type":"componentsLinked""#
        ),
        (
            .linkTakenOff(.poll, author: .team(.red), link: MapTask.Link(from: 2, to: 1)),
            #""activity":"engage-1","author":"t1","from":2,"to":1,"type":"linkTakenOff""#
        ),
        (
            .answersGrouped(.poll, answers: [3, 5], label: "Cost"),
            #""activity":"engage-1","answers":[3,5],"label":"Cost","type":"answersGrouped""#
        ),
        (.answersUngrouped(.poll, answers: [3]), #""activity":"engage-1","answers":[3],"type":"answersUngrouped""#),
        (
            .answersMarked(.poll, answers: [3], mark: .hidden),
            #""activity":"engage-1","answers":[3],"mark":"hidden","type":"answersMarked""#
        ),
        (
            .presentationStarted(.poll, team: .blue),
            #""activity":"engage-1","team":"t2","type":"presentationStarted""#
        ),
        (.presentationEnded(.poll), #""activity":"engage-1","type":"presentationEnded""#),
        (
            .reviewsDrawn(.rubric, [DrawnReviews(learner: LearnerID(number: 3), teams: [.red])]),
            #""activity":"evaluate-1","reviews":[{"learner":"l3","teams":["t1"]}],"type":"reviewsDrawn""#
        ),
        (
            .scoresAdjusted(.rubric, [AdjustedMean(team: .red, adjusted: 2.75, standardError: 0.5)]),
            #""activity":"evaluate-1","means":[{"adjusted":2.75,"standardError":0.5,"team":"t1"}],"type":"scoresAdjusted""#
        ),
        (
            .time(
                .agendaReplanned(
                    Replan(
                        rule: .cut,
                        changes: [Replan.Change(index: 1, extendedSeconds: -300)],
                        cut: [.question],
                        protected: [3],
                        endsAt: Room.two,
                        reason: "Late"
                    )
                )
            ),
            #""changes":[{"extendedSeconds":-300,"index":1}],"cut":["explore-1"],"endsAt":"2026-11-21T14:00:00.000Z","#
                + #""protected":[3],"reason":"Late","rule":"cut","type":"agendaReplanned""#
        ),
        (
            .time(.agendaReplanned(Replan(rule: .spread))),
            #""changes":[],"rule":"spread","type":"agendaReplanned""#
        ),
        (.time(.finishSet(Room.two)), #""endsAt":"2026-11-21T14:00:00.000Z","type":"finishSet""#),
        (.time(.finishSet(nil)), #""type":"finishSet""#),
        (
            .time(.beginCorrected(index: 1, startedAt: Room.two)),
            #""index":1,"startedAt":"2026-11-21T14:00:00.000Z","type":"beginCorrected""#
        ),
        (
            .time(.pauseEntered(from: Room.two, to: Room.two.advanced(bySeconds: 60))),
            #""from":"2026-11-21T14:00:00.000Z","to":"2026-11-21T14:01:00.000Z","type":"pauseEntered""#
        ),
        (
            .time(.slotsArranged(.poll, SlotOrder(teams: [.blue, .red], changeoverSeconds: 60))),
            #""activity":"engage-1","changeoverSeconds":60,"teams":["t2","t1"],"type":"slotsArranged""#
        ),
        (
            .time(
                .breakAdded(
                    AddedBreak(
                        after: 1,
                        plannedSeconds: 600,
                        changes: [Replan.Change(index: 0, extendedSeconds: -300)]
                    )
                )
            ),
            #""changes":[{"extendedSeconds":-300,"index":0}],"index":1,"plannedSeconds":600,"type":"breakAdded""#
        ),
        (
            .time(.breakAdded(AddedBreak(after: 0, plannedSeconds: 60))),
            #""index":0,"plannedSeconds":60,"type":"breakAdded""#
        ),
        (
            .time(.stepsSet(index: 0, [AgendaStep(title: "Read", plannedSeconds: 60)])),
            #""index":0,"steps":[{"plannedSeconds":60,"title":"Read"}],"type":"stepsSet""#
        ),
        (.time(.lookedBack(question: 1, text: "Me")), #""question":1,"text":"Me","type":"lookedBack""#),
        (.time(.actionUndone(.replan)), #""type":"actionUndone","undone":"replan""#),
        (.slideShown(.poll, slide: 4), #""activity":"engage-1","slide":4,"type":"slideShown""#),
        (.journalRecovered(droppedBytes: 17), #""droppedBytes":17,"type":"journalRecovered""#),
        (
            .learnerForgotten(LearnerID(number: 3), removedEvents: 9),
            #""learner":"l3","removedEvents":9,"type":"learnerForgotten""#
        ),
        (
            .ownTeamScored(.rubric, team: .blue, sheet: ScoreSheet(scores: [3])),
            #""activity":"evaluate-1","scores":[3],"team":"t2","type":"ownTeamScored""#
        ),
        (
            .worksheetFilled(.poll, author: .learner(.anonymous(2)), field: 1, text: "x"),
            #""activity":"engage-1","author":"a2","field":1,"text":"x","type":"worksheetFilled""#
        ),
    ]

    /// An event's object as the journal has it, without what a line of the journal adds.
    static func written(_ event: Event) throws -> String {
        var members = JSONText()
        try event.write(to: &members)
        return "{\(String(decoding: members.bytes, as: UTF8.self))}"
    }

    /// A list of them.
    static func written(_ events: [Event]) throws -> String {
        "[\(try events.map { try written($0) }.joined(separator: ","))]"
    }

    @Test(arguments: forms.indices) func `An event is one flat object`(_ index: Int) throws {
        let (body, json) = Self.forms[index]
        let event = Event(at: Room.two, by: .cem, request: RequestID("9f"), body: body)
        let whole = #"{"at":"2026-11-21T14:00:00.000Z","by":"l3","request":"9f",\#(json)}"#
        let written = try Self.written(event)
        #expect(try Self.object(written) == Self.object(whole))
        #expect(written.count == whole.count)
        #expect(try JSONDecoder().decode(Event.self, from: Data(written.utf8)) == event)
    }

    @Test func `Every type of event has its form here`() {
        #expect(Set(Self.forms.map(\.body.type)) == Set(Event.EventType.allCases))
    }

    @Test(arguments: [
        (#""by":"l3""#, #""by":"x3""#, "“x3” is no participant: f, program or a learner such as l3"),
        (#""by":"l3""#, #""by":"l03""#, "“l03” is no participant: f, program or a learner such as l3"),
        (
            #"14:00:00.000Z"#, #"14:00:00Z"#,
            "“2026-11-21T14:00:00Z” is no instant; an instant looks like 2026-11-21T14:03:12.480Z"
        ),
        (#""team":"t2""#, #""team":"2""#, "“2” is no team, such as t2"),
        (#""request":"9""#, #""request":"""#, "“” is no request: 1 to 80 characters"),
        ("learnerMoved", "learnerFlew", "“learnerFlew” is no type of event that this version knows"),
    ])
    func `What cannot be read is named`(_ good: String, _ bad: String, _ sentence: String) throws {
        let json =
            #"{"at":"2026-11-21T14:00:00.000Z","by":"l3","request":"9","type":"learnerMoved","learner":"l3","team":"t2"}"#
        _ = try JSONDecoder().decode(Event.self, from: Data(json.utf8))
        let broken = Data(json.replacingOccurrences(of: good, with: bad).utf8)
        let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Event.self, from: broken) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == sentence)
    }

    /// Two texts are the same object if their keys and values are, in whatever order.
    static func object(_ json: String) throws -> NSDictionary {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
    }
}
