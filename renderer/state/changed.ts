/** A paragraph that is not as it was; `unit` is where it stands or would stand now, null for a side that has none. */
export interface Changed {
  readonly unit: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * Paragraphs that differ between two versions. Equal ones at both ends are passed over, then those that stand once on each side in
 * order hold the rest apart; between two of them the changed ones are taken in order.
 */
export function pairChanged(was: readonly string[], now: readonly string[]): readonly Changed[] {
  const out: Changed[] = []
  let start = 0
  while (start < was.length && start < now.length && was[start] === now[start]) start++
  let wasEnd = was.length, nowEnd = now.length
  while (wasEnd > start && nowEnd > start && was[wasEnd - 1] === now[nowEnd - 1]) { wasEnd--; nowEnd-- }
  const where = new Map<string, number>()
  for (let i = start; i < wasEnd; i++) where.set(was[i]!, where.has(was[i]!) ? -1 : i)
  let from = start, at = start
  const between = (wasTo: number, nowTo: number): void => {
    while (from < wasTo || at < nowTo) {
      if (from < wasTo && at < nowTo) out.push({ unit: at, before: was[from++]!, after: now[at++]! })
      else if (from < wasTo) out.push({ unit: at, before: was[from++]!, after: null })
      else { out.push({ unit: at, before: null, after: now[at]! }); at++ }
    }
  }
  for (let i = start; i < nowEnd; i++) {
    const old = where.get(now[i]!)
    if (old === undefined || old < from) continue
    between(old, i)
    from = old + 1
    at = i + 1
  }
  between(wasEnd, nowEnd)
  return out
}
