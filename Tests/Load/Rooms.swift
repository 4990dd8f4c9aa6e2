import Foundation

/// 300 people, on a laptop whose disk takes 20 ms for every flush.
enum SlowDiskRoom {
    static func figures() throws -> [Figure] {
        let slowly = [
            "strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=fdatasync", "-e",
            "inject=fdatasync:delay_enter=20000", "-o", "/dev/null",
        ]
        let room = Room(try Server(lectern: slowly))
        let (seconds, joined) = try room.join(300)
        try room.listen()
        room.steer(#"{"type":"start"}"#)
        room.steer(#"{"type":"open","activity":"engage-1"}"#)
        let (delays, _) = room.vote()
        let news = room.news(rounds: 10)
        let (lost, doubled) = room.audit()
        return [
            .count("300 learners, every flush 20 ms: joined", joined, is: 300),
            .time("  all of them within", seconds, aim: 1),
            .count("  votes acknowledged of a burst of 300", room.acknowledgements, is: 300),
            .time("  acknowledged, p99", percentile(99, of: delays), aim: 0.25),
            .time("  news to all, p99", percentile(99, of: news), aim: 0.1),
            .count("  votes lost", lost, is: 0), .count("  votes doubled", doubled, is: 0),
            .memory("  memory", room.server.peakMegabytes, under: 100),
        ]
    }
}

/// 2,000 people, beside a bare handler that takes the same requests.
enum LargeRoom {
    static func figures() throws -> [Figure] {
        let bare = Room(try Server(bare: ()))
        try bare.bringPhones(2_000)
        _ = bare.vote()
        let room = Room(try Server())
        let (seconds, joined) = try room.join(2_000)
        room.steer(#"{"type":"start"}"#)
        room.steer(#"{"type":"open","activity":"engage-1"}"#)
        // In turns, so that whatever else the machine does falls on both.
        var ratios: [Double] = []
        var rates: (ours: Double, bare: Double) = (0, 0)
        var costs: [Double] = []
        let turns = 12
        let processor = (ours: room.server.processorSeconds, bare: bare.server.processorSeconds)
        for _ in 0..<turns {
            let theirs = bare.vote(rounds: 4).perSecond
            let ours = room.vote(rounds: 4).perSecond
            ratios.append(ours / theirs)
            costs.append(1 / ours)
            rates = (rates.ours + ours / Double(turns), rates.bare + theirs / Double(turns))
            Thread.sleep(forTimeInterval: 0.5)
        }
        let votes = Double(turns * 4 * 2_000)
        let microseconds = [
            room.server.processorSeconds - processor.ours, bare.server.processorSeconds - processor.bare,
        ].map { "\(Int($0 / votes * 1_000_000))" }
        try room.listen()
        let whileListening = room.vote()
        let news = room.news(rounds: 10)
        let (lost, doubled) = room.audit()
        let ratio = percentile(50, of: ratios)
        let growth = costs[costs.count - 1] / costs[0]
        return [
            .count("2,000 learners: joined", joined, is: 2_000), .time("  all of them within", seconds, aim: 5),
            Figure(
                name: "  votes a second, and of the bare handler",
                value: "\(Int(rates.ours)) and \(Int(rates.bare))"
            ),
            Figure(
                name: "  processor time of a vote, and of a request to the bare handler",
                value: "\(microseconds[0]) and \(microseconds[1]) µs"
            ),
            Figure(
                name: "  votes, as a share of what the bare handler takes",
                value: "\(Int(ratio * 100)) %",
                limit: "60 % or more",
                holds: ratio >= 0.6
            ),
            Figure(
                name: "  cost of a vote after 88,000 votes, over that of the first 8,000",
                value: String(format: "%.2f", growth),
                limit: "under 1.5",
                holds: growth < 1.5
            ),
            .time("  votes while all have news, p99", percentile(99, of: whileListening.delays), aim: 0.5),
            .time("  news to all, p99", percentile(99, of: news), aim: 0.25),
            .count("  votes lost", lost, is: 0), .count("  votes doubled", doubled, is: 0),
            Figure(name: "  memory", value: "\(Int(room.server.peakMegabytes)) MB"),
        ]
    }
}

/// 5,000 people who stay.
enum StayingRoom {
    static func figures() throws -> [Figure] {
        let room = Room(try Server())
        var joined = 0
        for _ in 0..<5 { joined = try room.join(1_000).joined }
        for phone in room.asking { phone.hangUp() }
        try room.listen()
        let sequence = room.steer(#"{"type":"start"}"#)
        room.crowd.play(for: 20) { room.listening.allSatisfy { $0.newest.sequence >= sequence } }
        // Past a heartbeat, so that it is known who is still there.
        let end = now() + 17
        room.crowd.play { now() >= end }
        return [
            .count("5,000 learners: joined", joined, is: 5_000),
            .count("  still connected after a heartbeat", room.listening.count { !$0.isClosed }, is: 5_000),
            .count("  with the newest news", room.listening.count { $0.newest.sequence >= sequence }, is: 5_000),
            .memory("  memory", room.server.peakMegabytes, under: 250),
        ]
    }
}

/// 100 people among others who mean harm, or whose phones do.
enum HostileRoom {
    static func figures() throws -> [Figure] {
        let room = Room(try Server())
        _ = try room.join(100)
        try room.listen()
        room.steer(#"{"type":"start"}"#)
        room.steer(#"{"type":"open","activity":"engage-1"}"#)
        let before = room.vote(rounds: 5)
        let quiet = room.news(rounds: 5)
        // They come from outside the crowd: nobody ever reads what is sent to them.
        let port = room.server.port
        let strangers = try (0..<100).map { index in
            let phone = try Phone(port: port, isStream: true, receiveBuffer: 2_048)
            phone.send(
                Array(
                    "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(room.tokens[index])\r\n\r\n"
                        .utf8
                )
            )
            return phone
        }
        let huge = "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nX-Long: " + String(repeating: "x", count: 256_000)
        let long = try (0..<2).map { _ in try Phone(port: port) }
        let half = try (0..<500).map { _ in try Phone(port: port) }
        Thread.sleep(forTimeInterval: 0.5)
        for phone in strangers { phone.write() }
        for phone in half { phone.send(Array("POST /api/v1/commands HTTP/1.1\r\nHost: 127".utf8)) }
        for phone in long { phone.send(Array(huge.utf8)) }
        let during = room.vote(rounds: 5)
        for phone in long { phone.write() }
        let loud = room.news(rounds: 5)
        let (lost, doubled) = room.audit()
        // Nobody waits for the rest of a header for longer than ten seconds.
        let waiting = Crowd()
        for phone in half { waiting.add(phone) }
        waiting.play(for: 15) { half.allSatisfy(\.isClosed) }
        let sentAway = half.count(where: \.isClosed)
        // A reader that hangs up is no phone of ours any more.
        for phone in strangers + long + half { phone.hangUp() }
        let after = room.vote()
        return [
            Figure(
                name: "100 who read nothing, 500 half requests, two headers of 256 kB: votes of the others, p99",
                value:
                    "\(milliseconds(percentile(99, of: during.delays))), before \(milliseconds(percentile(99, of: before.delays)))"
            ),
            .count("  votes of the others acknowledged", room.acknowledgements, is: 1_100),
            Figure(
                name: "  news to the others, p99",
                value: "\(milliseconds(percentile(99, of: loud))), before \(milliseconds(percentile(99, of: quiet)))"
            ),
            .count("  the others still connected", room.listening.count { !$0.isClosed }, is: 100),
            .count("  half requests sent away after ten seconds", sentAway, is: 500),
            .count("  votes lost", lost, is: 0), .count("  votes doubled", doubled, is: 0),
            .count("  votes after they have gone", after.delays.count, is: 100),
            .count("  the program lives", room.server.isRunning ? 1 : 0, is: 1),
        ]
    }
}

/// A program that may have 64 files open, and 120 people at the door.
enum FewFilesRoom {
    static func figures() throws -> [Figure] {
        let room = Room(try Server(lectern: ["sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"]))
        _ = try room.join(5)
        room.steer(#"{"type":"start"}"#)
        room.steer(#"{"type":"open","activity":"engage-1"}"#)
        let crowd = try (0..<120).map { _ in try Phone(port: room.server.port) }
        Thread.sleep(forTimeInterval: 1)
        _ = room.vote()
        let during = room.acknowledgements
        for phone in crowd { phone.hangUp() }
        Thread.sleep(forTimeInterval: 2)
        let late = Room(room.server)
        late.steer(#"{"type":"extend","seconds":60}"#)
        let joined = try late.join(1).joined
        return [
            .count("64 files and 120 more at the door: votes of those inside", during, is: 5),
            .count("  one more joins after they have gone", joined == 0 ? 0 : 1, is: 1),
            .count("  the program lives", room.server.isRunning ? 1 : 0, is: 1),
        ]
    }
}
