import Foundation
import Testing

@testable import Reports

@Suite("Bringing statements to a store") struct DeliveryTests {
    private static func delivery(_ count: Int, bytes: Int = 10, attempts: Int = 3) -> Delivery {
        let statements = (0..<count).map { number in
            (
                id: "id-\(number)",
                json: Data((#"{"id":"id-\#(number)""# + String(repeating: " ", count: bytes) + "}").utf8)
            )
        }
        return Delivery(statements, mostAttempts: attempts)
    }

    private static func ids(in step: Delivery.Step) throws -> [String] {
        guard case .send(let body) = step else { return [] }
        let list = try #require(try JSONSerialization.jsonObject(with: body) as? [[String: String]])
        return list.compactMap { $0["id"] }
    }

    private static func ok(_ ids: [String]) throws -> Delivery.Answer {
        .response(status: 200, body: try JSONEncoder().encode(ids))
    }

    @Test func `nothing to bring is done at once`() {
        guard case .done = Self.delivery(0).next() else {
            Issue.record("there is a step")
            return
        }
    }

    @Test func `goes piece by piece until everything is there`() throws {
        var delivery = Self.delivery(1201)
        var sizes: [Int] = []
        var step = delivery.next()
        while case .send = step {
            let ids = try Self.ids(in: step)
            sizes.append(ids.count)
            step = try delivery.take(Self.ok(ids))
        }
        #expect(sizes == [500, 500, 201])
        #expect(delivery.progress.there == 1201)
    }

    @Test func `keeps a request small enough for the servers in between`() throws {
        var delivery = Self.delivery(10, bytes: 400_000)
        #expect(try Self.ids(in: delivery.next()).count == 2)
        let step = try delivery.take(.response(status: 413, body: Data()))
        #expect(try Self.ids(in: step).count == 1)
    }

    @Test func `takes no content for an answer, and a store that names new ones only`() throws {
        var delivery = Self.delivery(3)
        let step = try delivery.take(Self.ok(["ID-1"]))
        guard case .done = step else {
            Issue.record("there is a step")
            return
        }
        var other = Self.delivery(3)
        _ = try other.take(.response(status: 204, body: Data()))
        #expect((delivery.progress.there, other.progress.there) == (3, 3))
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504]) func `waits longer each time, then gives up`(_ status: Int) throws
    {
        var delivery = Self.delivery(3, attempts: 8)
        var waits: [Int] = []
        let fault = #expect(throws: DeliveryFault.self) {
            while case .wait(let seconds, _) = try delivery.take(.response(status: status, body: Data())) {
                waits.append(seconds)
                _ = delivery.next()
            }
        }
        #expect(waits == [1, 2, 4, 8, 16, 30, 30])
        #expect(fault == .unreachable("it answered \(status)"))
        #expect(delivery.progress.there == 0)
    }

    @Test func `begins to count attempts anew after a success`() throws {
        var delivery = Self.delivery(501, attempts: 2)
        let first = try Self.ids(in: delivery.next())
        _ = try delivery.take(.unreached("no route"))
        _ = try delivery.take(Self.ok(first))
        let step = try delivery.take(.unreached("no route"))
        guard case .wait(1, "no route") = step else {
            Issue.record("it gave up")
            return
        }
        #expect(throws: DeliveryFault.unreachable("no route")) { try delivery.take(.unreached("no route")) }
        #expect(delivery.progress.there == 500)
    }

    @Test func `finds the one that is there in other words, and brings the others`() throws {
        var delivery = Self.delivery(9)
        var step = delivery.next()
        while case .send = step {
            let ids = try Self.ids(in: step)
            let answer = ids.contains("id-5") ? .response(status: 409, body: Data()) : try Self.ok(ids)
            step = try delivery.take(answer)
        }
        #expect(delivery.progress.kept == ["id-5"])
        #expect(delivery.progress.there == 9)
    }

    @Test(arguments: [
        ("<html>", DeliveryFault.nonsense("“<html>”")), ("[1]", .nonsense("“[1]”")), ("", .nonsense("nothing")),
        (#"["id-9"]"#, .nonsense(#"“["id-9"]”"#)), ("a\u{1B}[31m\n b", .nonsense("“a [31m b”")),
    ])
    func `does not believe what no store says`(_ body: String, _ fault: DeliveryFault) {
        var delivery = Self.delivery(3)
        #expect(throws: fault) { try delivery.take(.response(status: 200, body: Data(body.utf8))) }
        #expect(delivery.progress.there == 0)
    }

    @Test(arguments: [
        (401, DeliveryFault.notAllowed(status: 401)), (403, .notAllowed(status: 403)), (404, .noStore(status: 404)),
        (302, .elsewhere(status: 302)), (400, .refused(status: 400, reason: "“bad”")),
        (201, .refused(status: 201, reason: "“bad”")),
    ])
    func `does not insist where asking again is of no use`(_ status: Int, _ fault: DeliveryFault) {
        var delivery = Self.delivery(3)
        #expect(throws: fault) { try delivery.take(.response(status: status, body: Data("bad".utf8))) }
    }
}
