import type { Group } from './lift'

/**
 * A pair of a straight stretch has at least this much in common, unless it is the headline: one sentence may be put freely, several
 * are not all put freely. And the stretch may have this much less than what was found.
 */
const LEAST = 0.09, LEAST_SEVERAL = 0.2, BONUS = 0.02

/** A pair of paragraphs that answer each other less than this may not be a pair; nor one whose lengths are this far out of proportion (logarithm). */
const PLAIN = 0.25, PLAIN_FAR = 0.4

/**
 * Whether two versions plainly stand paragraph against paragraph: as many on both sides, each pair with much in common and more
 * than with the neighbours of its partner, in proportion, no sentence having crossed a border. Then there is nothing to
 * search. `similarityOf` as below; `enLength` and `frLength` are the paragraphs' characters; `empty(p)` says that neither side's
 * paragraph p has words, `crossed(p)` that a sentence at the border of French p and p + 1 is told on the other side of the
 * English border.
 */
export function isPlain(similarityOf: (en: readonly number[], fr: readonly number[]) => number, enLength: readonly number[], frLength: readonly number[], empty: (p: number) => boolean, crossed: (p: number) => boolean): boolean {
  const count = enLength.length, sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
  const ratio = sum(frLength) / Math.max(1, sum(enLength))
  for (let p = 0; p < count; p++) {
    if (empty(p)) continue
    if (Math.abs(Math.log((enLength[p]! * ratio + 15) / (frLength[p]! + 15))) > PLAIN_FAR) return false
    const own = similarityOf([p], [p])
    if (own < PLAIN) return false
    if (p + 1 < count && (similarityOf([p], [p + 1]) >= own || similarityOf([p + 1], [p]) >= own || crossed(p))) return false
  }
  return true
}

/**
 * The straight-pairing guard. Where a short stretch holds as many paragraphs on one side as on the other, standing between links
 * in order, pairing them one by one is what a translator most likely did: unless a pair has nothing at all in common, it is
 * preferred to leaving both alone or to gluing neighbours, even on thin evidence (a headline translated freely).
 * `similarityOf` says what share of two groups' mass is answered, 0 to 1; `isShort(p)` that English paragraph p is a headline or a
 * line, which may be put so freely that no word of it is left; `isSingle(p)` that it is one sentence.
 */
export function preferStraight(groups: readonly Group[], chain: ReadonlySet<Group>, similarityOf: (en: readonly number[], fr: readonly number[]) => number, balanced: (p: number, q: number) => boolean, isShort: (p: number) => boolean, isSingle: (p: number) => boolean): Group[] {
  const items = chainItems(groups, chain)
  // When all else stands paragraph against paragraph and the counts agree, the odd stretch out is a free translation.
  const count = (side: 'en' | 'fr'): number => groups.reduce((n, g) => n + g[side].length, 0)
  const same = groups.filter(g => g.en.length === 1 && g.fr.length === 1 && g.en[0] === g.fr[0]).length
  const near = count('en') === count('fr') && same >= count('en') - 3 && same >= 3
  const out: Group[] = groups.filter(g => !items.includes(g))
  let k = 0
  while (k < items.length) {
    const taken = straightAt(items, k, near, similarityOf, balanced, isShort, isSingle)
    if (taken === null) { out.push(items[k]!); k++ }
    else { out.push(...taken.pairs); k += taken.length }
  }
  return out
}

/** Links in order and null links, in the order of the text: by English, nulls of the French before the link that follows them. */
function chainItems(groups: readonly Group[], chain: ReadonlySet<Group>): Group[] {
  const inChain = groups.filter(g => chain.has(g)).sort((a, b) => a.en[0]! - b.en[0]!)
  const cuts = groups.filter(g => g.fr.length === 0).sort((a, b) => a.en[0]! - b.en[0]!)
  const added = groups.filter(g => g.en.length === 0).sort((a, b) => a.fr[0]! - b.fr[0]!)
  const out: Group[] = []
  let c = 0, d = 0
  for (const group of inChain) {
    while (c < cuts.length && cuts[c]!.en[0]! < group.en[0]!) out.push(cuts[c++]!)
    while (d < added.length && added[d]!.fr[0]! < group.fr[0]!) out.push(added[d++]!)
    out.push(group)
  }
  while (c < cuts.length) out.push(cuts[c++]!)
  while (d < added.length) out.push(added[d++]!)
  return out
}

const consecutive = (list: readonly number[]): boolean => list.every((n, k) => k === 0 || n === list[k - 1]! + 1)

function straightAt(items: readonly Group[], from: number, near: boolean, similarityOf: (en: readonly number[], fr: readonly number[]) => number, balanced: (p: number, q: number) => boolean, isShort: (p: number) => boolean, isSingle: (p: number) => boolean): { pairs: Group[]; length: number } | null {
  for (let length = 2; length <= 4 && from + length <= items.length; length++) {
    const window = items.slice(from, from + length)
    const en = window.flatMap(g => g.en).sort((a, b) => a - b), fr = window.flatMap(g => g.fr).sort((a, b) => a - b)
    if (en.length !== fr.length || en.length === 0 || en.length > 4) continue
    if (!window.some(g => g.en.length === 0 || g.fr.length === 0)) continue
    if (!consecutive(en) || !consecutive(fr)) continue
    let straight = 0, weak = false
    for (let k = 0; k < en.length; k++) {
      const s = similarityOf([en[k]!], [fr[k]!])
      // Nothing stands before a headline that could have moved it.
      const own = near && en[k] === fr[k]
      const least = own && isShort(en[k]!) || en[k] === 0 && fr[k] === 0 ? 0 : own || isSingle(en[k]!) ? LEAST : LEAST_SEVERAL
      if (s < least || !balanced(en[k]!, fr[k]!)) weak = true
      straight += s
    }
    if (weak) continue
    let found = 0
    for (const g of window) if (g.en.length > 0 && g.fr.length > 0) found += similarityOf(g.en, g.fr) * Math.max(g.en.length, g.fr.length)
    if (!near && straight / en.length + BONUS < found / en.length) continue
    return { pairs: en.map((p, k) => ({ en: [p], fr: [fr[k]!], worth: 0.1 })), length }
  }
  return null
}
