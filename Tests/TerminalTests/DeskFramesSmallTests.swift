import Testing

@testable import Terminal

@Suite("The desk without room")
struct DeskFramesSmallTests {
    @Test func `at 10 columns and 3 rows the clock and the item are left`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(columns: 10, rows: 3).text == """
                17:30 Eng…
                until 09:…
                Next: Exp…
                """
        )
    }

    @Test func `below 80 by 24 it asks for more room`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(columns: 40, rows: 10).text == """
                17:30 Engage
                until 09:30
                Next: Explore, 1 h
                Lectern needs 80 columns and 24 rows;
                this is 40 by 10. The keys work all the
                same.




                """
        )
    }

    @Test func `what is asked and what is wrong comes before all else but the clock`() throws {
        let room = try Rehearsal.polling()
        var desk = desk(.control("c"), in: room)
        desk.storageFault = "the disk is full."
        #expect(
            room.frame(desk, columns: 30, rows: 10).text == """
                17:30 Engage
                NOT SAVED: the disk is full.
                 17:30 of Engage are left, and
                 engage-1 is open. End the
                 session for everybody? It
                 cannot be taken back. y ends
                 it, n carries on, Ctrl-C
                 again leaves it to be
                 resumed.
                until 09:30
                """
        )
    }

    @Test func `an overrun is said in little room too`() throws {
        var room = try Rehearsal()
        try room.type("start")
        room.wait(31)
        #expect(
            room.frame(columns: 20, rows: 4).text == """
                +1:00 Engage
                OVERRUN since 09:30
                Next: Explore, 1 h
                Lectern needs 80
                """
        )
    }
}
