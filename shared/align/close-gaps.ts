import type { Group } from './lift'
import type { Step } from './path'

/**
 * Inside linked paragraphs, sentences left over on both sides at the same place are each other's translation, however free:
 * the paragraph says so. Gives the steps that tie them; `enOf` and `frOf` are the segments of each paragraph.
 */
export function closeGaps(steps: readonly Step[], groups: readonly Group[], enOf: readonly (readonly number[])[], frOf: readonly (readonly number[])[], enCount: number, frCount: number): Step[] {
  const out: Step[] = []
  const partner = new Int32Array(enCount).fill(-1), frLinked = new Uint8Array(frCount), frStart = new Int32Array(enCount).fill(-1)
  for (const step of steps) {
    if (step.enCount === 0 || step.frCount === 0) continue
    for (let x = 0; x < step.enCount; x++) { partner[step.en + x] = step.fr + step.frCount - 1; frStart[step.en + x] = step.fr }
    frLinked.fill(1, step.fr, step.fr + step.frCount)
  }
  for (const group of groups) {
    if (group.en.length === 0 || group.fr.length === 0) continue
    const ens = group.en.flatMap(p => enOf[p]!), frs = group.fr.flatMap(q => frOf[q]!)
    const inGroup = new Set(frs)
    for (let k = 0; k < ens.length; k++) {
      if (partner[ens[k]!] !== -1) continue
      let last = k
      while (last + 1 < ens.length && partner[ens[last + 1]!] === -1 && ens[last + 1] === ens[last]! + 1) last++
      // The French that follows the English neighbour's French, or precedes the next neighbour's.
      const before = k > 0 ? partner[ens[k - 1]!]! + 1 : frs[0]!
      let end = before
      while (inGroup.has(end) && !frLinked[end]) end++
      const next = last + 1 < ens.length ? frStart[ens[last + 1]!]! : -1
      if (end > before && inGroup.has(before) && (next < 0 || end === next || !inGroup.has(end))) {
        out.push({ en: ens[k]!, enCount: last - k + 1, fr: before, frCount: end - before, score: 0 })
        frLinked.fill(1, before, end)
      }
      k = last
    }
  }
  return out
}
