/// A small dense matrix that mirrors itself along its diagonal.
struct SymmetricMatrix {
    let size: Int
    private var elements: [Double]

    init(diagonal: [Double]) {
        size = diagonal.count
        elements = Array(repeating: 0, count: diagonal.count * diagonal.count)
        for (place, value) in diagonal.enumerated() { self[place, place] = value }
    }

    subscript(row: Int, column: Int) -> Double {
        get { elements[row * size + column] }
        set { elements[row * size + column] = newValue }
    }

    /// This matrix with a number added to every element.
    func adding(_ number: Double) -> SymmetricMatrix {
        var sum = self
        for place in elements.indices { sum.elements[place] += number }
        return sum
    }

    func times(_ vector: [Double]) -> [Double] {
        (0..<size).map { row in
            (0..<size).reduce(0) { $0 + self[row, $1] * vector[$1] }
        }
    }

    /// The sum of the elements where these rows meet these columns.
    func sum(over places: [Int]) -> Double {
        var sum = 0.0
        for row in places {
            for column in places { sum += self[row, column] }
        }
        return sum
    }

    /// The inverse of a positive definite matrix, by Gauss-Jordan elimination in place; such a matrix needs no pivoting
    /// (Golub and Van Loan, "Matrix Computations", 4th ed., §4.2).
    var inverse: SymmetricMatrix {
        var work = self
        for pivot in 0..<size {
            let scale = 1 / work[pivot, pivot]
            let column = (0..<size).map { work[$0, pivot] }
            work[pivot, pivot] = 1
            for place in 0..<size { work[pivot, place] *= scale }
            for row in 0..<size where row != pivot {
                work[row, pivot] = 0
                let factor = column[row]
                for place in 0..<size { work[row, place] -= factor * work[pivot, place] }
            }
        }
        return work
    }
}
