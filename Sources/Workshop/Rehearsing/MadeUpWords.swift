/// What people who do not exist are called and say.
enum MadeUpWords {
    /// A name of its own for every number, from 0.
    static func name(_ index: Int) -> String {
        let round = index / names.count
        return names[index % names.count] + (round == 0 ? "" : " \(round + 1)")
    }

    private static let names = [
        "Ada", "Ben", "Cem", "Dot", "Eva", "Finn", "Gita", "Hugo", "Ines", "Jan", "Kira", "Leo", "Mina", "Nils", "Olga",
        "Pim", "Quinn", "Rosa", "Sven", "Tara", "Ugo", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Aiko", "Bela", "Chidi",
        "Duc", "Emeka", "Fatma", "Goran", "Hana", "Ilya", "Jaya", "Kofi", "Lin", "Moana", "Noor", "Oona", "Priya",
        "Radu", "Sami", "Thea", "Umar", "Vito", "Wanda", "Ximena", "Yusuf", "Zofia", "Anouk", "Bjarne", "Carla",
        "Dina", "Elif", "Farid", "Greta", "Henk", "Imani",
    ]

    static let answers = [
        "We began before we knew what for", "Nobody had time to look at the data", "One person knew how it worked",
        "The budget was gone before the first test", "Two teams built the same thing",
        "We never asked the people who use it",
        "It worked on one machine only", "We could not say whether it had become better",
        "Everybody agreed and nobody did it",
        "A smaller first step would have shown it", "The numbers came a month too late",
        "We changed three things at once",
        "Nobody was told when it stopped", "The contract decided before we did", "We measured what was easy to measure",
        "It needed somebody to say no",
    ]

    static let reflections = [
        "That we mean different things by the same word", "How much depends on who is in the room",
        "I want to draw this with my own team", "The numbers were smaller than I thought",
        "That the order of steps matters more than the tools", "I would ask earlier next time",
        "We skipped the part that we find hard", "Seeing it on a map made it simpler",
        "I still do not know who decides",
        "To begin with one measure and keep it",
    ]

    static let questions = [
        "Who decides when two teams want the same thing?", "What if the numbers come too late?",
        "How small can a first step be?", "Does this work without a platform team?", "What do we stop doing?",
        "Who pays for the time that it takes?", "How do we know that it has become better?",
        "What would you do differently?",
    ]

    static let words = [
        "slow", "curious", "siloed", "busy", "friendly", "careful", "late", "loud", "small", "patient", "scattered",
        "hopeful", "tired", "quick", "honest", "stuck",
    ]

    static let entries = [
        "time from idea to use", "the team that runs it", "once a week, by hand", "the share of failed changes",
        "whoever is on duty", "with the people who use it", "one number on one page", "before the next release",
    ]

    static let comments = [
        "Clear from the first minute", "Say who does what", "The example helped", "Too much in too little time",
        "I would try this", "What does it cost?",
    ]
}
