package import Workshop

extension Undoable.Kind {
    /// What was taken back, in words: "the closing of an activity".
    package var words: String {
        switch self {
        case .replan: "the replan"
        case .extension: "the minutes given or taken"
        case .step: "the move to another item"
        case .team: "the move to another team"
        case .closing: "the closing of an activity"
        case .sorting: "the sorting of answers"
        case .finish: "the hour at which everybody must be out"
        case .correction: "the correction of the clock"
        case .order: "the order in which teams present"
        case .break: "the break"
        case .steps: "the steps of an item"
        }
    }
}
