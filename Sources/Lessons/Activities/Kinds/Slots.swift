/// Time for every team to present, one after the other.
package struct Slots: Hashable, Sendable, Codable {
    /// What each team has, in seconds; from 1 to a day.
    package var teamSeconds: Int

    package init(teamSeconds: Int) {
        self.teamSeconds = teamSeconds
    }
}
