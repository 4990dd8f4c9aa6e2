import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("Any session") struct RandomSessionTests {
    /// Sensible and senseless commands by anybody, on a disk that is now and then full; some sent twice.
    @Test(arguments: UInt64(1)...12)
    func `is at any time what its journal adds up to`(seed: UInt64) async throws {
        var numbers = SeededNumbers(seed: seed)
        let room = try await Room(learners: 3)
        var fullWrites: ClosedRange<Int>?
        for step in 0..<120 {
            if Int.random(in: 0..<10, using: &numbers) == 0 {
                let next = room.file.writes + 1
                fullWrites = next...next
                room.file.failWrites(next...next)
            }
            room.clock.set(Room.start.advanced(bySeconds: step * Int.random(in: 0...20, using: &numbers)))
            let command = Self.command(using: &numbers)
            let sender = Self.sender(using: &numbers)
            let request = RequestID("r\(Int.random(in: 0..<200, using: &numbers))")
            do {
                let receipt = try await room.session.perform(command, by: sender, request: request)
                let again = try await room.session.perform(command, by: sender, request: request)
                #expect(receipt.events.isEmpty || again == Receipt(sequence: receipt.sequence, events: []))
            } catch .refused {
                continue
            } catch {
                #expect(fullWrites?.contains(room.file.writes) == true, "\(error)")
            }
            let session = await room.session.state()
            #expect(session == (try room.replayed()))
            #expect(await room.session.working.session == session)
        }
    }

    private static func command(using numbers: inout SeededNumbers) -> Command {
        let choice = Int.random(in: 0...4, using: &numbers)
        let team = TeamID(number: choice)
        return switch Int.random(in: 0..<14, using: &numbers) {
        case 0: .pause
        case 1: .resume
        case 2: .next
        case 3: .back
        case 4: .extend(seconds: choice * 60 - 60)
        case 5: .open(Room.poll)
        case 6: .close(Room.poll)
        case 7: .addTeam(name: "Team \(choice)")
        case 8: .join(name: "Ada \(choice + 3)", team: choice == 0 ? nil : "Team \(choice)")
        case 9: .move(LearnerID(number: choice), to: team)
        case 10: .answerQuestion(Room.poll, text: "why?")
        case 11: .showResults(Room.poll)
        default: .answerPoll(Room.poll, choices: [choice])
        }
    }

    private static func sender(using numbers: inout SeededNumbers) -> Participant {
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: .program
        case 1...3: .facilitator
        case let number: .learner(LearnerID(number: number - 3))
        }
    }
}

/// The same numbers from the same seed on every machine (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
