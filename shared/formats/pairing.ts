/**
 * Pairs the paragraphs of an edited text with those of the original. Equal ends are taken first; in what is left, paragraphs that
 * stand once on each side are anchors, and the longest run of anchors in order divides the rest into smaller tasks of the same kind.
 */

/** For each new paragraph the index of the original that it is, word for word and in order; -1 for one that was edited or is new. */
export function pairParagraphs(old: readonly string[], now: readonly string[]): number[] {
  const pairs = new Array<number>(now.length).fill(-1)
  divide(old, now, 0, old.length, 0, now.length, pairs)
  return pairs
}

function divide(old: readonly string[], now: readonly string[], oldFrom: number, oldTo: number, nowFrom: number, nowTo: number, pairs: number[]): void {
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom] === now[nowFrom]) pairs[nowFrom++] = oldFrom++
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1] === now[nowTo - 1]) pairs[--nowTo] = --oldTo
  if (oldFrom === oldTo || nowFrom === nowTo) return
  const anchors = longestRun(uniquePairs(old, now, oldFrom, oldTo, nowFrom, nowTo))
  let oldAt = oldFrom, nowAt = nowFrom
  for (const [o, n] of anchors) {
    pairs[n] = o
    divide(old, now, oldAt, o, nowAt, n, pairs)
    oldAt = o + 1
    nowAt = n + 1
  }
  if (anchors.length > 0) divide(old, now, oldAt, oldTo, nowAt, nowTo, pairs)
}

/** Original and new index of each text that stands exactly once on each side, in new order. */
function uniquePairs(old: readonly string[], now: readonly string[], oldFrom: number, oldTo: number, nowFrom: number, nowTo: number): [number, number][] {
  const where = (texts: readonly string[], from: number, to: number): Map<string, number> => {
    const map = new Map<string, number>()
    for (let i = from; i < to; i++) map.set(texts[i]!, map.has(texts[i]!) ? -1 : i)
    return map
  }
  const before = where(old, oldFrom, oldTo)
  const out: [number, number][] = []
  for (const [text, n] of where(now, nowFrom, nowTo)) {
    const o = before.get(text)
    if (n >= 0 && o !== undefined && o >= 0) out.push([o, n])
  }
  return out.sort((a, b) => a[1] - b[1])
}

/** The longest subsequence whose original indices rise. */
function longestRun(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [], previous: number[] = []
  pairs.forEach(([o], i) => {
    let low = 0, high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![0] < o) low = middle + 1
      else high = middle
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
  })
  const run: [number, number][] = []
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = previous[i]!) run.push([...pairs[i]!])
  return run.reverse()
}
