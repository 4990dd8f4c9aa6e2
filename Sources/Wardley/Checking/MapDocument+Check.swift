package import Diagnostics

extension MapDocument {
    /// Everything there is to say about the map, in the order of places: where OWM reads it otherwise than it is meant,
    /// names that name nothing, duplicates, places off the map, components outside every link, labels that collide.
    ///
    /// A fix that has edits is safe to make: the text then reads to OWM as it is meant.
    package func check() -> [Diagnostic] {
        let reading = asOWMReads
        var found = differences(from: reading)
        found += NameCheck(self).diagnostics()
        found += placeDiagnostics()
        found += collisionDiagnostics(reading)
        return found.sorted {
            ($0.range.start, $0.range.end, $0.severity, $0.identifier)
                < ($1.range.start, $1.range.end, $1.severity, $1.identifier)
        }
    }

    /// The bytes with every safe mend made.
    package func mended(_ diagnostics: [Diagnostic]) -> [UInt8] {
        bytes(after: diagnostics.flatMap { $0.fix?.edits ?? [] })
    }

    private func placeDiagnostics() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func check(_ position: MapPosition, _ subject: String, _ range: SourceRange) {
            guard !position.isOnMap else { return }
            found.append(
                Diagnostic(
                    MapRule.outOfRange,
                    .warning,
                    at: range,
                    "\(subject) stands off the map at \(position.text).",
                    reason: "Visibility and evolution go from 0 to 1; OWM draws anything else outside the picture."
                )
            )
        }
        for component in map.components {
            check(component.position, "“\(component.name)”", component.range)
            guard !component.isPlaced else { continue }
            found.append(
                Diagnostic(
                    MapRule.noPosition,
                    .warning,
                    at: component.range,
                    "“\(component.name)” has no position.",
                    reason: "OWM puts it at visibility 0.9 and evolution 0.1, whatever it is."
                )
            )
        }
        for note in map.notes {
            check(note.position, "A note", note.range)
            guard !note.isPlaced else { continue }
            found.append(Diagnostic(MapRule.noPosition, .note, at: note.range, "A note has no position."))
        }
        for evolve in map.evolves where !(0...1).contains(evolve.evolution) {
            let place = MapNumber.short(evolve.evolution)
            found.append(
                Diagnostic(
                    MapRule.outOfRange,
                    .warning,
                    at: evolve.range,
                    "“\(evolve.name)” evolves off the map, to \(place)."
                )
            )
        }
        return found
    }
}
