import Workshop

/// The name that a page gives to a request, so that sending it again after a lost answer changes nothing.
struct RequestName: Hashable, Sendable {
    let text: String

    /// - Parameter least: how long it is at least.
    init(_ text: String, atLeast least: Int = 1) throws(APIError) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            case _: false
            }
        }
        guard isPlain, (least...64).contains(text.utf8.count) else {
            throw .wrongType("request", "\(least) to 64 letters, digits and hyphens")
        }
        self.text = text
    }

    /// In the journal names are unique in the whole session, so everybody's begin with who they are.
    func identifier(by visitor: Visitor) -> Workshop.RequestID? { Workshop.RequestID("\(visitor):\(text)") }

    /// Of a request to join, which comes from nobody yet.
    var joining: Workshop.RequestID? { Workshop.RequestID("join:\(text)") }
}
