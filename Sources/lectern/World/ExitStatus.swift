import ArgumentParser

/// How a command ends, for scripts (the numbers above 1 are those of BSD's sysexits.h).
enum ExitStatus: Int32 {
    /// The file or the session has errors.
    case hasErrors = 1
    case wrongUsage = 64
    case noInput = 66
    case cannotCreate = 73
    case cannotWrite = 74
    case interrupted = 130

    var code: ExitCode { ExitCode(rawValue) }
}

/// Why a command cannot go on: one sentence for the person at the keyboard, and the status for scripts.
struct CommandFailure: Error {
    let sentence: String
    let status: ExitStatus

    init(_ sentence: String, _ status: ExitStatus) {
        self.sentence = sentence
        self.status = status
    }
}
