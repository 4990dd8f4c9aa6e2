/// Crockford's base 32: digits and letters that are not mistaken for one another, I, L, O and U left out
/// (https://www.crockford.com/base32.html).
enum Crockford {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// So many random characters, 5 bits each, from the system's own generator.
    static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in alphabet[Int(generator.next(upperBound: UInt(32)))] },
            as: UTF8.self
        )
    }

    /// What somebody meant who typed this: in capitals, without spaces and hyphens, O as 0, I and L as 1.
    static func meant(by typed: String) -> String {
        String(
            decoding: typed.uppercased().utf8.compactMap { byte in
                switch byte {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                case UInt8(ascii: " "), UInt8(ascii: "-"), 0x09...0x0D: nil
                case _: byte
                }
            },
            as: UTF8.self
        )
    }
}
