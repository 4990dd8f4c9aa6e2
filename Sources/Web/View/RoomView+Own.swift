import Lessons
import Workshop

extension RoomView {
    /// What the learner has handed in for an activity, alone or with their team, so that a phone that comes back shows
    /// it. Nothing where nothing is there.
    func add(ownPartOf id: ActivityID, of learner: Session.Learner, to text: inout JSONText) {
        guard let activity = session.activity(id), let state = session.activities[id] else { return }
        switch activity.kind {
        case .poll, .quiz, .rank:
            guard let choices = state.choices[learner.id] else { return }
            text.add("mine") { $0.add("choices", numbers: choices) }
        case .words:
            guard let words = state.words[learner.id] else { return }
            text.add("mine") { $0.add("words", array: words) { $0.value($1) } }
        case .scale:
            guard let value = state.values[learner.id] else { return }
            text.add("mine") { $0.add("value", value) }
        case .question:
            guard let answer = state.answers.text(of: learner.id) else { return }
            text.add("mine") { $0.add("text", answer) }
        case .reflection(let questions): addReflection(questions.count, state.answers, of: learner, to: &text)
        case .questionsAndAnswers: addVotes(state.answers, of: learner, to: &text)
        case .worksheet: addWorksheet(state, of: learner, to: &text)
        case .map(let task): addMap(state, task, of: learner, to: &text)
        case .rubric: addSheets(state.sheets, id, of: learner, to: &text)
        case .slots, .slides: break
        }
    }

    private func addReflection(
        _ count: Int,
        _ answers: Answers,
        of learner: Session.Learner,
        to text: inout JSONText
    ) {
        guard count > 0 else { return }
        let texts = (1...count).map { answers.text(of: learner.id, to: $0) }
        guard texts.contains(where: { $0 != nil }) else { return }
        text.add("mine") { text in
            text.add("texts", array: texts) { text, answer in
                if let answer { text.value(answer) } else { text.null() }
            }
        }
    }

    private func addVotes(_ answers: Answers, of learner: Session.Learner, to text: inout JSONText) {
        let numbered = answers.entries.enumerated()
        let votes = numbered.filter { $0.element.voters.contains(learner.id) }.map { $0.offset + 1 }
        let own = numbered.filter { $0.element.author == learner.id && !$0.element.isWithdrawn }.map { $0.offset + 1 }
        text.add("mine") { text in
            text.add("votes", numbers: votes)
            text.add("asked", numbers: own)
        }
    }

    private func addWorksheet(_ state: Session.ActivityState, of learner: Session.Learner, to text: inout JSONText) {
        guard let fields = state.worksheets[session.author(learner, byTeam: true)] else { return }
        text.add("mine") { text in
            text.add("fields", array: fields.sorted { $0.key < $1.key }) { text, field in
                text.object { text in
                    text.add("field", field.key)
                    text.add("text", field.value.text)
                    text.add("by", session.learner(field.value.writer)?.name)
                }
            }
        }
    }

    private func addMap(
        _ state: Session.ActivityState,
        _ task: MapTask,
        of learner: Session.Learner,
        to text: inout JSONText
    ) {
        guard let map = state.maps[session.author(learner, byTeam: task.isByTeam)] else { return }
        text.add("mine") { text in
            text.add("placements", array: map.placements.sorted { $0.key < $1.key }) { text, placement in
                text.object { text in
                    text.add("component", placement.key)
                    text.add("visibility", placement.value.visibility)
                    text.add("evolution", placement.value.evolution)
                }
            }
            text.add("links", array: map.links.sorted()) { text, link in
                text.array([link.from, link.to]) { $0.value($1) }
            }
        }
    }

    private func addSheets(
        _ sheets: ScoreSheets,
        _ id: ActivityID,
        of learner: Session.Learner,
        to text: inout JSONText
    ) {
        let given = (sheets.ofOthers[learner.id] ?? [:]).filter { $0.key != learner.team }.sorted { $0.key < $1.key }
        let isOfThisTeam = learner.team != nil && sheets.ownTeams[learner.id] == learner.team
        text.add("mine") { text in
            text.add("sheets", array: given) { text, sheet in
                text.object { text in
                    text.add("team", sheet.key.description)
                    text.addScores(of: sheet.value)
                }
            }
            if isOfThisTeam, let own = sheets.own[learner.id] {
                text.add("own") { $0.addScores(of: own) }
            } else {
                text.addNull("own")
            }
            text.add("assigned", array: session.teamsToScore(by: learner.id, in: id)) { $0.value($1.description) }
        }
    }
}

extension Session {
    /// Under whose name a learner hands in.
    fileprivate func author(_ learner: Learner, byTeam: Bool) -> Author {
        byTeam ? learner.team.map(Author.team) ?? .learner(learner.id) : .learner(learner.id)
    }
}

extension JSONText {
    fileprivate mutating func addScores(of sheet: ScoreSheet) {
        add("scores", array: sheet.scores) { text, score in
            if let score { text.value(score) } else { text.null() }
        }
        add("comment", sheet.comment)
    }
}
