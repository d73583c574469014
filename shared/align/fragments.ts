import type { Group } from './lift'
import type { Step } from './path'
import type { Segment } from './types'

/** Paragraphs of which less than this share of both is tied, and which have less than this in common, only touch on the same matter. */
const TIED = 0.5, COMMON = 0.25

/** The share of each unit's characters that is `tied`, segment by segment. */
function sharesOf(segments: readonly Segment[], count: number, tied: Uint8Array): { of(units: readonly number[]): number } {
  const all = new Float64Array(count), some = new Float64Array(count)
  segments.forEach(({ unit, start, end }, s) => {
    all[unit]! += end - start
    if (tied[s]) some[unit]! += end - start
  })
  const sum = (list: Float64Array, units: readonly number[]): number => units.reduce((n, u) => n + list[u]!, 0)
  return { of: units => sum(some, units) / Math.max(1, sum(all, units)) }
}

/**
 * Takes apart groups that hang by a fragment of either side: a sentence that is like one of another paragraph does not make the
 * two each other's translation. `en` and `fr` are the segments, `enCount` and `frCount` the paragraphs of either side.
 */
export function dropFragments(groups: readonly Group[], steps: readonly Step[], en: readonly Segment[], fr: readonly Segment[], enCount: number, frCount: number, similarityOf: (en: readonly number[], fr: readonly number[]) => number): Group[] {
  const enTied = new Uint8Array(en.length), frTied = new Uint8Array(fr.length)
  for (const step of steps) {
    enTied.fill(1, step.en, step.en + step.enCount)
    frTied.fill(1, step.fr, step.fr + step.frCount)
  }
  const left = sharesOf(en, enCount, enTied), right = sharesOf(fr, frCount, frTied)
  return groups.flatMap(group => {
    if (group.en.length === 0 || group.fr.length === 0) return [group]
    if (left.of(group.en) >= TIED || right.of(group.fr) >= TIED || similarityOf(group.en, group.fr) >= COMMON) return [group]
    return [...group.en.map((p): Group => ({ en: [p], fr: [], worth: 0 })), ...group.fr.map((q): Group => ({ en: [], fr: [q], worth: 0 }))]
  })
}
