import Foundation
import TestSupport
import Testing

/// Templates of one's own, with the real program.
@Suite struct `Templates of one's own` {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try write("plan.md", plan("#### Use: exit-ticket\n#### Use: stand-up"))
        try write("Templates/exit-ticket.md", "#### Question: What will you try on Monday?\n")
        try write("Templates/activities/stand-up.md", "# Stand-up\n\n#### Words: How are you?\n")
        try write("Templates/maps/bakery.owm", "title Bakery\nanchor Eater [0.95, 0.5]\n")
    }

    @Test func `lie beside the plan and go before Lectern's`() throws {
        #expect(try titles() == ["What will you try on Monday?", "How are you?"])
        try write("house/Exit-Ticket.md", "#### Question: What stays open?\n")
        #expect(try titles("--templates", "house") == ["What stays open?", "How are you?"])
        let check = try Program.lectern("check", "plan.md", in: folder.url)
        #expect(check.status == 0, "\(check.output)")
        #expect(check.error.hasPrefix("1 file: "), "\(check.error)")
    }

    @Test func `are used by a session, whatever folder it is run from`() throws {
        let path = folder.url.appending(path: "plan.md").path
        let elsewhere = try ScratchFolder()
        let input = "start\nopen engage-1\njoin Ada\nanswer Ada: the short list\nend\nquit\n"
        let run = try Program.lectern("run", path, "--plain", input: input, in: elsewhere.url)
        #expect(run.output.contains("What will you try on Monday?"), "\(run.output)")
        let results = try Program.run(
            "sh",
            "-c",
            "cat sessions/*/results.json",
            in: elsewhere.url
        )
        #expect(results.output.contains("the short list"), "\(results.output)")
    }

    @Test func `are told of where they are wrong`() throws {
        try write("Templates/exit-ticket.md", "# Exit\n\n#### Poll: Which?\n- One\n")
        let check = try Program.lectern("check", "plan.md", in: folder.url)
        #expect(check.status == 0)
        #expect(check.output.contains("plan.md:10:11: warning: "), "\(check.output)")
        #expect(check.output.contains("Templates/exit-ticket.md:4:3: warning: This poll has only one option."))
        #expect(check.error.hasPrefix("2 files: 0 errors, "), "\(check.error)")
        let alone = try Program.lectern("check", "Templates/exit-ticket.md", in: folder.url)
        #expect(alone.output.contains("Templates/exit-ticket.md:4:3: warning: This poll has only one option."))
        #expect(alone.error.hasPrefix("1 file: 0 errors, 1 warning"), "\(alone.error)")
    }

    @Test func `are meant where a name is misspelt`() throws {
        try write("plan.md", plan("#### Use: standup"))
        let check = try Program.lectern("check", "plan.md", in: folder.url)
        #expect(check.status == 1)
        #expect(check.output.contains("There is no template “standup”."))
        #expect(check.output.contains("Did you mean “stand-up”?"), "\(check.output)")
        let run = try Program.lectern("run", "plan.md", "--plain", in: folder.url)
        #expect(run.status == 1)
        #expect(run.error.contains("plan.md:10: There is no template “standup”."), "\(run.error)")
        let show = try Program.lectern("template", "show", "bakry", in: folder.url)
        #expect(show.status == 66)
        #expect(show.error.contains("Did you mean “bakery”?"), "\(show.error)")
    }

    @Test func `are listed with where they come from, shown and copied`() throws {
        let list = try Program.lectern("template", "list", in: folder.url).output
        #expect(list.contains("  exit-ticket "))
        #expect(list.contains("from Templates/exit-ticket.md, in place of Lectern's\n"))
        #expect(list.contains("from Templates/activities/stand-up.md\n"))
        #expect(list.contains("from Templates/maps/bakery.owm\n"))
        #expect(list.contains("  muddiest-point  ") && list.contains("Use it in the middle of an explanation"))
        let names = try Program.lectern("template", "list", "--activities", in: folder.url).output
        #expect(names.split(separator: "\n").contains("stand-up"))
        let shown = try Program.lectern("template", "show", "exit-ticket", in: folder.url).output
        #expect(shown == "#### Question: What will you try on Monday?\n")
        let copied = try Program.lectern("template", "copy", "bakery", "--to", "maps", in: folder.url)
        #expect(copied.output == "maps/bakery.owm\n")
    }

    @Test func `in a folder that is not there are one clear sentence`() throws {
        for command in [
            ["check", "plan.md"], ["show", "plan.md"], ["run", "--plain", "plan.md"], ["template", "list"],
        ] {
            let run = try Program.run(
                [Program.lecternPath] + command + ["--templates", "nowhere"],
                in: folder.url
            )
            #expect(run.status == 66, "\(command)")
            #expect(run.error.contains("There is no folder nowhere."), "\(command): \(run.error)")
        }
    }

    // MARK: Files

    private func titles(_ options: String...) throws -> [String] {
        let show = try Program.run(
            [Program.lecternPath, "show", "plan.md", "--format", "json"] + options,
            in: folder.url
        )
        let title = /"title" : "([^"]*\?)"/
        return show.output.matches(of: title).map { String($0.output.1) }
    }

    private func plan(_ activities: String) -> String {
        """
        # Stall

        **Duration:** 20 minutes

        ## Lesson Structure
        ### Engage
        **Duration:** 20 minutes

        **Facilitator Actions:** Ask
        \(activities)
        """
    }

    private func write(_ path: String, _ text: String) throws {
        let file = folder.url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }
}
