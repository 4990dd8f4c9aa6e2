/// "1 learner", "12 learners": how every sentence counts things.
/// - Parameter noun: one whose plural ends in "s".
package func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
