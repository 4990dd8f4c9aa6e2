/// A text as a square of dark and light modules that phones can read: QR Code of ISO/IEC 18004:2015, model 2.
///
///     let code = try QRCode("http://192.168.1.20:8080/#ABC123", correction: .medium)
///     for row in code.terminalRows() { print(row) }
///
/// The whole text is written in one mode, the shortest that can hold it; kanji mode, mixed modes, Micro QR and
/// structured append (8) are left out, since a join address gains nothing by them.
package struct QRCode: Hashable, Sendable {
    /// What a reader gets back.
    package let text: String
    /// How large the symbol is.
    package let version: Version
    /// How much of it may be damaged.
    package let correction: Correction
    /// Which data mask it carries.
    package let mask: Mask
    /// The symbol itself, without the quiet zone that the drawings put around it.
    package let modules: Modules

    /// How many modules each side has, from 21 to 177, without the quiet zone.
    package var size: Int { modules.size }

    /// The smallest symbol that holds the text at this level of correction, with the mask of the lowest penalty.
    ///
    /// Text in ASCII is readable by every scanner. Other text is UTF-8 and says so with an ECI designator (7.4.2).
    /// - Throws: `QRCodeError.textTooLong` where not even version 40 holds the text.
    package init(_ text: String, correction: Correction = .medium) throws(QRCodeError) {
        try self.init(text, correction: correction, atLeast: .smallest, mask: nil)
    }

    /// The same with a version it must at least have, and a given mask.
    init(_ text: String, correction: Correction, atLeast smallest: Version, mask: Mask?) throws(QRCodeError) {
        let payload = Payload(text)
        let fitting = try payload.smallestVersion(at: correction)
        let version = max(smallest, fitting)
        let message = Message(payload.codewords(in: version, at: correction), in: version, at: correction)
        let blank = Canvas(version, carrying: message.codewords)
        let choice = mask.map { blank.finished(with: $0, at: correction) } ?? blank.finishedWithBestMask(at: correction)
        self.text = text
        self.version = version
        self.correction = correction
        self.mask = choice.mask
        self.modules = choice.modules
    }
}
