import Foundation
import LiveSession
import Records
import Workshop

/// Taking files with learners' answers into a session that this program has open.
struct Submissions: Sendable {
    let live: LiveSession

    /// Takes one file: every entry counts or is reported with its place.
    func take(_ json: Data) async -> SubmissionReceipt {
        do {
            return SubmissionReceipt(try await live.submit(try SubmissionFile(json: json)))
        } catch let fault as SubmissionFault {
            return SubmissionReceipt(refusing: "\(fault)")
        } catch {
            return SubmissionReceipt(refusing: "\(error)")
        }
    }

    /// Takes every file that lies in a session's inbox, and answers each.
    /// - Returns: a sentence for the facilitator about each file.
    func takeAll(in inbox: Inbox) async -> [String] {
        var news: [String] = []
        for submission in inbox.pending() {
            let receipt: SubmissionReceipt
            do {
                receipt = await take(try inbox.take(submission))
            } catch {
                receipt = SubmissionReceipt(refusing: error.description)
            }
            do {
                try inbox.answer(submission, with: receipt)
                news.append("\(submission.name): \(receipt.headline)")
            } catch {
                news.append("\(submission.name): \(error)")
            }
        }
        return news
    }
}

extension SubmissionReceipt {
    fileprivate init(_ outcome: SubmissionOutcome) {
        self.init(
            counted: outcome.taken,
            unchanged: outcome.unchanged,
            faults: outcome.faults.map { fault in
                let place = [fault.entry.map { "entry \($0)" }, fault.path.isEmpty ? nil : fault.path]
                return Fault(place: place.compactMap(\.self).joined(separator: ", "), message: fault.reason.description)
            },
            report: ""
        )
        report = ([headline] + faults.map { "  \($0.place): \($0.message)" }).joined(separator: "\n") + "\n"
    }

    /// For a file of which nothing counts.
    fileprivate init(refusing sentence: String) {
        self.init(counted: 0, unchanged: 0, faults: [Fault(place: "", message: sentence)], report: sentence + "\n")
    }

    /// The whole receipt in a sentence.
    var headline: String {
        let new = "\(counted) \(counted == 1 ? "entry counts" : "entries count")"
        let old = unchanged > 0 ? ", \(unchanged) had been handed in before" : ""
        let bad = faults.isEmpty ? "" : ", \(faults.count) could not be taken"
        return new + old + bad + "."
    }
}
