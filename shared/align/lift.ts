import type { Step } from './path'

/** A paragraph group on each side with the worth of the sentence links that hold it together. */
export interface Group {
  readonly en: number[]
  readonly fr: number[]
  worth: number
}

/** Joins what belongs together: a forest over numbered nodes. */
class Union {
  readonly #parent: number[]
  constructor(size: number) { this.#parent = Array.from({ length: size }, (_, i) => i) }
  root(i: number): number {
    const p = this.#parent
    while (p[i] !== i) { p[i] = p[p[i]!]!; i = p[i]! }
    return i
  }
  join(a: number, b: number): void { this.#parent[this.root(a)] = this.root(b) }
}

/** A sentence link between two paragraphs that is weaker than this share of either paragraph's links does not glue them. */
const GLUE = 0.005

/**
 * Paragraph links from sentence steps: paragraphs are joined when a sentence link ties them, unless the tie is a sliver of what
 * holds each of them elsewhere.
 */
export function lift(steps: readonly Step[], enUnit: readonly number[], frUnit: readonly number[], enCount: number, frCount: number): Group[] {
  const ties = new Map<number, number>()
  const enSum = new Float64Array(enCount), frSum = new Float64Array(frCount)
  for (const step of steps) {
    if (step.enCount === 0 || step.frCount === 0) continue
    const ens = new Set<number>(), frs = new Set<number>()
    for (let x = 0; x < step.enCount; x++) ens.add(enUnit[step.en + x]!)
    for (let y = 0; y < step.frCount; y++) frs.add(frUnit[step.fr + y]!)
    const worth = Math.max(0.01, step.score) / (ens.size * frs.size)
    for (const p of ens) {
      for (const q of frs) {
        ties.set(p * frCount + q, (ties.get(p * frCount + q) ?? 0) + worth)
        enSum[p] += worth
        frSum[q] += worth
      }
    }
  }
  const union = new Union(enCount + frCount)
  const kept: [number, number, number][] = []
  for (const [key, worth] of ties) {
    const p = Math.floor(key / frCount), q = key % frCount
    if (worth < GLUE * enSum[p]! && worth < GLUE * frSum[q]!) continue
    kept.push([p, q, worth])
    union.join(p, enCount + q)
  }
  const groups = new Map<number, Group>()
  const groupOf = (node: number): Group => {
    const root = union.root(node)
    let group = groups.get(root)
    if (group === undefined) groups.set(root, group = { en: [], fr: [], worth: 0 })
    return group
  }
  for (let p = 0; p < enCount; p++) groupOf(p).en.push(p)
  for (let q = 0; q < frCount; q++) groupOf(enCount + q).fr.push(q)
  for (const [p, , worth] of kept) groupOf(p).worth += worth
  return [...groups.values()]
}

/** The heaviest chain of groups that stand in the same order on both sides; what is not in it has moved. */
export function inOrder(groups: readonly Group[]): Set<Group> {
  const list = groups.filter(g => g.en.length > 0 && g.fr.length > 0).sort((a, b) => a.en[0]! - b.en[0]! || a.fr[0]! - b.fr[0]!)
  const best = new Float64Array(list.length), back = new Int32Array(list.length).fill(-1)
  // By first French unit, the best chain that ends before it: a binary indexed tree, the earlier group where two are as good.
  const size = list.reduce((most, g) => Math.max(most, g.fr[0]! + 1), 0), tree = new Int32Array(size + 1).fill(-1)
  const better = (k: number, l: number): boolean => k >= 0 && (l < 0 || best[k]! > best[l]! || (best[k] === best[l] && k < l))
  let top = -1
  for (let k = 0; k < list.length; k++) {
    const { worth, fr } = list[k]!
    let before = -1
    for (let at = fr[0]!; at > 0; at -= at & -at) if (better(tree[at]!, before)) before = tree[at]!
    best[k] = worth
    if (before >= 0 && best[before]! + worth > worth) { best[k] = best[before]! + worth; back[k] = before }
    for (let at = fr[0]! + 1; at <= size; at += at & -at) if (better(k, tree[at]!)) tree[at] = k
    if (top < 0 || best[k]! > best[top]!) top = k
  }
  const out = new Set<Group>()
  for (let k = top; k >= 0; k = back[k]!) out.add(list[k]!)
  return out
}
