import Foundation

/// A room with so many learners, each with a connection for requests and one for news.
final class Room {
    let server: Server
    let crowd = Crowd()
    private(set) var asking: [Phone] = []
    private(set) var listening: [Phone] = []
    private(set) var tokens: [String] = []
    /// What each learner sent last.
    private var sent: [Int: Int] = [:]
    /// The same where it was acknowledged.
    private(set) var acknowledged: [Int: Int] = [:]
    private(set) var acknowledgements = 0
    private var requests = 0

    init(_ server: Server) {
        self.server = server
    }

    // Joining.

    /// Lets so many people join at once.
    /// - Returns: how long it took until all were in, and how many are.
    func join(_ count: Int) throws -> (seconds: Double, joined: Int) {
        let start = now()
        let newcomers = try (0..<count).map { _ in try Phone(port: server.port) }
        for (index, phone) in newcomers.enumerated() {
            crowd.add(phone)
            let number = asking.count + index
            let body =
                #"{"code":"\#(server.code)","name":"Learner \#(number)","request":"join-\#(number)-0123456789"}"#
            phone.send(post("/api/v1/join", body))
        }
        crowd.play { newcomers.allSatisfy { $0.hasAnswer || $0.isClosed } }
        let seconds = now() - start
        for phone in newcomers {
            guard let answer = phone.takeAnswer(), answer.status == 200 else { continue }
            let text = String(decoding: answer.body, as: UTF8.self)
            tokens.append(String(text.components(separatedBy: #""token":""#).last?.prefix(26) ?? ""))
            asking.append(phone)
        }
        return (seconds, asking.count)
    }

    /// Opens a stream of news for everybody.
    func listen() throws {
        for token in tokens.dropFirst(listening.count) {
            let phone = try Phone(port: server.port, isStream: true)
            crowd.add(phone)
            phone.send(
                Array(
                    "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nAuthorization: Bearer \(token)\r\n\r\n"
                        .utf8
                )
            )
            listening.append(phone)
        }
        crowd.play { listening.allSatisfy { $0.newest.sequence > 0 || $0.isClosed } }
    }

    // Steering.

    /// - Returns: the sequence of what a command of the facilitator's led to.
    @discardableResult
    func steer(_ command: String) -> Int {
        requests += 1
        let body = #"{"request":"f-\#(requests)-\#(UInt32.random(in: 0...UInt32.max))","command":\#(command)}"#
        var answer: Phone.Answer?
        var phone: Phone?
        crowd.play {
            if phone?.isClosed ?? true {
                phone = try? Phone(port: server.port)
                if let phone {
                    crowd.add(phone)
                    phone.send(post("/api/v1/commands", body, token: server.facilitator))
                }
            }
            answer = phone?.takeAnswer()
            return answer != nil
        }
        phone?.hangUp()
        return Int(String(decoding: answer?.body ?? [], as: UTF8.self).filter(\.isNumber)) ?? 0
    }

    /// How long it takes from the acknowledgement of a command until each phone has the news.
    func news(rounds: Int) -> [Double] {
        var delays: [Double] = []
        for round in 0..<rounds {
            let sequence = steer(#"{"type":"extend","seconds":\#(round.isMultiple(of: 2) ? 60 : -60)}"#)
            let acknowledged = now()
            crowd.play(for: 10) { listening.allSatisfy { $0.newest.sequence >= sequence || $0.isClosed } }
            delays += listening.map { $0.newest.sequence >= sequence ? max(0, $0.newest.at - acknowledged) : 10 }
            let pause = now() + 0.2
            crowd.play { now() >= pause }
        }
        return delays
    }

    // Voting.

    /// Lets everybody vote, so many times one after the other, each waiting for the answer and each time for something
    /// else. A phone whose connection has been closed meanwhile opens another and sends the same again, as pages do.
    /// - Returns: how long each waited, and how many a second were acknowledged.
    func vote(rounds: Int = 1) -> (delays: [Double], perSecond: Double) {
        let start = now()
        let before = acknowledgements
        var left = Array(repeating: rounds, count: asking.count)
        var ballots = asking.indices.map { ballot(of: $0) }
        for index in asking.indices { ask(ballots[index], index) }
        var delays: [Double] = []
        crowd.play {
            for index in asking.indices where left[index] > 0 {
                guard let answer = asking[index].takeAnswer() else {
                    if asking[index].isClosed { ask(ballots[index], index) }
                    continue
                }
                delays.append(answer.seconds)
                if answer.status == 200 {
                    acknowledgements += 1
                    acknowledged[index] = sent[index]
                }
                left[index] -= 1
                guard left[index] > 0 else { continue }
                ballots[index] = ballot(of: index)
                ask(ballots[index], index)
            }
            return left.allSatisfy { $0 == 0 }
        }
        return (delays, Double(acknowledgements - before) / (now() - start))
    }

    private func ask(_ bytes: [UInt8], _ index: Int) {
        if asking[index].isClosed, let phone = try? Phone(port: server.port) {
            asking[index] = phone
            crowd.add(phone)
        }
        asking[index].send(bytes)
    }

    private func ballot(of index: Int) -> [UInt8] {
        requests += 1
        let choice = (sent[index] ?? index) % 3 + 1
        sent[index] = choice
        acknowledged[index] = nil
        let command = #"{"type":"answerPoll","activity":"engage-1","choices":[\#(choice)]}"#
        let token = tokens.indices.contains(index) ? tokens[index] : "none"
        return post("/api/v1/commands", #"{"request":"v-\#(requests)","command":\#(command)}"#, token: token)
    }

    /// Phones that only ask, of a server that knows nobody.
    func bringPhones(_ count: Int) throws {
        for _ in 0..<count {
            let phone = try Phone(port: server.port)
            crowd.add(phone)
            asking.append(phone)
        }
    }

    func post(_ path: String, _ body: String, token: String? = nil) -> [UInt8] {
        var head = "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Type: application/json\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        return Array("\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    }

    /// How many acknowledged votes the journal lacks, and how many requests it has twice.
    func audit() -> (lost: Int, doubled: Int) {
        var choices: [String: Int] = [:]
        var requests: [String: Int] = [:]
        var learners: [String: String] = [:]
        for line in server.journal {
            if let request = line["request"] as? String { requests[request, default: 0] += 1 }
            if line["type"] as? String == "learnerJoined", let id = line["learner"] as? String {
                learners[line["name"] as? String ?? ""] = id
            }
            guard line["type"] as? String == "pollAnswered", let by = line["by"] as? String else { continue }
            choices[by] = (line["choices"] as? [Int])?.first
        }
        let lost = acknowledged.count { index, choice in
            learners["Learner \(index)"].flatMap { choices[$0] } != choice
        }
        return (lost, requests.values.count { $0 > 1 })
    }
}
