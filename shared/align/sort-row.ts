/** So few numbers are put in order sooner here than by the engine's own sort, which wants a view made and a call out. */
const FEW = 12

/** Puts the first `count` numbers of a row in ascending order. */
export function sortRow(row: Int32Array | Float64Array, count: number): void {
  if (count > FEW) { row.subarray(0, count).sort(); return }
  for (let n = 1; n < count; n++) {
    const value = row[n]!
    let at = n
    while (at > 0 && row[at - 1]! > value) { row[at] = row[at - 1]!; at-- }
    row[at] = value
  }
}
