extension Session {
    /// The same session with a number in place of every learner's name, for what leaves the house.
    ///
    /// It is the number that the journal has, so whoever holds the journal can tell who is meant, and nobody else. What
    /// people wrote stays as it is, names in it included.
    package var pseudonymous: Session {
        var session = self
        for index in session.learners.indices {
            session.learners[index].name = "Learner \(session.learners[index].id.number)"
        }
        return session
    }
}
