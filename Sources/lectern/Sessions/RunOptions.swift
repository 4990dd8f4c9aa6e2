import ArgumentParser
import Reports
import Web
import Workshop

/// How a session is run, whether it is new or resumed.
struct RunOptions: ParsableArguments {
    @Flag(help: "Run in lines with commands on standard input: for scripts, screen readers, and without a terminal.")
    var plain = false

    @Flag(help: "Let the agenda run by itself: open and close activities, move on when time is up, end at the end.")
    var auto = false

    @Option(
        help: ArgumentHelp(
            "Let time run so many times faster, to try a lesson: 600 makes 24 seconds of four hours.",
            valueName: "x"
        )
    )
    var speed = 1.0

    @Option(
        help: ArgumentHelp(
            "What the desk reminds of: none, some (what to have ready, the time left, what comes next) or all.",
            valueName: "none|some|all"
        )
    )
    var cues = CueSettings.Level.some

    @Flag(help: "People meet online: remind of what the plan says about that.")
    var virtual = false

    @Option(
        help: ArgumentHelp(
            "When everybody must be out, as 17:30: the desk says when that is in danger and what can give time.",
            valueName: "hh:mm"
        ),
        transform: timeOfDay
    )
    var finishBy: TimeOfDay?
    @Flag(help: "Serve nothing to phones; the session runs in this terminal alone.")
    var noWeb = false

    @Option(
        help: ArgumentHelp(
            "The port for phones, or the next free one.",
            discussion: "Without it, the port of the session's last run, or 8080.",
            valueName: "n"
        )
    )
    var port: Int?

    @Option(help: ArgumentHelp("The address to listen on, instead of all of this machine's.", valueName: "address"))
    var host: String?

    @Option(
        name: .customLong("public-host"),
        help: ArgumentHelp("A name under which phones find this machine; may be given again.", valueName: "name")
    )
    var publicHosts: [String] = []

    @Option(help: ArgumentHelp("Serve HTTPS with this certificate chain (PEM).", valueName: "file"))
    var tlsCert: String?

    @Option(help: ArgumentHelp("The certificate's key (PEM).", valueName: "file"))
    var tlsKey: String?

    func validate() throws {
        guard (tlsCert == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-cert and --tls-key belong together.")
        }
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("--port takes a number from 0 to 65535.") }
        guard speed > 0, speed <= 100_000 else {
            throw ValidationError("--speed takes a number from above 0 to 100000.")
        }
    }
}

extension CueSettings.Level: ExpressibleByArgument {}

extension RunOptions {
    /// How much the facilitator wants to be told.
    var cueSettings: CueSettings { CueSettings(level: cues, isVirtual: virtual) }

    /// How the room is served.
    var web: WebSettings {
        var files: WebSettings.TLSFiles?
        if let tlsCert, let tlsKey { files = WebSettings.TLSFiles(certificate: tlsCert, key: tlsKey) }
        return WebSettings(host: host, publicHosts: publicHosts, port: port, tls: files)
    }
}
