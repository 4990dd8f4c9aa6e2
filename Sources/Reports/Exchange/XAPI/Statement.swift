/// One thing that somebody did, in the form in which learning record stores take it: a statement of the Experience API,
/// version 1.0.3 (https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md). Its parts are JSON already.
struct Statement: Hashable, Sendable {
    /// A UUID that follows from the session and from what was done, so that sending it again changes nothing.
    var id: String
    var actor: [UInt8]
    var verb: [UInt8]
    var object: [UInt8]
    var result: [UInt8]?
    var context: [UInt8]
    /// RFC 3339.
    var timestamp: String

    /// Appends it as one object, keys in order.
    func write(to json: inout [UInt8]) {
        json += "{\"actor\":".utf8
        json += actor
        json += ",\"context\":".utf8
        json += context
        json += ",\"id\":\"\(id)\",\"object\":".utf8
        json += object
        if let result {
            json += ",\"result\":".utf8
            json += result
        }
        json += ",\"timestamp\":\"\(timestamp)\",\"verb\":".utf8
        json += verb
        json.append(UInt8(ascii: "}"))
    }
}

extension Statement {
    /// Words by language; "und" where nobody knows the language.
    typealias Words = [String: String]

    struct Actor: Hashable, Sendable, Encodable {
        /// "Agent" or "Group".
        var objectType: String
        var name: String?
        var account: Account

        struct Account: Hashable, Sendable, Encodable {
            var homePage: String
            var name: String
        }
    }

    struct Verb: Hashable, Sendable, Encodable {
        var id: String
        var display: Words

        /// Its name in English.
        let name: String

        private enum CodingKeys: String, CodingKey {
            case id, display
        }

        /// A verb of ADL's vocabulary (https://adlnet.gov/expapi/verbs).
        private init(_ name: String) {
            self.name = name
            id = "http://adlnet.gov/expapi/verbs/\(name)"
            display = ["en": name]
        }

        static let attended = Verb("attended")
        static let answered = Verb("answered")
        static let asked = Verb("asked")
        static let scored = Verb("scored")
        static let commented = Verb("commented")
    }

    struct Target: Hashable, Sendable, Encodable {
        var objectType = "Activity"
        var id: String
        var definition: Definition?
    }

    struct Definition: Hashable, Sendable, Encodable {
        var type: String
        var name: Words
        var interactionType: InteractionType?
        var correctResponsesPattern: [String]?
        var choices: [Component]?
        var scale: [Component]?

        enum InteractionType: String, Hashable, Sendable, Encodable {
            case choice, likert, sequencing, other
            case fillIn = "fill-in"
            case longFillIn = "long-fill-in"
        }

        struct Component: Hashable, Sendable, Encodable {
            var id: String
            var description: Words
        }
    }

    struct Result: Hashable, Sendable, Encodable {
        var score: Score?
        var success: Bool?
        var response: String?

        struct Score: Hashable, Sendable, Encodable {
            /// From 0 to 1; `nil` where there is one level only.
            var scaled: Double?
            var raw: Int
            var min: Int
            var max: Int
        }
    }

    struct Context: Hashable, Sendable, Encodable {
        /// The session.
        var registration: String
        var platform = "Lectern"
        var team: Actor?
        var contextActivities: ContextActivities
        var extensions: [String: Bool]?

        struct ContextActivities: Hashable, Sendable, Encodable {
            var parent: [Target]
            /// The objectives that it bears on.
            var other: [Target]?
        }
    }
}

extension Statement.Definition {
    /// A type of ADL's vocabulary (https://adlnet.gov/expapi/activities).
    static func type(_ name: String) -> String { "http://adlnet.gov/expapi/activities/\(name)" }
}
