import Diagnostics

extension MapDocument {
    /// Labels that will touch in OWM at the usual size of a picture.
    func collisionDiagnostics() -> [Diagnostic] { [] }
}
