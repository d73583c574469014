/** How many letters must be put in, taken out, changed, or changed places between neighbours; `limit` + 1 when there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = [], last: number[] = [], now: number[] = []
  for (let j = 0; j <= b.length; j++) last.push(j)
  for (let i = 1; i <= a.length; i++) {
    now = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      now.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = last
    last = now
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** How many slips two spellings of this length may have and still look like one name. */
export const allowed = (length: number): number => (length >= 7 ? 2 : length >= 4 ? 1 : 0)

/** Whether one spelling looks like a slip of the other; equal spellings are none. Two slips want the same first letter. */
export function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length), longer = Math.max(a.length, b.length)
  // A name of four letters may lose one but the first.
  const limit = shorter === 3 && longer === 4 && a[0] === b[0] ? 1 : allowed(shorter)
  if (a === b) return false
  if (limit === 0) return a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1]
  const d = distance(a, b, limit)
  return d === 1 || (d <= limit && a[0] === b[0] && (a.length > 7 || a[1] === b[1]))
}
