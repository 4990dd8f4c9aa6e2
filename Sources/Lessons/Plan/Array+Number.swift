extension Array {
    /// The element with a number as people count, from 1; `nil` where there is none. Any number may come from outside,
    /// the least that an `Int` holds included, of which no index can be reckoned.
    package subscript(number number: Int) -> Element? {
        number >= 1 && number <= count ? self[number - 1] : nil
    }
}
