import Workshop

/// The newest session that a desk's log has been told of.
struct Told {
    var session: Session?
    var sequence = 0
}
