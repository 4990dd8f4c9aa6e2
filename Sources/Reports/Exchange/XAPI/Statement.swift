/// One thing that somebody did, in the form in which learning record stores take it: a statement of the Experience API,
/// version 1.0.3 (https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md).
package struct Statement: Hashable, Sendable, Encodable {
    /// A UUID that follows from the session and from what was done, so that sending it again changes nothing.
    package var id: String
    var actor: Actor
    var verb: Verb
    var object: Target
    var result: Result?
    var context: Context
    /// RFC 3339.
    var timestamp: String
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

        /// A verb of ADL's vocabulary (https://adlnet.gov/expapi/verbs).
        private init(_ name: String) {
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
