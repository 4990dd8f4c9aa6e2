extension DeskPainter {
    /// The whole screen for those who come in: the QR code, and beside it what can be typed instead.
    var joiningLines: [Line] {
        let picture = state.joinPicture
        let width = picture.first?.count ?? 0
        let words =
            state.joinLines.map { Line($0, .bold) } + [Line(), Line("Any key leads back to the session.", .faint)]
        guard picture.count <= size.rows, width + 30 <= size.columns else {
            return words + [Line("A window of \(width + 30) by \(picture.count) shows the QR code.", .faint)]
        }
        let room = size.columns - width - 5
        return Columns.join([(picture.map { Line($0) }, width), (words, room)], rows: picture.count)
    }
}
