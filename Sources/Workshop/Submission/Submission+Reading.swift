package import Foundation

extension SubmissionFile {
    /// Reads a file; each entry by itself, so that a bad one is reported and the others count.
    ///
    /// - Throws: what is wrong with the file as a whole.
    package init(json: Data) throws(SubmissionFault) {
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: json)
        } catch {
            throw SubmissionFault(entry: nil, reason: .notJSON(Self.firstFault(in: json)))
        }
        guard let list = Self.list(in: value) else { throw SubmissionFault(entry: nil, reason: .noEntries) }
        var owners: [String: JSONValue] = [:]
        entries = list.enumerated().map { index, value in
            let reader = EntryReader(number: index + 1, path: "", value: value)
            return Result { () throws(SubmissionFault) in try reader.entry(unlike: &owners) }
        }
    }

    static func list(in value: JSONValue) -> [JSONValue]? {
        switch value {
        case .array(let list): list
        case .object(let object):
            switch object["entries"] {
            case .array(let list): list
            // A file with one entry and no list around it.
            case nil: object["learner"] == nil ? nil : [value]
            case .null, .bool, .number, .string, .object: nil
            }
        case .null, .bool, .number, .string: nil
        }
    }

    /// Where JSON stops being JSON, as a sentence. `JSONDecoder` does not say where; `JSONSerialization` does, in words.
    private static func firstFault(in json: Data) -> String {
        do {
            _ = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
        } catch {
            let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
            if words.contains("end of file") {
                return "it breaks off in the middle, as if a bracket or a quote were missing."
            }
            guard let offset = words.firstMatch(of: /character (\d+)/).flatMap({ Int($0.1) }) else { return words }
            let lines = json.prefix(offset).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let column = String(decoding: lines.last ?? Data(), as: UTF8.self).count + 1
            return
                "it goes wrong at line \(max(1, lines.count)), column \(column); a comma or a quote may be missing there."
        }
        return "it is not text in UTF-8, or too deeply nested."
    }
}

/// The keys of an entry.
enum EntryKeys {
    /// Those that hand something in; one of them stands in every entry.
    static let answers = [
        "choices", "text", "words", "value", "order", "votes", "fields", "placements", "answers", "scores",
    ]
    static let all = ["id", "learner", "team", "activity"] + answers + ["links", "scoredTeam", "ownTeam", "comment"]
}

/// Reads one value of an entry and knows its place.
private struct EntryReader {
    var number: Int
    var path: String
    var value: JSONValue

    func entry(unlike owners: inout [String: JSONValue]) throws(SubmissionFault) -> SubmissionEntry {
        let object = try object()
        if let unknown = object.keys.sorted().first(where: { !EntryKeys.all.contains($0) }) {
            throw fault(.unknownKey(known: EntryKeys.all), at: unknown)
        }
        let learner = try required("learner").text()
        let activity = try required("activity").text()
        var key = value.digest
        if let id = try self["id"]?.reference().description {
            // Everybody numbers their own entries: 1 is another entry in another learner's file.
            key = JSONValue.array([learner.nameKey, activity.nameKey, id].map(JSONValue.string)).digest
            if let other = owners.updateValue(value, forKey: key), other != value {
                throw fault(.idTwice(id), at: "id")
            }
        }
        return SubmissionEntry(
            number: number,
            learner: learner,
            team: try self["team"]?.text(),
            activity: activity,
            answer: try answer(),
            key: "file-\(key)"
        )
    }

    private func answer() throws(SubmissionFault) -> SubmissionEntry.Answer {
        let given = EntryKeys.answers.filter { self[$0] != nil }
        guard let key = given.first, let value = self[key] else { throw fault(.noAnswer) }
        guard given.count == 1 else { throw fault(.severalAnswers(given)) }
        switch key {
        case "choices": return .choices(try value.references())
        case "text": return .text(try value.text())
        case "words":
            return .words(try value.list().map { element throws(SubmissionFault) in try element.text() })
        case "value": return .value(try value.reference())
        case "order": return .order(try value.references())
        case "votes": return .votes(try value.references())
        case "fields": return .fields(try value.answered())
        case "placements": return .placements(try value.placed(), links: try self["links"]?.linked() ?? [])
        case "answers": return .answers(try value.answered())
        default:
            let scores = try value.pairs().map { criterion, score throws(SubmissionFault) in
                SubmissionEntry.Scored(criterion: criterion, score: try score.reference())
            }
            return .scores(scores, comment: try self["comment"]?.text(), of: try subject())
        }
    }

