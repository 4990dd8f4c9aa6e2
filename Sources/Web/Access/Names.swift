/// Made-up names for people who would rather not type their own: a colour and a bird.
enum MadeUpName {
    private static let colours = [
        "Amber", "Azure", "Bronze", "Copper", "Coral", "Crimson", "Golden", "Green", "Indigo", "Ivory", "Jade", "Olive",
        "Pearl", "Ruby", "Scarlet", "Silver", "Teal", "Violet",
    ]
    private static let birds = [
        "Avocet", "Bittern", "Crane", "Curlew", "Dipper", "Dove", "Egret", "Falcon", "Finch", "Heron", "Jay", "Kestrel",
        "Lark", "Linnet", "Magpie", "Martin", "Osprey", "Owl", "Petrel", "Plover", "Puffin", "Raven", "Robin",
        "Sparrow",
        "Starling", "Stork", "Swallow", "Swan", "Swift", "Tern", "Thrush", "Wren",
    ]

    /// A name that nobody has; with a number once the plain ones are rare.
    static func random(isTaken: (String) -> Bool) -> String {
        var generator = SystemRandomNumberGenerator()
        func pick(_ words: [String]) -> String { words[Int(generator.next(upperBound: UInt(words.count)))] }
        for _ in 0..<20 {
            let name = "\(pick(colours)) \(pick(birds))"
            if !isTaken(name) { return name }
        }
        while true {
            let name = "\(pick(colours)) \(pick(birds)) \(generator.next(upperBound: UInt(1_000_000)))"
            if !isTaken(name) { return name }
        }
    }

    /// The name with the smallest number behind it that makes it free: "Ada 2".
    static func free(near name: String, isTaken: (String) -> Bool) -> String {
        var number = 2
        while isTaken("\(name) \(number)") { number += 1 }
        return "\(name) \(number)"
    }
}