    private func references() throws(SubmissionFault) -> [SubmissionEntry.Reference] {
        try list().map { element throws(SubmissionFault) in try element.reference() }
    }

    private func answered() throws(SubmissionFault) -> [SubmissionEntry.Answered] {
        try pairs().map { question, answer throws(SubmissionFault) in
            SubmissionEntry.Answered(question: question, text: try answer.text())
        }
    }

    private func placed() throws(SubmissionFault) -> [SubmissionEntry.Placed] {
        try pairs().map { component, place throws(SubmissionFault) in
            guard case .array(let array) = place.value, array.count == 2, case .number(let visibility) = array[0],
                case .number(let evolution) = array[1]
            else {
                throw place.fault(.wrongType(found: place.noun, expected: "a list of two numbers"))
            }
            return SubmissionEntry.Placed(component: component, visibility: visibility, evolution: evolution)
        }
    }

    private func linked() throws(SubmissionFault) -> [SubmissionEntry.Linked] {
        try list().map { pair throws(SubmissionFault) in
            guard case .array(let array) = pair.value, array.count == 2 else {
                throw pair.fault(.wrongType(found: pair.noun, expected: "a list of two components"))
            }
            let ends = try pair.references()
            return SubmissionEntry.Linked(from: ends[0], to: ends[1])
        }
    }

    private func subject() throws(SubmissionFault) -> SubmissionEntry.Subject {
        guard let own = self["ownTeam"], own.value != .bool(false) else {
            return .team(try required("scoredTeam").text())
        }
        guard own.value == .bool(true) else { throw own.fault(.wrongType(found: own.noun, expected: "true or false")) }
        if self["scoredTeam"] != nil { throw fault(.severalAnswers(["scoredTeam", "ownTeam"])) }
        return .ownTeam
    }
}

extension EntryReader {
    private var noun: String { value.noun }

    private func fault(_ reason: SubmissionFault.Reason, at key: String? = nil) -> SubmissionFault {
        SubmissionFault(entry: number, path: key.map(inner) ?? path, reason: reason)
    }

    private func inner(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// What stands under a key; `nil` is the same as leaving it out.
    private subscript(key: String) -> EntryReader? {
        guard case .object(let object) = value, let value = object[key], value != .null else { return nil }
        return EntryReader(number: number, path: inner(key), value: value)
    }

    private func required(_ key: String) throws(SubmissionFault) -> EntryReader {
        guard let reader = self[key] else { throw fault(.missing, at: key) }
        return reader
    }

    private func object() throws(SubmissionFault) -> [String: JSONValue] {
        guard case .object(let object) = value else { throw fault(.wrongType(found: noun, expected: "an object")) }
        return object
    }

    private func text() throws(SubmissionFault) -> String {
        guard let text = value.text else { throw fault(.wrongType(found: noun, expected: "a text")) }
        return text
    }

    private func reference() throws(SubmissionFault) -> SubmissionEntry.Reference {
        if let text = value.text { return .words(text) }
        guard let number = value.wholeNumber else {
            throw fault(.wrongType(found: noun, expected: "a whole number or a text"))
        }
        return .number(number)
    }

    /// The elements of a list; one value without a list around it is a list of one.
    private func list() throws(SubmissionFault) -> [EntryReader] {
        guard case .array(let array) = value else { return [self] }
        return array.enumerated().map {
            EntryReader(number: number, path: "\(path)[\($0 + 1)]", value: $1)
        }
    }

    /// What stands at each place of a list, or under each key of an object, without what is `null`.
    private func pairs() throws(SubmissionFault) -> [(SubmissionEntry.Reference, EntryReader)] {
        switch value {
        case .array(let array):
            array.enumerated().filter { $1 != .null }.map {
                (.number($0 + 1), EntryReader(number: number, path: "\(path)[\($0 + 1)]", value: $1))
            }
        case .object(let object):
            object.filter { $0.value != .null }.sorted { $0.key < $1.key }.map {
                (.words($0.key), EntryReader(number: number, path: inner($0.key), value: $0.value))
            }
        case .null, .bool, .number, .string:
            throw fault(.wrongType(found: noun, expected: "a list or an object"))
        }
    }
}
